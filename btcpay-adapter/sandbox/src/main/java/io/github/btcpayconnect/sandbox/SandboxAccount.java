package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.Arrays;
import java.util.List;

/** An account that the sandbox knows. They are few and fixed; {@code docs/sandbox.md} lists them. */
@SuppressWarnings("ImmutableEnumChecker") // It does not see that List.of(array) and a record of texts are immutable.
public enum SandboxAccount {
    SHOP(
            "shop",
            "Healthy. Its default wallet is the BTC one. One key for each combination of scopes.",
            Environment.MAINNET,
            "32833106-536e-45df-80b2-d002cc92d33d",
            "d7e11b1b-7aa6-440d-8800-7596a28f5b37",
            WalletCurrency.BTC,
            btc("6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f", 250_000),
            usd("7c4c2c6d-2b3c-4d4e-9f60-1b2c3d4e5f60", 12_345)),
    MARKET(
            "market",
            "Healthy, but of its three keys one is revoked and one is expired.",
            Environment.MAINNET,
            "f08db22f-d293-456a-b170-fab23d90fbac",
            "79827b7a-caea-4518-bd5e-5ee3374cb756",
            WalletCurrency.BTC,
            btc("2eff2f12-8330-450f-b695-42b8cecf8a17", 40_000),
            usd("c9d4d020-3c6e-4096-870d-6796814d31e8", 0)),
    CAFE(
            "cafe",
            "Healthy. Its default wallet is the USD one.",
            Environment.MAINNET,
            "f3faa8e8-79ea-4723-8ad5-cfbc1d74bd1c",
            "eeca8c28-5efc-4a76-839d-74ed00d0722d",
            WalletCurrency.USD,
            btc("25199d60-11bb-45f8-ad9d-eeee95da5109", 0),
            usd("ebe718df-3b74-49fb-8056-855fcb33444b", 98_765)),
    FARM(
            "farm",
            "Healthy, with two BTC wallets: which of them is meant must be asked.",
            Environment.MAINNET,
            "3ce1268c-9c80-42e3-bfec-3fee8ed2305d",
            "6fd5ca04-0ad6-4e72-b1a4-a4f93b91e572",
            WalletCurrency.BTC,
            btc("c54cb0e4-bd1a-43f1-bed0-c435ff602bda", 1_000),
            btc("711c718a-9daa-4919-a822-04bbe0029715", 2_000),
            usd("8a473a6a-5434-46b5-b4ee-9a0308b8d0a0", 300)),
    MOVED(
            "moved",
            "Not active any more, because it moved to non-custodial: its key still opens it, but only to read.",
            Environment.MAINNET,
            "a93f32a9-a172-4102-8e4e-dc90253d9e30",
            "a618d143-1da5-4627-b1a4-70b67f5f96b6",
            WalletCurrency.BTC,
            btc("05f204ab-5e52-44e4-b01a-ea92f3b3eb97", 0),
            usd("16a591f4-d148-4c93-bdb3-9a6227a1d402", 0)),
    SIGNET(
            "signet",
            "Healthy, on Blink's staging server, whose network is signet (BTCPay's testnet).",
            Environment.SIGNET,
            "47aa2dba-d9e2-4c8d-809f-001680289e32",
            "05013278-ed8d-4ab6-8f01-41301ff7f212",
            WalletCurrency.BTC,
            btc("ba7c3a75-8d50-4f76-a93d-c20674002b8e", 500_000),
            usd("26ae54ee-7c15-49b4-a6be-6e5457c9b2c0", 1_000)),
    REGTEST(
            "regtest",
            "Healthy, on a developer's own Blink, whose network is regtest.",
            Environment.REGTEST,
            "7f453a0e-f509-4b4f-95de-6e91074206e2",
            "784e1ea4-0981-4a59-aa44-86552fd940bb",
            WalletCurrency.BTC,
            btc("131a83dc-3c20-4fb0-91f4-fb87ddaaad70", 500_000),
            usd("ac7dc96b-3564-4553-b287-533dc7bf13aa", 1_000));

    private final String id;
    private final String description;
    private final Environment environment;
    private final String userId;
    private final String accountId;
    private final List<SandboxWallet> wallets;
    private final SandboxWallet defaultWallet;

    SandboxAccount(
            String id,
            String description,
            Environment environment,
            String userId,
            String accountId,
            WalletCurrency defaultCurrency,
            SandboxWallet... wallets) {
        this.id = id;
        this.description = description;
        this.environment = environment;
        this.userId = userId;
        this.accountId = accountId;
        this.wallets = List.of(wallets);
        this.defaultWallet = this.wallets.stream()
                .filter(wallet -> wallet.currency() == defaultCurrency)
                .findFirst()
                .orElseThrow();
    }

    private static SandboxWallet btc(String id, long satoshis) {
        return new SandboxWallet(id, WalletCurrency.BTC, satoshis);
    }

    private static SandboxWallet usd(String id, long cents) {
        return new SandboxWallet(id, WalletCurrency.USD, cents);
    }

    /** The account's short name, such as {@code shop}. */
    public String id() {
        return id;
    }

    /** What the account shows, in a sentence or two. */
    public String description() {
        return description;
    }

    /** The network as BTCPay Server calls it. */
    public Network network() {
        return environment.network();
    }

    /** The name before the {@code @} of its Lightning address. */
    public String username() {
        return "sandbox_" + id;
    }

    /** All wallets, in the order in which Blink lists them. */
    public List<SandboxWallet> wallets() {
        return wallets;
    }

    /** The wallet that receives when a connection string names none. */
    public SandboxWallet defaultWallet() {
        return defaultWallet;
    }

    /** All keys of the account, those that do not work any more included. */
    public List<SandboxKey> keys() {
        return Arrays.stream(SandboxKey.values())
                .filter(key -> key.account() == this)
                .toList();
    }

    /** Whether Blink lets the account do more than be read. */
    public boolean active() {
        return this != MOVED;
    }

    Environment environment() {
        return environment;
    }

    String userId() {
        return userId;
    }

    String accountId() {
        return accountId;
    }
}
