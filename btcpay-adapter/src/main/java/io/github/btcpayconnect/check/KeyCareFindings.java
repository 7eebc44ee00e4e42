package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.AccountReply;
import io.github.btcpayconnect.blink.ApiKey;
import io.github.btcpayconnect.blink.KeyScopes;
import io.github.btcpayconnect.blink.SpendingLimit;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which key of its account a string has, how long it lives, what it may spend, and what the others are like. */
final class KeyCareFindings {
    private static final int LONG_UNUSED_DAYS = 90;
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 40;
    private static final String SEVERAL_FIT = "several keys fit";
    private static final String NOT_LISTED = "not known: Blink did not list the account's keys";

    private final AccountReply reply;
    private final CheckOptions options;
    private final List<Secret> secrets;
    private final Findings findings;
    private final Calendar calendar;

    KeyCareFindings(AccountReply reply, CheckOptions options, Secret apiKey, Findings findings) {
        this.reply = reply;
        this.options = options;
        this.secrets = List.of(apiKey);
        this.findings = findings;
        this.calendar = new Calendar(reply.serverTime().orElseGet(Instant::now), options.zone());
    }

    void add() {
        limits();
        if (reply.keys().isEmpty()) {
            findings.unknown(FindingId.KEY_IDENTITY, NOT_LISTED);
            findings.unknown(FindingId.KEY_EXPIRY, NOT_LISTED);
            findings.unknown(FindingId.KEY_SIBLINGS, NOT_LISTED);
            return;
        }
        identity();
        expiry();
        siblings();
    }

    private void identity() {
        FindingId id = FindingId.KEY_IDENTITY;
        ApiKey own = reply.ownKey().orElse(null);
        if (own != null) {
            String made = own.createdAt() == null ? "" : ", made on " + calendar.date(own.createdAt());
            findings.pass(id, "called \"" + name(own) + "\"" + made);
        } else if (reply.serverTime().isEmpty()) {
            findings.skipped(id, "cannot be told: the server does not say what time it is");
        } else if (reply.fittingKeys().size() > 1) {
            findings.skipped(id, SEVERAL_FIT + ": " + names(reply.fittingKeys()));
        } else {
            findings.skipped(id, "cannot be told: no key of the account is known to have been used just now");
        }
    }

