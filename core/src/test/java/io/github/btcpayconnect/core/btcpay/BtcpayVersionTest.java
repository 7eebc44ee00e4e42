package io.github.btcpayconnect.core.btcpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionType;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BtcpayVersionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2.4, 2.4.0", "2.4.4, 2.4.4", "v2.4.4, 2.4.4", "v2.4, 2.4.0", "10.0.123456, 10.0.123456"})
    void aVersionIsRead(String text, String version) {
        assertThat(BtcpayVersion.parse(text)).map(BtcpayVersion::toString).contains(version);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                "v",
                "2",
                "latest",
                "2.",
                ".4",
                "2.4.",
                "2.4.4.1",
                "2.4.4-rc1",
                "vv2.4",
                "V2.4",
                " 2.4",
                "2.-4",
                "2.+4",
                "2.\u0664",
                "2.4.1234567",
                "99999999999.1"
            })
    void anythingElseIsNone(String text) {
        assertThat(BtcpayVersion.parse(text)).isEmpty();
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(new BtcpayVersion(2, 10, 0)).isGreaterThan(new BtcpayVersion(2, 4, 7));
        assertThat(new BtcpayVersion(2, 4, 7)).isGreaterThan(new BtcpayVersion(2, 4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new BtcpayVersion(2, 4, -1));
    }

    @ParameterizedTest(name = "{0} knows {1}: {2}")
    @CsvSource({
        "2.3.9, lndhub, true",
        "2.4.0, lndhub, false",
        "2.4.1, lndhub, true",
        "2.3.9, charge, true",
        "2.4.0, charge, false",
        "2.4.7, lnbank, false",
        "2.4.7, lnd-rest, true",
        "2.0.0, lnd-rest, true"
    })
    void typesComeAndGo(String version, String type, boolean known) {
        ConnectionType found = Catalogue.known().find(type).get(0);

        assertThat(BtcpayVersion.parse(version).orElseThrow().knows(found)).isEqualTo(known);
    }

    @Test
    void everyChangeHasItsPlaceAndItsSource() {
        assertThat(RuleChange.ALL)
                .isSortedAccordingTo(Comparator.comparing(RuleChange::since))
                .allSatisfy(change -> assertThat(change.source()).isNotBlank())
                .allSatisfy(change -> assertThat(change.since()).isLessThanOrEqualTo(BtcpayVersion.NEWEST_KNOWN));
    }
}
