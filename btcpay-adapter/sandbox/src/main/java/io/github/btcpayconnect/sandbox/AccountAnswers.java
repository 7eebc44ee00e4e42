package io.github.btcpayconnect.sandbox;

import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Blink answers to queries: who the key belongs to, what it may do, which wallets there are. */
final class AccountAnswers {
    private static final Duration AGE_OF_KEYS = Duration.ofDays(30);
    private static final Duration SINCE_EXPIRY = Duration.ofDays(1);

    private AccountAnswers() {}

    static Map<String, Object> authorization(Session session) {
        SandboxKey key = session.reader();
        return Map.of("scopes", names(key.effectiveScopes()));
    }

    static Map<String, Object> me(Session session) {
        SandboxAccount account = session.reader().account();
        return Map.of(
                "id", account.userId(),
                "username", session.disguise().field(account.username()),
                "defaultAccount", account(account));
    }

    private static Map<String, Object> account(SandboxAccount account) {
        return Map.of(
                "id", account.accountId(),
                "level", "ONE",
                "defaultWallet", publicWallet(account.defaultWallet()),
                "defaultWalletId", account.defaultWallet().id(),
                "wallets",
                        account.wallets().stream()
                                .map(wallet -> wallet(account, wallet))
                                .toList());
    }

    private static Map<String, Object> wallet(SandboxAccount account, SandboxWallet wallet) {
        return Map.of(
                "id", wallet.id(),
                "accountId", account.accountId(),
                "walletCurrency", wallet.currency().name(),
                "balance", wallet.balance());
    }

    private static Map<String, Object> publicWallet(SandboxWallet wallet) {
        String currency = wallet.currency().name();
        return Map.of("id", wallet.id(), "currency", currency, "walletCurrency", currency);
    }

    static Map<String, Object> walletById(Session session, DataFetchingEnvironment field) {
        SandboxAccount account = session.reader().account();
        return Session.wallet(account, argument(field, "walletId"))
                .map(wallet -> wallet(account, wallet))
                .orElseThrow(() -> BlinkError.of(BlinkError.NO_SUCH_WALLET));
    }

    static List<Map<String, Object>> apiKeys(Session session) {
        SandboxKey asker = session.reader();
        if (session.trouble() == Trouble.API_KEYS_DOWN) {
            throw BlinkError.apiKeysDown();
        }
        return asker.account().keys().stream().map(key -> apiKey(session, key)).toList();
    }

    private static Map<String, Object> apiKey(Session session, SandboxKey key) {
        Instant started = session.ledger().started();
        boolean expired = key.state() == SandboxKey.State.EXPIRED;
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", key.keyId());
        answer.put("name", session.disguise().field(key.label()));
        answer.put("createdAt", started.minus(AGE_OF_KEYS).getEpochSecond());
        answer.put("revoked", key.state() == SandboxKey.State.REVOKED);
        answer.put("expired", expired);
        session.ledger().lastUse(key).ifPresent(time -> answer.put("lastUsedAt", time.getEpochSecond()));
        if (expired) {
            answer.put("expiresAt", started.minus(SINCE_EXPIRY).getEpochSecond());
        }
        answer.put("readOnly", key.readOnly());
        answer.put("scopes", names(List.copyOf(key.scopes())));
        answer.put(
                "limits",
                Map.of("dailySpentSats", 0, "weeklySpentSats", 0, "monthlySpentSats", 0, "annualSpentSats", 0));
        return answer;
    }

    static Map<String, Object> globals(Session session) {
        if (session.trouble() == Trouble.GLOBALS_DOWN) {
            throw BlinkError.of(BlinkError.OFFLINE);
        }
        Environment environment = session.environment();
        Disguise disguise = session.disguise();
        return Map.of(
                "network", environment.blinkName(),
                "lightningAddressDomain", disguise.field(environment.addressDomain()),
                "lightningAddressDomainAliases",
                        environment.addressDomainAliases().stream()
                                .map(disguise::field)
                                .toList(),
                "nodesIds",
                        List.of(disguise.field("024d9becafc8025f0f27a355bab973525db517d50bfc7752edf191891d75c2a44f")));
    }

    /** No account of the sandbox is being wound down, which proves no more here than at Blink. */
    static @Nullable Object windDown(Session session) {
        session.reader();
        return null;
    }

    static Map<String, Object> accountDefaultWallet(Session session, DataFetchingEnvironment field) {
        Object username = argument(field, "username");
        if (username instanceof Scalars.Invalid invalid) {
            throw BlinkError.of(invalid.message());
        }
        SandboxAccount account = session.accounts().stream()
                .filter(candidate -> candidate.username().equalsIgnoreCase(username.toString()))
                .findFirst()
                .orElseThrow(() -> BlinkError.noSuchUsername(username.toString()));
        if (!account.active()) {
            throw BlinkError.of(BlinkError.INACTIVE);
        }
        @Nullable Object currency = field.getArgument("walletCurrency");
        if (currency == null) {
            return publicWallet(account.defaultWallet());
        }
        return account.wallets().stream()
                .filter(wallet -> wallet.currency().name().equals(currency))
                .findFirst()
                .map(AccountAnswers::publicWallet)
                .orElseThrow();
    }

    /** An argument that the schema makes a must. */
    private static Object argument(DataFetchingEnvironment field, String name) {
        return Objects.requireNonNull(field.getArgument(name));
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