    private void expiry() {
        FindingId id = FindingId.KEY_EXPIRY;
        ApiKey own = reply.ownKey().orElse(null);
        if (own != null) {
            Instant end = own.expiresAt();
            if (end == null) {
                findings.pass(id, "never expires");
            } else if (isSoon(end)) {
                findings.warn(id, calendar.in(end), newKeyBefore(end));
            } else {
                findings.pass(id, calendar.in(end));
            }
            return;
        }
        List<ApiKey> soon =
                reply.fittingKeys().stream().filter(this::expiresSoon).toList();
        if (soon.isEmpty()) {
            open(id);
            return;
        }
        Instant first = soon.stream()
                .map(ApiKey::expiresAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElseThrow();
        String which = soon.stream()
                .map(key -> name(key) + " " + calendar.in(Objects.requireNonNull(key.expiresAt())))
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        findings.warn(id, "it may be one that expires soon: " + which, newKeyBefore(first));
    }

    private String newKeyBefore(Instant end) {
        return "Before " + calendar.date(end)
                + ": make a new key at dashboard.blink.sv (API Keys, tick Read and Receive), then btcpay-connect generate";
    }

    private void limits() {
        FindingId id = FindingId.KEY_LIMITS;
        KeyScopes scopes = reply.scopes().orElse(null);
        if (scopes != null && !scopes.allow(Scope.WRITE) && !scopes.others()) {
            findings.skipped(id, "the key cannot spend");
        } else if (scopes == null || reply.keys().isEmpty()) {
            findings.unknown(id, scopes == null ? "not known" : NOT_LISTED);
        } else {
            ApiKey own = reply.ownKey().orElse(null);
            List<ApiKey> keys = own == null ? reply.fittingKeys() : List.of(own);
            if (!keys.isEmpty() && keys.stream().allMatch(key -> key.limits().isEmpty())) {
                findings.warn(
                        id,
                        "without a limit: it can spend all that the account may",
                        "Set a limit at dashboard.blink.sv, API Keys: as much as BTCPay pays out in a day.");
            } else if (own == null) {
                open(id);
            } else {
                limited(own.limits());
            }
        }
    }

    /** It depends on which key this is, and that is not clear. */
    private void open(FindingId id) {
        boolean several = reply.fittingKeys().size() > 1;
        if (several && !options.identify()) {
            findings.add(Finding.of(
                    id,
                    Status.SKIPPED,
                    SEVERAL_FIT + "; check --identify tells which",
                    "btcpay-connect check --identify"));
        } else {
            findings.skipped(id, several ? SEVERAL_FIT : "it is not clear which of the account's keys this is");
        }
    }

    private void limited(List<SpendingLimit> limits) {
        String all = limits.stream().map(KeyCareFindings::limit).collect(Collectors.joining("; "));
        if (limits.stream().anyMatch(SpendingLimit::usedUp)) {
            findings.warn(
                    FindingId.KEY_LIMITS,
                    all + ": nothing is left",
                    "Payouts will fail. Wait, or raise the limit at dashboard.blink.sv, API Keys.");
        } else {
            findings.pass(FindingId.KEY_LIMITS, all);
        }
    }

    private static String limit(SpendingLimit limit) {
        return String.format(
                Locale.ENGLISH,
                "%s %,d of %,d sat spent",
                limit.window().name().toLowerCase(Locale.ROOT),
                limit.spent(),
                limit.satoshis());
    }

    private void siblings() {
        FindingId id = FindingId.KEY_SIBLINGS;
        List<ApiKey> others = new ArrayList<>(reply.keys().live());
        others.removeAll(reply.ownKey().map(List::of).orElseGet(reply::fittingKeys));
        List<String> remarkable = new ArrayList<>();
        for (ApiKey key : others) {
            String remarks = remarks(key);
            if (!remarks.isEmpty()) {
                remarkable.add(name(key) + " (" + remarks + ")");
            }
        }
        if (!remarkable.isEmpty()) {
            findings.warn(
                    id,
                    "the account has " + (remarkable.size() == 1 ? "another key" : remarkable.size() + " other keys")
                            + " to look after: " + cut(remarkable),
                    "Revoke at dashboard.blink.sv, API Keys, what nobody needs.");
        } else if (!reply.keys().complete()) {
            findings.unknown(id, "not known: not every key of the account could be read");
        } else {
            findings.pass(
                    id,
                    others.isEmpty()
                            ? "the account has no other key"
                            : "nothing to say of the account's " + (others.size() == 1 ? "other key" : "other keys"));
        }
    }

    private String remarks(ApiKey key) {
        List<String> remarks = new ArrayList<>();
        if (key.spends()) {
            remarks.add("can spend");
        }
        Instant lastUse = key.lastUsedAt();
        if (lastUse == null) {
            remarks.add("never used");
        } else if (-calendar.daysUntil(lastUse) >= LONG_UNUSED_DAYS) {
            remarks.add("unused for " + Calendar.count(-calendar.daysUntil(lastUse)));
        }
        if (expiresSoon(key)) {
            remarks.add("expires " + calendar.in(Objects.requireNonNull(key.expiresAt())));
        }
        return String.join(", ", remarks);
    }

    private boolean expiresSoon(ApiKey key) {
        return key.expiresAt() != null && isSoon(key.expiresAt());
    }

    private boolean isSoon(Instant end) {
        return calendar.daysUntil(end) <= options.warnDays();
    }

    private String names(List<ApiKey> keys) {
        return cut(keys.stream().map(this::name).toList());
    }

    private static String cut(List<String> texts) {
        int more = texts.size() - MOST_NAMES;
        return String.join(", ", texts.subList(0, Math.min(texts.size(), MOST_NAMES)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** As its owner called it. */
    private String name(ApiKey key) {
        String name = OutsideText.of(key.name(), secrets);
        if (name.isBlank()) {
            return "a key without a name";
        }
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
