package io.github.btcpayconnect.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.btcpayconnect.core.Fingerprint;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.journal.PaymentMethodState.Holds;
import io.github.btcpayconnect.journal.PaymentMethodState.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentMethodStateTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"connectionString\":\"type=blink\"} | CONNECTION_STRING | type=blink",
                "{\"connectionString\":\"type=blink\",\"internalNodeRef\":null} | CONNECTION_STRING | type=blink",
                "{\"internalNodeRef\":\"Internal Node\"} | INTERNAL_NODE |",
                "{\"connectionString\":null,\"internalNodeRef\":\"Internal Node\"} | INTERNAL_NODE |",
                "{\"connectionString\":\"type=blink\",\"internalNodeRef\":\"Internal Node\"} | INTERNAL_NODE | type=blink",
                "{\"disableBolt11PaymentMethod\":false} | SOMETHING_ELSE |",
                "{\"connectionString\":7} | SOMETHING_ELSE |",
                "null | SOMETHING_ELSE |",
                "{ | SOMETHING_ELSE |",
            })
    void tellsWhatAConfigurationHolds(String config, Holds holds, String string) {
        PaymentMethodState state = PaymentMethodState.of(true, Secret.of(config));

        assertThat(state.holds()).isEqualTo(holds);
        assertThat(state.connectionString().map(Secret::reveal).orElse(null)).isEqualTo(string);
        assertThat(state.fingerprint().isPresent()).isEqualTo(string != null);
        assertThat(state.presence()).isEqualTo(Presence.ENABLED);
    }

    @Test
    void nothingHoldsNothing() {
        assertThat(PaymentMethodState.absent().holds()).isEqualTo(Holds.NOTHING);
        assertThat(PaymentMethodState.of(false, null).holds()).isEqualTo(Holds.NOTHING);
        assertThat(PaymentMethodState.of(false, null).presence()).isEqualTo(Presence.DISABLED);
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentMethodState(Presence.ABSENT, Secret.of("{}")));
    }

    @Test
    void aStringIsWrittenAsItIs() {
        Secret string = Secret.of(" type=blink;\"\\\u0001ü\ud834\r\n");

        PaymentMethodState state = PaymentMethodState.connected(false, string);

        assertThat(state.connectionString()).contains(string);
        assertThat(state.fingerprint()).contains(Fingerprint.of(string));
        assertThat(state).asString().doesNotContain("blink");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "btcpay.example.com",
                "ftp://btcpay.example.com",
                "https://user:password@btcpay.example.com",
                "https://btcpay.example.com/?key=secret",
                "https://btcpay.example.com/#secret",
                "https://btcpay.example.com/ x"
            })
    void anAddressWithSecretsInItIsNotWrittenDown(String server) {
        StoreChange change = Samples.apply();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new StoreChange(change.kind(), server, "id", "name", change.before(), change.after(), null))
                .withMessageNotContaining("secret");
    }
}
