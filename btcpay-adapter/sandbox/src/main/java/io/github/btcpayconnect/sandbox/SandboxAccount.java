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
            AccountTraits.USUAL,
            "32833106-536e-45df-80b2-d002cc92d33d",
            "d7e11b1b-7aa6-440d-8800-7596a28f5b37",
            WalletCurrency.BTC,
            btc("6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f", 250_000),
            usd("7c4c2c6d-2b3c-4d4e-9f60-1b2c3d4e5f60", 12_345)),
    MARKET(
            "market",
            "Healthy, but of its three keys one is revoked and one is expired.",
            Environment.MAINNET,
            AccountTraits.USUAL,
            "f08db22f-d293-456a-b170-fab23d90fbac",
            "79827b7a-caea-4518-bd5e-5ee3374cb756",
            WalletCurrency.BTC,
            btc("2eff2f12-8330-450f-b695-42b8cecf8a17", 40_000),
            usd("c9d4d020-3c6e-4096-870d-6796814d31e8", 0)),
    CAFE(
            "cafe",
            "Healthy. Its default wallet is the USD one.",
            Environment.MAINNET,
            AccountTraits.USUAL,
            "f3faa8e8-79ea-4723-8ad5-cfbc1d74bd1c",
            "eeca8c28-5efc-4a76-839d-74ed00d0722d",
            WalletCurrency.USD,
            btc("25199d60-11bb-45f8-ad9d-eeee95da5109", 0),
            usd("ebe718df-3b74-49fb-8056-855fcb33444b", 98_765)),
    FARM(
            "farm",
            "Healthy, with two BTC wallets: which of them is meant must be asked.",
            Environment.MAINNET,
            AccountTraits.USUAL,
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
            AccountTraits.NOT_ACTIVE,
            "a93f32a9-a172-4102-8e4e-dc90253d9e30",
            "a618d143-1da5-4627-b1a4-70b67f5f96b6",
            WalletCurrency.BTC,
            btc("05f204ab-5e52-44e4-b01a-ea92f3b3eb97", 0),
            usd("16a591f4-d148-4c93-bdb3-9a6227a1d402", 0)),
    SIGNET(
            "signet",
            "Healthy, on Blink's staging server, whose network is signet (BTCPay's testnet).",
            Environment.SIGNET,
            AccountTraits.USUAL,
            "47aa2dba-d9e2-4c8d-809f-001680289e32",
            "05013278-ed8d-4ab6-8f01-41301ff7f212",
            WalletCurrency.BTC,
            btc("ba7c3a75-8d50-4f76-a93d-c20674002b8e", 500_000),
            usd("26ae54ee-7c15-49b4-a6be-6e5457c9b2c0", 1_000)),
    REGTEST(
            "regtest",
            "Healthy, on a developer's own Blink, whose network is regtest.",
            Environment.REGTEST,
            AccountTraits.USUAL,
            "7f453a0e-f509-4b4f-95de-6e91074206e2",
            "784e1ea4-0981-4a59-aa44-86552fd940bb",
            WalletCurrency.BTC,
            btc("131a83dc-3c20-4fb0-91f4-fb87ddaaad70", 500_000),
            usd("ac7dc96b-3564-4553-b287-533dc7bf13aa", 1_000)),
    BAKERY(
            "bakery",
            "Healthy. Of its two keys one expires in 12 days, the other in 200.",
            Environment.MAINNET,
            AccountTraits.USUAL,
            "d0406cf0-152a-5fb1-9b62-9f57d5ad9e2a",
            "86d25602-512b-536b-834d-577cbd9a20a1",
            WalletCurrency.BTC,
            btc("30944d2b-377f-5af8-85e2-352bc3481d91", 10_000),
            usd("c1428394-540b-506f-995b-ad6c6853349d", 1_000)),
    GARAGE(
            "garage",
            "Healthy, of level TWO. Its keys are as they gather over the years: limits, long unused, never used.",
            Environment.MAINNET,
            AccountTraits.ofLevel("TWO", 5_000_000),
            "7e2a17a7-ae2d-5622-a164-ad990745be61",
            "5e2366c2-e6f3-51de-91c7-ab2013b24ce9",
            WalletCurrency.BTC,
            btc("adfd3696-880b-59ba-acd2-a45dbb03e9f7", 10_000),
            usd("eb3fbe1e-8569-507b-ad7c-a1002745c04e", 1_000)),
    TWINS(
            "twins",
            "Healthy. Its two keys are alike, and both in use: only a second look tells which is which.",
            Environment.MAINNET,
            AccountTraits.USUAL,
            "6b149510-2546-5321-8ead-39e8245b9559",
            "7e8cccbe-c428-5edd-a938-2dbf1ae8367d",
            WalletCurrency.BTC,
            btc("eeb0b079-2682-59d2-8a2a-b5ad89b8ddbd", 10_000),
            usd("619fd7ad-03ae-540d-a190-fbf62e541dfc", 1_000)),
    LOCKED(
            "locked",
            "Not active, because it is locked: its key still opens it, but only to read.",
            Environment.MAINNET,
            AccountTraits.NOT_ACTIVE,
            "d18508d2-5c8d-5776-b0d2-bb032e8a411c",
            "3c183843-65d2-5db9-9ea5-15d8ae5f4a75",
            WalletCurrency.BTC,
            btc("47ede19a-47b3-5360-b8f5-67c125c98384", 10_000),
            usd("fde62e8b-dd80-5625-aa87-2f6bf71da1a2", 1_000)),
    STARTER(
            "starter",
            "Healthy, but of level ZERO.",
            Environment.MAINNET,
            AccountTraits.ofLevel("ZERO", 12_500),
            "1b8bb2e8-f1f4-5077-b9ea-7d8e1065aaaf",
            "89509975-21d5-5643-89d0-1d8539cede41",
            WalletCurrency.BTC,
            btc("e8e3b2dc-7ea5-5ae5-a212-6af967ea2a14", 1_000),
            usd("b16c430e-ace3-5eaa-ac42-0e8738ea028e", 0)),
    ABROAD(
            "abroad",
            "Its owner lives where Blink allows neither dollars nor transfers. Its default wallet is the USD one.",
            Environment.MAINNET,
            AccountTraits.RESTRICTED,
            "d60101ce-e118-57d1-a000-de92a64a9bd2",
            "f91558f9-bab7-59db-aa70-f14f682dccd1",
            WalletCurrency.USD,
            btc("f74f4fa1-6770-57e5-93e2-1e58d5c22eb2", 10_000),
            usd("a336380e-b7fb-56ea-8ebf-19fd1e0696e9", 1_000)),
    ANNOUNCED(
            "announced",
            "Blink has announced its end: it receives for 20 more days.",
            Environment.MAINNET,
            AccountTraits.ending("PRE_CUTOFF", 20),
            "caf28aff-2bc2-5ce9-9fc4-28c37deda577",
            "3d706ccb-250b-5450-93c7-50e871387d09",
            WalletCurrency.BTC,
            btc("800b88b6-ff7d-560a-8982-1de01c7f6c5a", 10_000),
            usd("4baed7fd-3e6c-528f-b1b9-caa85d584082", 1_000)),
    STOPPED(
            "stopped",
            "Blink has switched off receiving for it, 10 days ago.",
            Environment.MAINNET,
            AccountTraits.ending("RECEIVE_DISABLED", -10),
            "8776ca3c-cb65-5683-9733-cb2ac70047d8",
            "7c03bddc-246f-5c38-87f0-b9a701ef25ce",
            WalletCurrency.BTC,
            btc("e8a77930-b476-5064-8d72-8288cd68f32f", 10_000),
            usd("8721c534-2b62-5a88-ac99-175817ea7ea0", 1_000)),
    SHUT(
            "shut",
            "Blink has shut it, 9 days ago.",
            Environment.MAINNET,
            AccountTraits.ending("GATED_CLOSED", -40),
            "40c0671d-0815-5da6-83ed-437621b5ed6c",
            "f3f37ff3-63e4-59f8-8486-dceae492dc23",
            WalletCurrency.BTC,
            btc("f692c252-921e-586b-a7a1-a3979d67baed", 10_000),
            usd("466cad94-f4af-5403-b723-fda61be5d765", 1_000)),
    QUIET(
            "quiet",
            "Does not receive, though windDown says nothing of it.",
            Environment.MAINNET,
            AccountTraits.NOT_RECEIVING,
            "3c3a8060-cf0d-5473-9d9a-2c1691bf3051",
            "4f271541-04ca-5195-a512-1d41255a933e",
            WalletCurrency.BTC,
            btc("2b804c33-5466-5eef-9f00-54d4bea2a131", 10_000),
            usd("e7dd62de-32a5-5a86-9837-6c581667ffd7", 1_000));

    private final String id;
    private final String description;
    private final Environment environment;
    private final AccountTraits traits;
    private final String userId;
    private final String accountId;
    private final List<SandboxWallet> wallets;
    private final SandboxWallet defaultWallet;

    SandboxAccount(
            String id,
            String description,
            Environment environment,
            AccountTraits traits,
            String userId,
            String accountId,
            WalletCurrency defaultCurrency,
            SandboxWallet... wallets) {
        this.id = id;
        this.description = description;
        this.environment = environment;
        this.traits = traits;
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
        return traits.active();
    }

    AccountTraits traits() {
        return traits;
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
