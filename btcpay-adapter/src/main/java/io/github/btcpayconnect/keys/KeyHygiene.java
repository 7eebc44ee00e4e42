package io.github.btcpayconnect.keys;

import static io.github.btcpayconnect.keys.KeyFinding.fail;
import static io.github.btcpayconnect.keys.KeyFinding.pass;
import static io.github.btcpayconnect.keys.KeyFinding.skipped;
import static io.github.btcpayconnect.keys.KeyFinding.unknown;
import static io.github.btcpayconnect.keys.KeyFinding.warn;

import io.github.btcpayconnect.blindpay.Ipv4Range;
import io.github.btcpayconnect.keys.ApiKey.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges keys by the practices that their providers publish.
 *
 * <pre>{@code
 * List<KeyReport> reports = new KeyHygiene(KeyPolicy.defaults(), Instant.now())
 *         .check(keys, capabilities, StoresOfKeys.NOT_KNOWN);
 * }</pre>
 */
public final class KeyHygiene {
    private final KeyPolicy policy;
    private final Instant now;

    /** @param now by the provider's clock, where that is known */
    public KeyHygiene(KeyPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /**
     * Judges the keys of one account.
     *
     * @param capabilities what their provider can do: what it cannot is not asked of its keys
     * @param stores who uses them, as far as it is known
     * @return one report a key, in the order of the keys, with every rule in its order
     */
    public List<KeyReport> check(List<ApiKey> keys, Set<Capability> capabilities, StoresOfKeys stores) {
        List<KeyReport> reports = new ArrayList<>();
        for (ApiKey key : keys) {
            List<KeyFinding> findings = Arrays.stream(KeyRule.values())
                    .map(rule -> finding(rule, key, keys, capabilities, stores))
                    .toList();
            reports.add(new KeyReport(key, findings));
        }
        return reports;
    }

    private KeyFinding finding(
            KeyRule rule, ApiKey key, List<ApiKey> keys, Set<Capability> capabilities, StoresOfKeys stores) {
        Optional<Capability> needed = rule.capability();
        if (policy.ignored().contains(rule)) {
            return skipped(rule, "Left out by the policy.");
        }
        if (rule == KeyRule.REVOKED_IN_USE) {
            return revokedInUse(key, stores);
        }
        if (key.state() != State.LIVE) {
            return skipped(rule, "The key opens nothing any more.");
        }
        if (needed.isPresent() && !capabilities.contains(needed.get())) {
            return skipped(rule, key.provider().title() + " has nothing of the kind.");
        }
        return switch (rule) {
            case NO_EXPIRY -> noExpiry(key);
            case EXPIRES_SOON -> expiresSoon(key);
            case UNUSED -> unused(key);
            case NEVER_USED -> neverUsed(key);
            case OLD -> old(key);
            case SPENDS -> spends(key);
            case UNLIMITED -> unlimited(key);
            case NAME -> name(key, keys);
            case ADDRESSES -> addresses(key);
            case SHARED -> shared(key, stores);
            case REVOKED_IN_USE -> throw new IllegalStateException("asked before");
        };
    }

    private static KeyFinding noExpiry(ApiKey key) {
        return key.expires() == null
                ? warn(KeyRule.NO_EXPIRY, "Never expires.", "Replace it with a key that expires, after 180 days say.")
                : pass(KeyRule.NO_EXPIRY, "Expires.");
    }

    private KeyFinding expiresSoon(ApiKey key) {
        Instant expires = key.expires();
        if (expires == null) {
            return skipped(KeyRule.EXPIRES_SOON, "Never expires.");
        }
        Duration left = Duration.between(now, expires);
        if (left.compareTo(Duration.ofDays(policy.expiresWithinDays())) > 0) {
            return pass(KeyRule.EXPIRES_SOON, "Expires in " + days(left) + ".");
        }
        String when = left.isNegative() ? "Has expired." : "Expires in " + days(left) + ".";
        return warn(KeyRule.EXPIRES_SOON, when, "Replace it before then, with btcpay-connect keys rotate.");
    }

    private KeyFinding unused(ApiKey key) {
        if (!key.lastUse().known()) {
            return unknown(KeyRule.UNUSED, "It is not told when it was used.");
        }
        Instant used = key.lastUse().at();
        if (used == null) {
            return skipped(KeyRule.UNUSED, "Was never used.");
        }
        return isOver(policy.unusedDays(), used)
                ? warn(
                        KeyRule.UNUSED,
                        "Not used for " + days(Duration.between(used, now)) + ".",
                        "Revoke it if nobody needs it.")
                : pass(KeyRule.UNUSED, "Is used.");
    }

    private KeyFinding neverUsed(ApiKey key) {
        if (!key.lastUse().known()) {
            return unknown(KeyRule.NEVER_USED, "It is not told when it was used.");
        }
        if (!key.lastUse().never()) {
            return pass(KeyRule.NEVER_USED, "Was used.");
        }
        Instant created = key.created();
        if (created == null) {
            return unknown(KeyRule.NEVER_USED, "Was never used; it is not told when it was made.");
        }
        return isOver(policy.neverUsedDays(), created)
                ? warn(
                        KeyRule.NEVER_USED,
                        "Never used in " + days(Duration.between(created, now)) + ".",
                        "Revoke it if nobody needs it.")
                : pass(KeyRule.NEVER_USED, "Is new.");
    }

    private KeyFinding old(ApiKey key) {
        Instant created = key.created();
        if (created == null) {
            return unknown(KeyRule.OLD, "It is not told when it was made.");
        }
        String age = "Is " + days(Duration.between(created, now)) + " old.";
        return isOver(policy.olderThanDays(), created)
                ? warn(KeyRule.OLD, age, "Replace it with a new one.")
                : pass(KeyRule.OLD, age);
    }

    private static KeyFinding spends(ApiKey key) {
        if (!key.spends()) {
            return pass(KeyRule.SPENDS, "Cannot spend.");
        }
        return KeyNames.saysBtcpay(key.name())
                ? warn(
                        KeyRule.SPENDS,
                        "Can spend, though by its name it is for BTCPay, which only receives.",
                        "Replace it with a key that has READ and RECEIVE only.")
                : warn(
                        KeyRule.SPENDS,
                        "Can spend.",
                        "If nobody spends with it, replace it with a key that has READ and RECEIVE only.");
    }

    private static KeyFinding unlimited(ApiKey key) {
        if (!key.spends()) {
            return skipped(KeyRule.UNLIMITED, "Cannot spend.");
        }
        return key.limits().isEmpty()
                ? warn(
                        KeyRule.UNLIMITED,
                        "Can spend everything at once.",
                        "Set a limit with btcpay-connect keys limits.")
                : pass(KeyRule.UNLIMITED, "Can spend within limits.");
    }

    private static KeyFinding name(ApiKey key, List<ApiKey> keys) {
        String remedy = "Make the next one with a name that says who uses it, and where.";
        if (KeyNames.saysNothing(key.name())) {
            return warn(KeyRule.NAME, "Its name says nothing.", remedy);
        }
        boolean twice = keys.stream()
                .anyMatch(other -> other.state() == State.LIVE
                        && !other.id().equals(key.id())
                        && KeyNames.isSame(other.name(), key.name()));
        return twice
                ? warn(KeyRule.NAME, "Another key has the same name.", remedy)
                : pass(KeyRule.NAME, "Has a name of its own.");
    }

    private static KeyFinding addresses(ApiKey key) {
        if (key.addresses().isEmpty()) {
            return warn(
                    KeyRule.ADDRESSES, "Can be used from everywhere.", "Bind the next one to your server's address.");
        }
        String remedy = "Make a new one with the addresses that your server is seen with.";
        List<Ipv4Range> ranges = key.addresses().stream()
                .flatMap(text -> Ipv4Range.of(text).stream())
                .toList();
        if (ranges.stream().anyMatch(Ipv4Range::isEverybody)) {
            return warn(KeyRule.ADDRESSES, "Its list of addresses lets everybody in.", remedy);
        }
        if (ranges.stream().anyMatch(Ipv4Range::holdsPrivate)) {
            return warn(
                    KeyRule.ADDRESSES,
                    "Its list of addresses holds private ones, with which nobody is seen on the internet.",
                    remedy);
        }
        return ranges.size() < key.addresses().size()
                ? unknown(KeyRule.ADDRESSES, "There is something in its list of addresses that is no IPv4 address.")
                : pass(KeyRule.ADDRESSES, "Is bound to addresses.");
    }

    private static KeyFinding shared(ApiKey key, StoresOfKeys stores) {
        if (!stores.known()) {
            return skipped(KeyRule.SHARED, "No stores were looked at.");
        }
        int users = stores.count(key.id());
        return users > 1
                ? warn(
                        KeyRule.SHARED,
                        "Is used by " + users + " stores.",
                        "Give each store a key of its own, so that one can be revoked without the others.")
                : pass(KeyRule.SHARED, users == 1 ? "Is used by one store." : "Is used by none of the stores.");
    }

    private static KeyFinding revokedInUse(ApiKey key, StoresOfKeys stores) {
        if (key.state() == State.LIVE) {
            return pass(KeyRule.REVOKED_IN_USE, "Is not revoked.");
        }
        if (!stores.known()) {
            return skipped(KeyRule.REVOKED_IN_USE, "No stores were looked at.");
        }
        return stores.count(key.id()) > 0
                ? fail(
                        KeyRule.REVOKED_IN_USE,
                        "Opens nothing any more, but a store still uses it: it receives nothing.",
                        "Give the store a new key with btcpay-connect stores apply.")
                : pass(KeyRule.REVOKED_IN_USE, "Is used by none of the stores.");
    }

    private boolean isOver(int days, Instant since) {
        return Duration.between(since, now).compareTo(Duration.ofDays(days)) > 0;
    }

    private static String days(Duration time) {
        long days = time.toDays();
        return days + (days == 1 ? " day" : " days");
    }
}
