package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told of strings for plugins. */
class WalletPluginProblemsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a key that is missing, type=breez, KEY_MISSING",
        "a currency that is judged after Strike is asked, type=strike;api-key=K;currency=XYZ, CURRENCY_INVALID",
        "a key with a comma, 'type=strike;api-key=K,L;currency=BTC', API_KEY_HEADER",
        "an account of another plugin, type=strike;api-key=K;convert-to=XYZ, CURRENCY_INVALID",
        "a number that is none, type=boltz;server=https://h;macaroon=00;walletid=one, VALUE_INVALID",
        "a mint without encryption, type=cashu;mint-url=http://h;store-id=S, TLS_REQUIRED",
        "a mint that is no address, type=cashu;mint-url=h;store-id=S, VALUE_INVALID",
        "a key of the plugin's own, type=wavelength;token=T;datadir=/x, KEY_REFUSED",
        "an old key, type=wavelength;store-id=S, KEY_MISSING",
        "no address between commas, 'type=boltzexchanger;apiurl=https://h;swap-addresses=, ,', VALUE_INVALID",
        "a key in capitals, type=flash;server=https://h;TOKEN=T, KEY_MISSING",
        "a server that is none, type=lnbits;server=h;api-key=K, SERVER_INVALID"
    })
    void theFaultIsTold(String what, String text, Rule rule) {
        List<Problem> problems = ConnectionString.check(text).problems();

        assertThat(problems).as(what).extracting(Problem::rule).containsExactly(rule);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.isError()).isTrue());
    }

    @Test
    void whatOnlyTheServerKnowsIsNoFault() {
        assertThat(ConnectionString.check("type=flint;store-id=S;key=K").problems())
                .isEmpty();
        assertThat(ConnectionString.check("type=micro;key=K").problems()).isEmpty();
        assertThat(ConnectionString.check("type=micro;key=K", Network.TESTNET).problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.VALUE_INVALID);
    }

    @Test
    void pluginsOfOneNameAreToldApartByTheirKeys() {
        assertThat(typeOf("type=flash;server=https://h;token=T")).isEqualTo("flash@lnflash");
        assertThat(typeOf("type=flash;api-key=K;wallet-id=W")).isEqualTo("flash@unknown");
        assertThat(typeOf("type=strike;api-key=K;currency=BTC")).isEqualTo("strike@Marfusios");
        assertThat(typeOf("type=strike;api-key=K;convert-to=USD")).isEqualTo("strike@rockstardev");
    }

    private static String typeOf(String text) {
        return ConnectionString.parse(text).knownType().orElseThrow().id();
    }

    @Test
    void whatIsHandedToTheWalletIsNotUnknown() {
        assertThat(ConnectionString.check("type=wavelength;token=T;debuglevel=trace")
                        .problems())
                .isEmpty();
    }
}
