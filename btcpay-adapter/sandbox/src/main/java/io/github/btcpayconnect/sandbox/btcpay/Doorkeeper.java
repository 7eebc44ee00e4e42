package io.github.btcpayconnect.sandbox.btcpay;

import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the {@code Authorization} header who asks. */
final class Doorkeeper {
    private static final Pattern TOKEN = Pattern.compile("(?i)(?:token|bearer)\\s+(\\S+).*");
    private static final BtcpayVersion BASIC_IS_OFF_SINCE = new BtcpayVersion(2, 4, 2);
    private static final int BASIC_CALLS = 3;
    private static final Duration BASIC_PERIOD = Duration.ofMinutes(1);
    private static final String ANONYMOUS = "Authentication is required for accessing this endpoint";

    /** Either who it is, or the answer that they get instead. */
    record Entry(Optional<Caller> caller, BtcpayAnswer otherwise) {}

    private final Database database;
    private final BtcpayVersion version;
    private final Clock clock;
    private final Map<String, Deque<Instant>> basicCalls = new HashMap<>();

    Doorkeeper(Database database, BtcpayVersion version, Clock clock) {
        this.database = database;
        this.version = version;
        this.clock = clock;
    }

    Entry enter(String authorization) {
        Matcher token = TOKEN.matcher(authorization);
        if (token.matches()) {
            return byKey(token.group(1));
        }
        if (authorization.regionMatches(true, 0, "Basic ", 0, 6) && !version.isAtLeast(BASIC_IS_OFF_SINCE)) {
            return byPassword(authorization.substring(6).strip());
        }
        return refused(ANONYMOUS);
    }

    /** The answer to nobody. */
    static BtcpayAnswer anonymous() {
        return BtcpayAnswer.unauthenticated(ANONYMOUS);
    }

    private Entry byKey(String text) {
        Optional<Database.Key> key = database.key(text);
        if (key.isEmpty()) {
            return refused("ApiKey authentication failed: Unknown API Key");
        }
        if (database.isLocked(key.get().user())) {
            return refused("ApiKey authentication failed: Your user account is currently disabled.");
        }
        return welcome(new Caller(key.get().user(), key.get()));
    }

    private Entry byPassword(String encoded) {
        String[] pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException e) {
            pair = new String[0];
        }
        if (pair.length != 2) {
            return refused(
                    "Basic authentication header was not in a correct format. (username:password encoded in base64)");
        }
        Optional<BtcpayUser> user = database.userByEmail(pair[0]);
        if (user.isEmpty()) {
            return refused("Basic authentication failed: User not found or invalid password");
        }
        if (isThrottled(user.get())) {
            return refused("Basic authentication failed: Rate limited. Please use authentication with API Keys to avoid"
                    + " throttling.");
        }
        return user.get().password().equals(pair[1]) ? welcome(new Caller(user.get(), null)) : refused("Failed");
    }

    private boolean isThrottled(BtcpayUser user) {
        synchronized (basicCalls) {
            Deque<Instant> calls = basicCalls.computeIfAbsent(user.id(), unused -> new ArrayDeque<>());
            Instant now = clock.instant();
            while (!calls.isEmpty() && calls.element().isBefore(now.minus(BASIC_PERIOD))) {
                calls.remove();
            }
            if (calls.size() >= BASIC_CALLS) {
                return true;
            }
            calls.add(now);
            return false;
        }
    }

    private static Entry welcome(Caller caller) {
        return new Entry(Optional.of(caller), anonymous());
    }

    private static Entry refused(String message) {
        return new Entry(Optional.empty(), BtcpayAnswer.unauthenticated(message));
    }
}
