package io.github.btcpayconnect.core.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {
    static Stream<Complaint> all() {
        return Complaint.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void eachIsFoundByItsOwnWordsAndHasAWayOut(Complaint complaint) {
        assertThat(Complaint.of(complaint.words())).contains(complaint);
        assertThat(Complaint.of(complaint.words().replace("…", "some text"))).contains(complaint);
        assertThat(complaint.causes()).isNotEmpty().allSatisfy(cause -> {
            assertThat(cause.cause()).matches("(?s)\\w.*\\.");
            assertThat(cause.sign()).matches("(?s)\\w.*[.)]");
            assertThat(cause.remedy()).isNotEmpty();
        });
    }

    @Test
    void noTwoHaveTheSameWords() {
        assertThat(all().map(Complaint::words)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "Invalid server or api key",
                "invalid server or API key.",
                "  \"Invalid server or api key\"\n",
                "ConnectionString: Invalid server or api key",
                "Invalid  server\nor api key",
                "Error: Invalid server or api key (see log)"
            })
    void whatStandsAroundDoesNotMatter(String text) {
        assertThat(Complaint.of(text).orElseThrow().words()).isEqualTo(Complaint.INVALID_SERVER_OR_KEY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "The wallet is not on the right network (Main instead of RegTest), The wallet is not on the right network",
        "Invalid currency (it should be USD), Invalid currency",
        "Duplicate key api-key, Duplicate key",
        "The key ‘type’ is mandatory, The key 'type' is mandatory",
        "Blink lightning address 'a@blink.sv' not found or unavailable (HTTP 429)., Blink lightning address",
        "The lightning node is unavailable (NotSupportedException: Specified method is not supported.),"
                + " The lightning node is unavailable",
        "Couldn't find user 'nobody'., Couldn't find user",
        "'NotSupportedException: Unsupported connection string', Unsupported connection string"
    })
    void whatDiffersIsLeftOut(String text, String words) {
        assertThat(Complaint.of(text).orElseThrow().words()).startsWith(words);
    }

    @Test
    void ofTwoThatFitTheLongerOneIsMeant() {
        assertThat(Complaint.of("Could not validate the USD (USDB) Blink address. Non-custodial USD receive may not yet"
                                + " be supported by Blink. (Couldn't find user 'nobody'.)")
                        .orElseThrow()
                        .words())
                .startsWith("Could not validate");
    }

    @Test
    void othersAreNotKnownButMayBeNear() {
        assertThat(Complaint.of("The moon is full")).isEmpty();
        assertThat(Complaint.nearest("The moon is full")).isEmpty();
        assertThat(Complaint.nearest("invalid api key or server name").get(0).words())
                .isEqualTo(Complaint.INVALID_SERVER_OR_KEY);
        assertThat(Complaint.nearest("connection string")).hasSizeLessThanOrEqualTo(3);
        assertThat(Complaint.nearest("")).isEmpty();
        assertThat(Complaint.of("x".repeat(1 << 20))).isEmpty();
    }

    @Test
    void wordsThatDependOnTheWalletAreMade() {
        assertThat(Complaint.wrongNetwork(Network.TESTNET, Network.MAINNET))
                .isEqualTo("The wallet is not on the right network (TestNet instead of Main)");
        assertThat(Complaint.wrongCurrency(WalletCurrency.USD)).isEqualTo("Invalid currency (it should be USD)");
    }
}
