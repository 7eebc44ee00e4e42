package io.github.btcpayconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    @TempDir
    Path temp;

    @Test
    void whatIsNotSaidIsAsUsual() throws Exception {
        assertThat(PolicyFile.parse("{\"schema\":1}")).isEqualTo(KeyPolicy.defaults());
        assertThat(PolicyFile.parse("{\"schema\":1,\"unusedDays\":60}"))
                .isEqualTo(new KeyPolicy(30, 60, 30, 180, Set.of()));
    }

    @Test
    void readsAWholePolicy() throws Exception {
        Path file = Files.writeString(temp.resolve("policy.json"), """
                {"schema":1, "expiresWithinDays":14, "unusedDays":60, "neverUsedDays":7, "olderThanDays":365,
                 "ignore":["key.addresses", "key.name", "key.name"]}
                """);

        assertThat(PolicyFile.read(file))
                .isEqualTo(new KeyPolicy(14, 60, 7, 365, Set.of(KeyRule.ADDRESSES, KeyRule.NAME)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing | `` | is no JSON object",
                "no JSON | {'schema':1,canary | not JSON: look at line 1, column",
                "a list | [] | is no JSON object",
                "no schema | {} | Write \"schema\":1",
                "another schema | {'schema':2} | Write \"schema\":1",
                "a schema in words | {'schema':'1'} | Write \"schema\":1",
                "a member that is not known | {'schema':1,'canaryDays':1} | Known are schema, expiresWithinDays",
                "a member twice | {'schema':1,'schema':1} | not JSON",
                "more after it | {'schema':1} {} | not JSON",
                "no number | {'schema':1,'unusedDays':'canary'} | unusedDays must be a whole number from 1 to 36500",
                "half a day | {'schema':1,'unusedDays':1.5} | unusedDays must be",
                "no days | {'schema':1,'neverUsedDays':0} | neverUsedDays must be",
                "days before | {'schema':1,'olderThanDays':-1} | olderThanDays must be",
                "too many days | {'schema':1,'expiresWithinDays':36501} | expiresWithinDays must be",
                "far too many days | {'schema':1,'unusedDays':99999999999999999999} | unusedDays must be",
                "null | {'schema':1,'unusedDays':null} | unusedDays must be",
                "no list | {'schema':1,'ignore':'key.name'} | ignore must be a list",
                "no rule | {'schema':1,'ignore':['key.name','canary']} | number 2 of ignore is no rule. Rules are key.no-expiry",
                "a rule that is no text | {'schema':1,'ignore':[7]} | number 1 of ignore is no rule",
            })
    void saysWhatIsWrongAndQuotesNothing(String name, String policy, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PolicyFile.parse(policy.replace('\'', '"')))
                .withMessageContaining(message)
                .withMessageNotContaining("canary")
                .withNoCause();
    }

    @Test
    void saysWhyThereIsNothingToRead() throws Exception {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PolicyFile.read(temp.resolve("none")))
                .withMessage("There is no such file.");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PolicyFile.read(temp))
                .withMessage("This is a folder, not a file.");
        Path large = Files.writeString(temp.resolve("large"), " ".repeat(70_000));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PolicyFile.read(large))
                .withMessage("The file is larger than a policy is.");
        Path binary = Files.write(temp.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PolicyFile.read(binary))
                .withMessage("The policy is not text in UTF-8.");
    }

    @Test
    void daysAreWithinReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyPolicy(0, 1, 1, 1, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyPolicy(1, 1, 1, 36_501, Set.of()));
    }
}
