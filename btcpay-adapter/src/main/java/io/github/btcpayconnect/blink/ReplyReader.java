package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.blink.BlinkNetwork;
import io.github.btcpayconnect.core.blink.Scope;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks out of Blink's answers what is there in the form that it should have; anything else is as if it were not. */
final class ReplyReader {
    private static final int LONGEST_ID = 64;

    private ReplyReader() {}

    /** The answer to {@link BlinkQuery#ACCOUNT}. */
    static AccountReply.Builder account(JsonNode answer) {
        Errors errors = Errors.of(answer);
        JsonNode me = answer.path("data").path("me");
        KeyScopes scopes = scopes(answer.path("data").path("authorization").path("scopes"));
        WalletList wallets = wallets(me.path("defaultAccount"), errors);
        boolean anything = scopes != null || text(me.path("id")) != null || !wallets.isEmpty();
        return new AccountReply.Builder()
                .key(key(errors, anything))
                .error(errors.first)
                .scopes(scopes)
                .wallets(wallets)
                .network(network(answer));
    }

    /** The network in the answer to any query that asks for it, in Blink's words. */
    static @Nullable String network(JsonNode answer) {
        return text(answer.path("data").path("globals").path("network"));
    }

    /** Whether somebody answers who knows Blink's networks, and so is Blink. */
    static boolean namesKnownNetwork(JsonNode answer) {
        return Optional.ofNullable(network(answer)).flatMap(BlinkNetwork::of).isPresent();
    }

    /** The answer to {@link BlinkQuery#API_KEYS}. */
    static ReadOnlyKeys readOnlyKeys(JsonNode answer) {
        JsonNode keys = answer.path("data").path("me").path("apiKeys");
        boolean clear = true;
        boolean anyLive = false;
        for (JsonNode key : keys) {
            KeyScopes scopes = scopes(key.path("scopes"));
            if (scopes == null
                    || !key.path("revoked").isBoolean()
                    || !key.path("expired").isBoolean()) {
                clear = false;
            } else if (!key.path("revoked").booleanValue()
                    && !key.path("expired").booleanValue()) {
                anyLive = true;
                if (scopes.readOnly()) {
                    return ReadOnlyKeys.SOME;
                }
            }
        }
        // The key that asks is alive, so a list without a live key is not the whole list.
        return clear && anyLive ? ReadOnlyKeys.NONE : ReadOnlyKeys.NOT_KNOWN;
    }

    private static KeyState key(Errors errors, boolean anything) {
        if (errors.mayNotRead) {
            return KeyState.MAY_NOT_READ;
        }
        if (anything) {
            return KeyState.ACCEPTED;
        }
        return errors.notAuthorized ? KeyState.NOT_AUTHORIZED : KeyState.NOT_KNOWN;
    }

    /** Null if this is no list of names. */
    private static @Nullable KeyScopes scopes(JsonNode list) {
        if (!list.isArray()) {
            return null;
        }
        Set<Scope> known = EnumSet.noneOf(Scope.class);
        boolean others = false;
        for (JsonNode name : list) {
            if (!name.isTextual()) {
                return null;
            }
            switch (name.textValue()) {
                case "READ" -> known.add(Scope.READ);
                case "RECEIVE" -> known.add(Scope.RECEIVE);
                case "WRITE" -> known.add(Scope.WRITE);
                default -> others = true;
            }
        }
        return new KeyScopes(known, others);
    }

    private static WalletList wallets(JsonNode account, Errors errors) {
        if (!account.isObject()) {
            return WalletList.NOT_KNOWN;
        }
        JsonNode defaultWallet = account.path("defaultWallet");
        String defaultId = id(defaultWallet);
        List<Wallet> wallets = new ArrayList<>();
        List<String> otherIds = new ArrayList<>();
        boolean complete = account.path("wallets").isArray();
        for (JsonNode wallet : account.path("wallets")) {
            String id = id(wallet);
            if (id == null) {
                complete = false;
            } else {
                add(id, wallet.path("walletCurrency"), id.equals(defaultId), wallets, otherIds);
            }
        }
        if (defaultId != null
                && !otherIds.contains(defaultId)
                && wallets.stream().noneMatch(Wallet::isDefault)) {
            add(defaultId, defaultWallet.path("currency"), true, wallets, otherIds);
        }
        // After an error null may mean no more than that something did not answer.
        return new WalletList(wallets, otherIds, complete, defaultWallet.isNull() && errors.first == null);
    }

    private static void add(
            String id, JsonNode currency, boolean isDefault, List<Wallet> wallets, List<String> otherIds) {
        Optional.ofNullable(text(currency))
                .flatMap(WalletCurrency::of)
                .ifPresentOrElse(known -> wallets.add(new Wallet(id, known, isDefault)), () -> otherIds.add(id));
    }

    /** An id that can stand in a connection string; null for anything else. */
    private static @Nullable String id(JsonNode wallet) {
        String id = text(wallet.path("id"));
        boolean fit = id != null
                && !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c > ' ' && c <= '~' && c != ';');
        return fit ? id : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    /**
     * What the errors at the top of an answer say. Blink's router drops their codes, so the texts count.
     *
     * <p>Source: {@code core/api/src/graphql/error-map.ts} and {@code servers/middlewares/scope.ts} of Blink.
     */
    private record Errors(@Nullable String first, boolean mayNotRead, boolean notAuthorized) {
        static Errors of(JsonNode answer) {
            JsonNode list = answer.path("errors");
            String first = list.isEmpty() ? null : "";
            boolean mayNotRead = false;
            boolean notAuthorized = false;
            for (JsonNode error : list) {
                String message = Objects.requireNonNullElse(text(error.path("message")), "");
                first = first == null || first.isEmpty() ? message : first;
                mayNotRead |= message.contains("not authorized to read data");
                notAuthorized |= message.equals("Not authorized");
            }
            return new Errors(first, mayNotRead, notAuthorized);
        }
    }
}
