package io.github.btcpayconnect.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Vector;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that BTCPay Server's own code has judged, put through the repair. */
class RepairVectorsTest {
    /** What BTCPay Server takes on saving, and cannot work: the only faults for which a sound string is touched. */
    private static final Set<Rule> FAULTS_OF_SOUND_STRINGS = Set.of(
            Rule.SERVER_MISSING,
            Rule.SERVER_WRONG,
            Rule.SERVER_INVALID,
            Rule.API_KEY_DOUBLED,
            Rule.API_KEY_FORM,
            Rule.WALLET_ID_FORM,
            Rule.LN_ADDRESS_INVALID,
            Rule.KEY_UNKNOWN,
            Rule.INVISIBLE,
            Rule.LINE_BREAK);

    static Stream<Vector> vectors() {
        return Stream.concat(Vector.strings(), Vector.read("plugins.jsonl").stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void whatIsLetOutIsTakenAndStays(Vector vector) {
        Repair repair = Repair.of(vector.input());
        String text = repair.text().reveal();
        assertThat(Repair.of(text).text()).isEqualTo(repair.text());
        if (repair.isComplete()) {
            assertThat(admin(text).judge(text).isRefused()).isFalse();
        }
        if (repair.changes().isEmpty()) {
            assertThat(text).isEqualTo(vector.input());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void whatIsTakenStaysAsItIs(Vector vector) {
        if (answer(vector).has("client")) {
            assertThat(Repair.of(vector.input()).changes())
                    .allMatch(change -> FAULTS_OF_SOUND_STRINGS.contains(change.rule()));
            assertThat(Repair.of(vector.input()).isComplete()).isTrue();
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode answer(Vector vector) {
        return vector.json().has("alone")
                ? vector.json().get("alone")
                : vector.json().path("mainnet");
    }

    /** Every plugin is installed: whichever knows the type is asked. */
    private static BtcpayServer admin(String text) {
        List<ConnectionType> plugins = Catalogue.known().types().stream()
                .filter(type -> type.repository().isPresent())
                .toList();
        List<ConnectionType> own = plugins.stream()
                .filter(type -> text.toLowerCase(java.util.Locale.ROOT).contains(type.name()))
                .toList();
        return BtcpayServer.newest().as(Role.ADMIN).with(own.isEmpty() ? plugins : own);
    }
}
