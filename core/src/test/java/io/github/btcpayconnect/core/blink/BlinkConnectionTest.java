package io.github.btcpayconnect.core.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.InvalidConnectionStringException;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlinkConnectionTest {
    private static final long SEED = 20_261_123L;
    private static final Random RANDOM = new Random(SEED);

    @Test
    void partsAreWrittenInOrder() {
        assertThat(BlinkConnection.account(Secret.of("k"))
                        .allowInsecure(true)
                        .currency(WalletCurrency.USD)
                        .walletId("w")
                        .server("http://localhost:4455/graphql")
                        .build()
                        .render())
                .isEqualTo("type=blink;server=http://localhost:4455/graphql;api-key=k;wallet-id=w;currency=USD;"
                        + "allowinsecure=true");
        assertThat(BlinkConnection.address("alice@blink.sv")
                        .server("https://blink.sv")
                        .currency(WalletCurrency.USD)
                        .build()
                        .render())
                .isEqualTo("type=blink;ln-address=alice@blink.sv;currency=USD;server=https://blink.sv");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "type=blink;api-key=k",
                "type=blink;api-key=",
                "api-key=a=b;type=blink",
                "type=blink;api-key=k;allowinsecure=FALSE;currency=BTC",
                "type=blink;ln-address=alice",
                "type=blink;username=alice@wallet.example;currency=USD",
                "type=blink;server=https://api.blink.sv/graphql;api-key=a\tb"
            })
    void whatIsWrittenComesBack(String text) {
        BlinkConnection connection = BlinkConnection.parse(text);

        assertThat(BlinkConnection.parse(connection.render())).isEqualTo(connection);
    }

    @RepeatedTest(500)
    void whatIsBuiltComesBack() {
        BlinkConnection connection = anyConnection();

        assertThat(BlinkConnection.parse(connection.render()))
                .as("seed %d", SEED)
                .isEqualTo(connection)
                .hasSameHashCodeAs(connection);
    }

    private static BlinkConnection anyConnection() {
        WalletCurrency currency = WalletCurrency.values()[RANDOM.nextInt(2)];
        if (RANDOM.nextBoolean()) {
            BlinkAddress.Builder address = BlinkConnection.address(word() + (RANDOM.nextBoolean() ? "@" + word() : ""));
            return (RANDOM.nextBoolean() ? address.currency(currency) : address).build();
        }
        BlinkAccount.Builder account = BlinkConnection.account(Secret.of(word()));
        if (RANDOM.nextBoolean()) {
            account.server("http" + (RANDOM.nextBoolean() ? "s" : "") + "://host" + RANDOM.nextInt(99) + "/path")
                    .allowInsecure(true);
        }
        if (RANDOM.nextBoolean()) {
            account.walletId(word());
        }
        return (RANDOM.nextBoolean() ? account.currency(currency) : account).build();
    }

    private static String word() {
        String alphabet = "aZ09_-=:/. \u00e9\u0130\u3042";
        StringBuilder word = new StringBuilder("x");
        for (int i = RANDOM.nextInt(20); i > 0; i--) {
            word.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return word.append('x').toString();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a;b", "a\nb", "a\u0000b", " a", "a ", "\u00a0a", "a\u3000", "a\u0085"})
    void whatWouldNotComeBackIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlinkConnection.account(Secret.of(value)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BlinkConnection.account(Secret.of("k")).walletId(value).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlinkConnection.address(value).build());
    }

    @Test
    void whatBtcpayWouldRefuseIsNotBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlinkConnection.account(Secret.of("k"))
                        .server("http://host.example")
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlinkConnection.address("a@b@c").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlinkConnection.address("").build());
    }

    @Test
    void theKeyDecidesWhichKindItIs() {
        assertThat(BlinkConnection.parse("type=blink;ln-address=a@b;api-key=k")).isInstanceOf(BlinkAccount.class);
        assertThat(BlinkConnection.parse("type=blink;username=a@b")).isInstanceOf(BlinkAddress.class);
    }

    @Test
    void theAddressWinsOverItsAlias() {
        assertThat(((BlinkAddress) BlinkConnection.parse("type=blink;username=b;ln-address=a")).address())
                .isEqualTo("a");
    }

    @Test
    void aNameAloneIsAtBlink() {
        BlinkAddress address = (BlinkAddress) BlinkConnection.parse("type=blink;ln-address=alice");

        assertThat(address.user()).isEqualTo("alice");
        assertThat(address.domain()).isEqualTo("blink.sv");
    }

    @Test
    void errorsAreThrown() {
        assertThatExceptionOfType(InvalidConnectionStringException.class)
                .isThrownBy(() -> BlinkConnection.parse("type=blink"));
        assertThatExceptionOfType(InvalidConnectionStringException.class)
                .isThrownBy(() -> BlinkConnection.of(ConnectionString.check("type=blink;currency=x")
                        .connectionString()
                        .orElseThrow()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlinkConnection.parse("type=phoenixd;server=https://host"));
    }

    @Test
    void btcpayFillsInAnOldServerOnTestnet() {
        BlinkAccount account = (BlinkAccount) BlinkConnection.parse("type=blink;api-key=k");

        assertThat(account.effectiveServer(Network.MAINNET)).isEqualTo("https://api.blink.sv/graphql");
        assertThat(account.effectiveServer(Network.TESTNET)).isEqualTo("https://api.staging.galoy.io/graphql");
    }

    @Test
    void nothingIsPrinted() {
        assertThat(BlinkConnection.parse("type=blink;api-key=blink_secret;wallet-id=w"))
                .hasToString("BlinkAccount[blink_****]");
        assertThat(BlinkConnection.parse("type=blink;ln-address=secret")).hasToString("BlinkAddress[****]");
    }
}
