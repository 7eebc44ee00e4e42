package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.blink.BlinkNetwork;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks out of Blink's answers what is there in the form that it should have; anything else is as if it were not. */
final class ReplyReader {
    private ReplyReader() {}

    /** The answer to a question for an account. */
    static AccountReply.Builder account(JsonNode answer) {
        Errors errors = Errors.of(answer);
        JsonNode data = answer.path("data");
        JsonNode me = data.path("me");
        JsonNode account = me.path("defaultAccount");
        KeyScopes scopes = KeyReader.scopes(data.path("authorization").path("scopes"));
        WalletList wallets = WalletReader.wallets(account, errors.first() != null);
        boolean anything = scopes != null || Members.text(me.path("id")) != null || !wallets.isEmpty();
        return new AccountReply.Builder()
                .key(key(errors, anything))
                .error(errors.first())
                .scopes(scopes)
                .wallets(wallets)
                .keys(KeyReader.keys(me.path("apiKeys")))
                .network(network(answer))
                .username(Members.text(me.path("username")))
                .addressDomain(Members.text(data.path("globals").path("lightningAddressDomain")))
                .level(Members.text(account.path("level")))
                .withdrawal(withdrawal(account.path("limits").path("withdrawal")))
                .windDown(windDown(data.path("windDown"), errors.first() != null))
                .restrictions(restrictions(data.path("custodialRestrictions")));
    }

    /**
     * What to ask instead, where a member is known to fail and to take others along.
     *
     * @return empty if nothing better can be hoped for
     */
    static Optional<BlinkQuery> narrower(JsonNode answer) {
        Errors errors = Errors.of(answer);
        if (errors.mayNotRead() || errors.notAuthorized()) {
            return Optional.empty();
        }
        JsonNode data = answer.path("data");
        if (data.isObject()) {
            return data.path("me").isNull() ? Optional.of(BlinkQuery.ACCOUNT_ALONE) : Optional.empty();
        }
        return errors.culprit();
    }

    /** The network in the answer to any query that asks for it, in Blink's words. */
    static @Nullable String network(JsonNode answer) {
        return Members.text(answer.path("data").path("globals").path("network"));
    }

    /** Whether somebody answers who knows Blink's networks, and so is Blink. */
    static boolean namesKnownNetwork(JsonNode answer) {
        return Optional.ofNullable(network(answer)).flatMap(BlinkNetwork::of).isPresent();
    }

    /** The answer to {@link BlinkQuery#API_KEYS}. */
    static KeyList keys(JsonNode answer) {
        return KeyReader.keys(answer.path("data").path("me").path("apiKeys"));
    }

    private static KeyState key(Errors errors, boolean anything) {
        if (errors.mayNotRead()) {
            return KeyState.MAY_NOT_READ;
        }
        if (anything) {
            return KeyState.ACCEPTED;
        }
        return errors.notAuthorized() ? KeyState.NOT_AUTHORIZED : KeyState.NOT_KNOWN;
    }

    private static List<WithdrawalLimit> withdrawal(JsonNode limits) {
        List<WithdrawalLimit> found = new ArrayList<>();
        for (JsonNode limit : limits) {
            Long cents = Members.number(limit.path("totalLimit"));
            if (cents != null) {
                found.add(new WithdrawalLimit(
                        cents, Members.number(limit.path("remainingLimit")), Members.number(limit.path("interval"))));
            }
        }
        return found;
    }

    /** Null if there is no word on it; after an error, null is no word. */
    private static @Nullable WindDown windDown(JsonNode node, boolean failed) {
        if (node.isNull()) {
            return failed ? null : WindDown.NOT_SAID;
        }
        String status = Members.text(node.path("status"));
        if (status == null) {
            return null;
        }
        WindDown.State state = switch (status) {
            case "PRE_CUTOFF" -> WindDown.State.PRE_CUTOFF;
            case "RECEIVE_DISABLED" -> WindDown.State.RECEIVE_DISABLED;
            case "GATED_CLOSED" -> WindDown.State.GATED_CLOSED;
            default -> WindDown.State.OTHER;
        };
        return new WindDown(
                state,
                Members.time(node.path("receiveDisabledAt")),
                Members.time(node.path("finalDeadline")),
                zone(node.path("timezone")));
    }

    private static @Nullable ZoneId zone(JsonNode node) {
        String name = Members.text(node);
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            // Its message quotes what was read.
            return null;
        }
    }

    private static @Nullable Restrictions restrictions(JsonNode node) {
        JsonNode dollarBalance = node.path("dollarBalance");
        JsonNode transfer = node.path("transfer");
        return dollarBalance.isBoolean() && transfer.isBoolean()
                ? new Restrictions(dollarBalance.booleanValue(), transfer.booleanValue())
                : null;
    }

    /**
     * What the errors at the top of an answer say. Blink's router drops their codes, so the texts count.
     *
     * <p>Source: {@code core/api/src/graphql/error-map.ts} and {@code servers/middlewares/scope.ts} of Blink.
     *
     * @param culprit what to ask instead, if an error names a member that can be left out
     */
    private record Errors(
            @Nullable String first, boolean mayNotRead, boolean notAuthorized, Optional<BlinkQuery> culprit) {
        static Errors of(JsonNode answer) {
            JsonNode list = answer.path("errors");
            String first = list.isEmpty() ? null : "";
            boolean mayNotRead = false;
            boolean notAuthorized = false;
            BlinkQuery culprit = null;
            for (JsonNode error : list) {
                String message = Objects.requireNonNullElse(Members.text(error.path("message")), "");
                first = first == null || first.isEmpty() ? message : first;
                mayNotRead |= message.contains("not authorized to read data");
                notAuthorized |= message.equals("Not authorized");
                culprit = culprit == null ? culprit(error, message) : culprit;
            }
            return new Errors(first, mayNotRead, notAuthorized, Optional.ofNullable(culprit));
        }

        private static @Nullable BlinkQuery culprit(JsonNode error, String message) {
            String code = Members.text(error.path("extensions").path("code"));
            if ("GRAPHQL_VALIDATION_FAILED".equals(code) || message.startsWith("Cannot query field ")) {
                return BlinkQuery.ACCOUNT_OF_OLD;
            }
            return switch (Objects.requireNonNullElse(
                    Members.text(error.path("path").path(0)), "")) {
                case "authorization" -> BlinkQuery.ACCOUNT_WITHOUT_SCOPES;
                case "custodialRestrictions", "windDown" -> BlinkQuery.ACCOUNT_WITHOUT_EXTRAS;
                default -> message.contains("'api_keys'") ? BlinkQuery.ACCOUNT_ALONE : null;
            };
        }
    }
}
