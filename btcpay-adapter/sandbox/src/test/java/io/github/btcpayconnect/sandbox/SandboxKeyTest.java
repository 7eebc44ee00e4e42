package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.Scope;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxKeyTest {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void hasTheRealShape(SandboxKey key) {
        String prefix = switch (key.account().network()) {
            case MAINNET -> "blink_";
            case TESTNET -> "galoy_staging_";
            case REGTEST -> "galoy_dev_";
        };

        assertThat(key.text()).matches(prefix + "[A-Za-z0-9]{64}");
        assertThat(key.keyId()).matches(UUID);
        assertThat(key.description()).endsWith(".");
        assertThat(key.account().keys()).contains(key);
    }

    @Test
    void noTwoAreAlike() {
        assertThat(Arrays.stream(SandboxKey.values()).map(SandboxKey::text)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(SandboxKey.values()).map(SandboxKey::keyId)).doesNotHaveDuplicates();
    }

    @Test
    void thereIsOneForEachCombinationOfScopes() {
        Set<Set<Scope>> combinations =
                SandboxAccount.SHOP.keys().stream().map(SandboxKey::scopes).collect(Collectors.toSet());

        assertThat(SandboxAccount.SHOP.keys()).hasSize(7);
        assertThat(combinations).hasSize(7).doesNotContain(Set.of());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void walletsHaveProperIds(SandboxAccount account) {
        assertThat(account.wallets())
                .allSatisfy(wallet -> assertThat(wallet.id()).matches(UUID));
        assertThat(account.wallets()).contains(account.defaultWallet());
        assertThat(account.accountId()).matches(UUID);
        assertThat(account.userId()).matches(UUID);
        assertThat(account.username()).matches("(?![13_]|bc1|lnbc1)(?=.*[a-z])[0-9a-z_]{3,50}");
        assertThat(account.description()).endsWith(".");
    }

    @Test
    void noTwoIdsAreAlike() {
        List<String> ids = Arrays.stream(SandboxAccount.values())
                .flatMap(account -> Stream.concat(
                        Stream.of(account.accountId(), account.userId()),
                        account.wallets().stream().map(SandboxWallet::id)))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theAccountsDifferWhereItMatters() {
        assertThat(SandboxAccount.SHOP.defaultWallet().currency()).isEqualTo(WalletCurrency.BTC);
        assertThat(SandboxAccount.CAFE.defaultWallet().currency()).isEqualTo(WalletCurrency.USD);
        assertThat(SandboxAccount.FARM.wallets())
                .filteredOn(wallet -> wallet.currency() == WalletCurrency.BTC)
                .hasSize(2);
        assertThat(SandboxAccount.MARKET.keys())
                .containsExactly(SandboxKey.MARKET_LIVE, SandboxKey.REVOKED, SandboxKey.EXPIRED);
        assertThat(SandboxAccount.SIGNET.network()).isEqualTo(Network.TESTNET);
        assertThat(SandboxAccount.MOVED.active()).isFalse();
    }

    @Test
    void writesAStringForTheServerOfItsNetwork() {
        assertThat(SandboxKey.READ_RECEIVE.connectionString())
                .isEqualTo("type=blink;server=https://api.blink.sv/graphql;api-key=" + SandboxKey.READ_RECEIVE.text()
                        + ";wallet-id=6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f;currency=BTC");
        assertThat(SandboxKey.SIGNET.connectionString())
                .startsWith("type=blink;server=https://api.staging.blink.sv/graphql;api-key=galoy_staging_");
        assertThat(SandboxKey.REGTEST.connectionString())
                .startsWith("type=blink;server=http://localhost:4455/graphql;api-key=galoy_dev_")
                .endsWith(";currency=BTC;allowinsecure=true");
    }

    @Test
    void writesAStringForAnyServerAndWallet() {
        SandboxWallet usd = SandboxAccount.SHOP.wallets().get(1);

        assertThat(SandboxKey.READ_ONLY.connectionString(URI.create("http://127.0.0.1:1234/graphql"), usd))
                .isEqualTo("type=blink;server=http://127.0.0.1:1234/graphql;api-key=" + SandboxKey.READ_ONLY.text()
                        + ";wallet-id=7c4c2c6d-2b3c-4d4e-9f60-1b2c3d4e5f60;currency=USD;allowinsecure=true");
    }
}
