package io.github.btcpayconnect.sandbox;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Blink answers to queries: who the key belongs to, what it may do, which wallets there are. */
final class AccountAnswers {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final List<String> WINDOWS = List.of("daily", "weekly", "monthly", "annual");

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
                "level", account.traits().level(),
                "limits", limits(account),
                "defaultWallet", publicWallet(account.defaultWallet()),
                "defaultWalletId", account.defaultWallet().id(),
                "wallets",
                        account.wallets().stream()
                                .map(wallet -> wallet(account, wallet))
                                .toList());
    }

    /** Nothing has been sent yet. */
    private static Map<String, Object> limits(SandboxAccount account) {
        long cents = account.traits().withdrawalCents();
        List<Map<String, Object>> limit =
                List.of(Map.of("totalLimit", cents, "remainingLimit", cents, "interval", SECONDS_OF_A_DAY));
        return Map.of("withdrawal", limit, "internalSend", limit, "convert", limit);
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
        Ledger ledger = session.ledger();
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", key.keyId());
        answer.put("name", session.disguise().field(key.label()));
        answer.put("createdAt", ledger.started().minus(key.life().age()).getEpochSecond());
        answer.put("revoked", key.revoked());
        answer.put("expired", ledger.expired(key));
        ledger.lastUse(key).ifPresent(time -> answer.put("lastUsedAt", time.getEpochSecond()));
        ledger.expiry(key).ifPresent(time -> answer.put("expiresAt", time.getEpochSecond()));
        answer.put("readOnly", key.readOnly());
        answer.put("scopes", names(List.copyOf(key.scopes())));
        answer.put("limits", limits(key));
        return answer;
    }

    private static Map<String, Object> limits(SandboxKey key) {
        Map<String, Object> answer = new HashMap<>();
        WINDOWS.forEach(window -> answer.put(window + "SpentSats", 0));
        for (KeyLife.Limit limit : key.life().limits()) {
            answer.put(limit.window() + "LimitSats", limit.satoshis());
            answer.put(limit.window() + "SpentSats", limit.spent());
        }
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

    /** Null for an account of whose end Blink says nothing, which does not prove that it receives. */
    static @Nullable Object windDown(Session session) {
        AccountTraits.End end = session.reader().account().traits().end();
        if (end == null) {
            return null;
        }
        Instant started = session.ledger().started();
        long finalDeadline = started.plus(end.finalDeadlineIn()).getEpochSecond();
        return Map.of(
                "status", end.status(),
                "receiveDisabledAt", started.plus(end.receiveDisabledIn()).getEpochSecond(),
                "finalDeadline", finalDeadline,
                "gateArmsAt", finalDeadline + 1,
                "timezone", session.disguise().field("Europe/Paris"));
    }

    static Map<String, Object> custodialRestrictions(Session session) {
        boolean restricted = session.reader().account().traits().restricted();
        return Map.of("dollarBalance", restricted, "transfer", restricted);
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
