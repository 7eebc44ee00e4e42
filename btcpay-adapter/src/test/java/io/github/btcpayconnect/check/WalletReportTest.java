package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.BTCPAY_VERDICT;
import static io.github.btcpayconnect.check.FindingId.WALLET_CURRENCY;
import static io.github.btcpayconnect.check.FindingId.WALLET_EXISTS;
import static io.github.btcpayconnect.testing.BlinkAnswers.BTC_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.GLOBALS;
import static io.github.btcpayconnect.testing.BlinkAnswers.USD_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.account;
import static io.github.btcpayconnect.testing.BlinkAnswers.authorization;
import static io.github.btcpayconnect.testing.BlinkAnswers.data;
import static io.github.btcpayconnect.testing.BlinkAnswers.defaultWallet;
import static io.github.btcpayconnect.testing.BlinkAnswers.me;
import static io.github.btcpayconnect.testing.BlinkAnswers.wallet;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says of wallets and their currencies. */
class WalletReportTest {
    private static final String BEST = "\"READ\",\"RECEIVE\"";
    private static final String ALL_ITS_OWN = ";wallet-id=" + BTC_WALLET + ";currency=BTC";

    @Test
    void aWalletThatIsNotNamedIsTheDefaultOne() {
        assertThatReport(Strings.answered("", account(BEST)))
                .is(Status.WARN)
                .passesBut(WALLET_EXISTS)
                .has(Status.WARN, WALLET_EXISTS)
                .says(WALLET_EXISTS, "BTC 6b3b1b5c…4e5f")
                .advises(WALLET_EXISTS, "wallet-id=" + BTC_WALLET)
                .says(WALLET_CURRENCY, "BTC");
    }

    @Test
    void theCurrencyOfTheStringCountsForTheDefaultWalletToo() {
        assertThatReport(Strings.answered(";currency=USD", account(BEST)))
                .has(Status.FAIL, WALLET_CURRENCY)
                .has(Status.WARN, WALLET_EXISTS);
    }

    @Test
    void aDefaultWalletThatIsNotListedIsThereAllTheSame() {
        String wallets = defaultWallet(USD_WALLET, "USD") + ",\"wallets\":7";

        assertThatReport(Strings.answered("", data(authorization(BEST), me(wallets), GLOBALS)))
                .has(Status.WARN, WALLET_EXISTS)
                .says(WALLET_CURRENCY, "USD");
    }

    @Test
    void anAccountWithoutDefaultWalletNeedsOneNamed() {
        String wallets = "\"defaultWallet\":null,\"wallets\":[" + wallet(BTC_WALLET, "BTC") + "]";
        String answer = data(authorization(BEST), me(wallets), GLOBALS);

        assertThatReport(Strings.answered("", answer))
                .has(Status.FAIL, WALLET_EXISTS)
                .has(Status.SKIPPED, WALLET_CURRENCY);
        assertThatReport(Strings.answered(ALL_ITS_OWN, answer))
                .is(Status.WARN)
                .passesBut()
                .finds(BTCPAY_VERDICT, Status.WARN, "Invalid server or api key");
    }

    @Test
    void anIdInOtherLettersIsTheSameWalletButShouldBeMended() {
        assertThatReport(Strings.answered(";wallet-id=6B3B1B5C-1A2B-4C3D-8E9F-0A1B2C3D4E5F", account(BEST)))
                .is(Status.WARN)
                .has(Status.WARN, WALLET_EXISTS)
                .advises(WALLET_EXISTS, "wallet-id=" + BTC_WALLET);
    }

    @Test
    void aWalletOfSomebodyElseIsNotTheAccounts() {
        Report report = Strings.answered(";wallet-id=11111111-1a2b-4c3d-8e9f-0a1b2c3d4e5f", account(BEST));

        assertThatReport(report)
                .is(Status.FAIL)
                .has(Status.FAIL, WALLET_EXISTS)
                .has(Status.SKIPPED, WALLET_CURRENCY)
                .passesBut(WALLET_EXISTS, WALLET_CURRENCY);
        assertThat(report.finding(WALLET_EXISTS).orElseThrow().summary()).doesNotContain("1111");
    }

    @Test
    void theCurrencyMustBeTheWallets() {
        assertThatReport(Strings.answered(";wallet-id=" + USD_WALLET + ";currency=BTC", account(BEST)))
                .is(Status.FAIL)
                .has(Status.FAIL, WALLET_CURRENCY)
                .says(WALLET_CURRENCY, "the wallet is in USD, the string says BTC")
                .advises(WALLET_CURRENCY, "currency=USD");
    }

    @Test
    void withoutCurrencyTheWalletsIsNamed() {
        assertThatReport(Strings.answered(";wallet-id=" + USD_WALLET, account(BEST)))
                .is(Status.PASS)
                .says(WALLET_CURRENCY, "USD");
    }

    @Test
    void aCurrencyFromTheFutureIsNotKnown() {
        String wallets = defaultWallet("eur", "EUR") + ",\"wallets\":[" + wallet("eur", "EUR") + "]";
        String answer = data(authorization(BEST), me(wallets), GLOBALS);

        assertThatReport(Strings.answered(";wallet-id=eur;currency=BTC", answer))
                .has(Status.UNKNOWN, WALLET_CURRENCY);
        assertThatReport(Strings.answered("", answer)).has(Status.UNKNOWN, WALLET_EXISTS, WALLET_CURRENCY);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "\"wallets\":[7,{\"id\":[]},null]",
                "\"wallets\":{}",
                "\"wallets\":null",
                "\"wallets\":[{\"id\":\"\",\"walletCurrency\":\"BTC\"}]",
                "\"wallets\":[{\"id\":\"a;b\",\"walletCurrency\":\"BTC\"}]",
                "\"defaultWallet\":7"
            })
    void aListThatIsNotWholeProvesNothing(String wallets) {
        String answer = data(authorization(BEST), me(wallets), GLOBALS);

        assertThatReport(Strings.answered(ALL_ITS_OWN, answer))
                .has(Status.UNKNOWN, WALLET_EXISTS, WALLET_CURRENCY)
                .has(Status.FAIL);
        assertThatReport(Strings.answered("", answer))
                .has(Status.UNKNOWN, WALLET_EXISTS, WALLET_CURRENCY)
                .has(Status.FAIL);
    }
}
