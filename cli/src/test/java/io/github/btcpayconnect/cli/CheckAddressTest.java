package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxAddress;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.Trouble;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code check} of a Lightning address, and with {@code --probe}. */
class CheckAddressTest {
    private static final String CANARY = "Kanarienvogel4711Xyz";

    private static Result check(String text, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "check";
        args[1] = "--sandbox";
        System.arraycopy(options, 0, args, 2, options.length);
        return CliCall.of(args).stdin(text).run();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"SHOP, 0", "MOVED, 0", "SMALL, 0", "WITHDRAW, 1", "INSIDE, 0"})
    void eachAddressHasItsScreen(SandboxAddress address, int exit) {
        Result result = check(address.connectionString());

        Golden.hold("check-address-" + address.name().toLowerCase(Locale.ROOT) + ".txt", result.out());
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.exit()).isEqualTo(exit);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MOVED, 0", "SILENT, 1", "ANONYMOUS, 1", "WRONG, 1"})
    void aProbeHasItsScreen(SandboxAddress address, int exit) {
        Result result = check(address.connectionString(), "--probe");

        Golden.hold("check-probe-" + address.name().toLowerCase(Locale.ROOT) + ".txt", result.out());
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.exit()).isEqualTo(exit);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"READ_RECEIVE", "READ_ONLY", "INACTIVE"})
    void aProbeOfAnAccountHasItsScreen(SandboxKey key) {
        Result result = check(key.connectionString(), "--probe");

        Golden.hold("check-probe-" + key.name().toLowerCase(Locale.ROOT) + ".txt", result.out());
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.exit()).isEqualTo(key == SandboxKey.INACTIVE ? 1 : 0);
    }

    @Test
    void withoutAServerMerchantsAreRefused() {
        Result result = check("type=blink;username=sandbox_moved");

        Golden.hold("check-address.txt", result.out());
        assertThat(result.exit()).isZero();
    }

    @Test
    void aNameThatNobodyHasFails() {
        Result result = check("type=blink;ln-address=nobody_here@blink.sv;server=https://blink.sv");

        Golden.hold("check-address-missing.txt", result.out());
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void otherTypesWithAnAddressAreCheckedToo() {
        Result result = check("type=blitz;ln-address=sandbox_spark;server=https://blitzwalletapp.com");

        Golden.hold("check-address-blitz.txt", result.out());
        assertThat(result.exit()).isZero();
    }

    @Test
    void jsonHasEveryFinding() {
        Result result = check(SandboxAddress.MOVED.connectionString(), "--json", "--probe");

        assertThat(result.exit()).isZero();
        Golden.hold("check-address.json", Golden.withoutTime(result.out()));
    }

    @Test
    void anOutageIsUnknown() {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.trouble(Trouble.HTTP_503);
            Result result = CliCall.of("check", "--allow-private")
                    .stdin("type=blink;ln-address=sandbox_moved@localhost:"
                            + sandbox.url().getPort() + ";server=http://localhost")
                    .run();

            assertThat(result.exit()).isEqualTo(3);
            Golden.hold("check-address-outage.txt", result.out());
        }
    }

    @Test
    void aPrivateAddressIsAskedOnlyIfThePersonSaysSo() {
        try (Sandbox sandbox = Sandbox.start()) {
            String text = "type=blink;ln-address=sandbox_moved@localhost:"
                    + sandbox.url().getPort() + ";server=http://localhost";
            Result careful = CliCall.of("check").stdin(text).run();

            assertThat(sandbox.requestCount()).isZero();
            Golden.hold("check-address-private.txt", careful.out());
            assertThat(CliCall.of("check", "--allow-private").stdin(text).run().out())
                    .contains("its server knows it");
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void aPhoneNumberIsNotSent() {
        Result result = check("type=blink;ln-address=+4915112345678@blink.sv;server=https://blink.sv");

        assertThat(result.exit()).isEqualTo(3);
        Golden.hold("check-address-phone.txt", result.out());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Trouble.class)
    void noServerLetsTheAddressOut(Trouble trouble) {
        if (trouble == Trouble.SLOW) {
            return;
        }
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.trouble(trouble);
            String text = "type=blink;ln-address=" + CANARY + "@localhost:"
                    + sandbox.url().getPort() + ";server=http://localhost";
            for (String option : new String[] {"--json", "--verbose", "--debug"}) {
                for (String command : new String[] {"check", "migrate"}) {
                    Result result = CliCall.of(command, option, "--allow-private", "--timeout", "5")
                            .stdin(text)
                            .run();
                    assertThat(result.out() + result.err())
                            .as(trouble.id())
                            .doesNotContainIgnoringCase(CANARY)
                            .doesNotContain("\u001b")
                            .doesNotContain("\u202e");
                }
            }
        }
    }
}
