package io.github.btcpayconnect.sandbox;

import static io.github.btcpayconnect.core.blink.Scope.READ;
import static io.github.btcpayconnect.core.blink.Scope.RECEIVE;
import static io.github.btcpayconnect.core.blink.Scope.WRITE;

import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.core.blink.Scope;
import io.github.btcpayconnect.sandbox.KeyLife.Limit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An API key that the sandbox knows. The keys are few, fixed and no secrets; {@code docs/sandbox.md} lists them.
 *
 * <p>Each has the real shape: the prefix of its environment and 64 letters or digits.
 */
public enum SandboxKey {
    READ_RECEIVE(
            SandboxAccount.SHOP,
            "ReadReceive",
            "The best key for BTCPay: reads and receives, cannot spend.",
            State.LIVE,
            READ,
            RECEIVE),
    READ_ONLY(SandboxAccount.SHOP, "ReadOnly", "Reads only. BTCPay works with it today.", State.LIVE, READ),
    RECEIVE_ONLY(SandboxAccount.SHOP, "ReceiveOnly", "Cannot read, so that BTCPay refuses it.", State.LIVE, RECEIVE),
    WRITE_ONLY(SandboxAccount.SHOP, "WriteOnly", "Can spend, but cannot read.", State.LIVE, WRITE),
    READ_WRITE(
            SandboxAccount.SHOP, "ReadWrite", "Reads and can spend: more than BTCPay needs.", State.LIVE, READ, WRITE),
    RECEIVE_WRITE(
            SandboxAccount.SHOP, "ReceiveWrite", "Receives and can spend, cannot read.", State.LIVE, RECEIVE, WRITE),
    ALL_SCOPES(
            SandboxAccount.SHOP,
            "AllScopes",
            "Has every scope, as the form at Blink proposes: can spend.",
            State.LIVE,
            READ,
            RECEIVE,
            WRITE),
    MARKET_LIVE(
            SandboxAccount.MARKET,
            "MarketLive",
            "Works; Blink lists the revoked and the expired key beside it.",
            State.LIVE,
            READ,
            RECEIVE),
    REVOKED(SandboxAccount.MARKET, "Revoked", "Was revoked: Blink answers 401.", State.REVOKED, READ, RECEIVE),
    EXPIRED(SandboxAccount.MARKET, "Expired", "Has expired: Blink answers 401.", State.EXPIRED, READ, RECEIVE),
    DEFAULT_USD(
            SandboxAccount.CAFE,
            "DefaultUsd",
            "Without a wallet id payments go to the USD wallet.",
            State.LIVE,
            READ,
            RECEIVE),
    TWO_BTC_WALLETS(
            SandboxAccount.FARM,
            "TwoBtcWallets",
            "Works; the currency alone does not tell which wallet.",
            State.LIVE,
            READ,
            RECEIVE),
    INACTIVE(
            SandboxAccount.MOVED,
            "Inactive",
            "Has every scope, but the account is not active: Blink says READ and creates no invoice.",
            State.LIVE,
            READ,
            RECEIVE,
            WRITE),
    SIGNET(SandboxAccount.SIGNET, "Signet", "Works on Blink's staging server only.", State.LIVE, READ, RECEIVE),
    REGTEST(SandboxAccount.REGTEST, "Regtest", "Works on a developer's own Blink only.", State.LIVE, READ, RECEIVE),
    EXPIRES_SOON(
            SandboxAccount.BAKERY,
            "ExpiresSoon",
            "Works, but expires 12 days after the sandbox was started.",
            KeyLife.expiringIn(12),
            READ,
            RECEIVE),
    EXPIRES_LATER(
            SandboxAccount.BAKERY,
            "ExpiresLater",
            "Works, reads only, and expires 200 days after the sandbox was started.",
            KeyLife.expiringIn(200),
            READ),
    LIMITED(
            SandboxAccount.GARAGE,
            "Limited",
            "Can spend, within a daily and a monthly limit.",
            KeyLife.limited(new Limit("daily", 100_000, 40_000), new Limit("monthly", 2_000_000, 300_000)),
            READ,
            RECEIVE,
            WRITE),
    USED_UP(
            SandboxAccount.GARAGE,
            "UsedUp",
            "Can spend, but its daily limit is used up.",
            KeyLife.limited(new Limit("daily", 50_000, 50_000)),
            READ,
            WRITE),
    UNUSED(
            SandboxAccount.GARAGE,
            "Unused",
            "Was used last 200 days before the sandbox was started.",
            KeyLife.unusedFor(200),
            READ,
            RECEIVE),
    NEVER_USED(
            SandboxAccount.GARAGE, "NeverUsed", "Was never used before the sandbox saw it.", KeyLife.NEVER_USED, READ),
    TWIN(SandboxAccount.TWINS, "Twin", "Works. Its sibling is used at the same time.", KeyLife.USUAL, READ, RECEIVE),
    OTHER_TWIN(
            SandboxAccount.TWINS,
            "OtherTwin",
            "Works. Counts as used whenever its sibling is seen for the first time.",
            KeyLife.USUAL,
            READ,
            RECEIVE),
    LOCKED(
            SandboxAccount.LOCKED,
            "Locked",
            "Reads and receives, but the account is locked: Blink says READ and creates no invoice.",
            State.LIVE,
            READ,
            RECEIVE),
    LEVEL_ZERO(SandboxAccount.STARTER, "LevelZero", "Works, for an account of level ZERO.", State.LIVE, READ, RECEIVE),
    RESTRICTED(
            SandboxAccount.ABROAD,
            "Restricted",
            "Works, for an account that may hold no dollars.",
            State.LIVE,
            READ,
            RECEIVE),
    WIND_DOWN_ANNOUNCED(
            SandboxAccount.ANNOUNCED,
            "WindDownAnnounced",
            "Works for 20 more days: Blink says PRE_CUTOFF.",
            State.LIVE,
            READ,
            RECEIVE),
    WIND_DOWN_STOPPED(
            SandboxAccount.STOPPED,
            "WindDownStopped",
            "Opens an account that receives no more: Blink says RECEIVE_DISABLED.",
            State.LIVE,
            READ,
            RECEIVE),
    WIND_DOWN_SHUT(
            SandboxAccount.SHUT,
            "WindDownShut",
            "Opens an account that is shut: Blink says GATED_CLOSED.",
            State.LIVE,
            READ,
            RECEIVE),
    RECEIVE_BLOCKED(
            SandboxAccount.QUIET,
            "ReceiveBlocked",
            "Looks well, but no invoice is created: only trying shows it.",
            State.LIVE,
            READ,
            RECEIVE);

    /** Whether a key still opens its account. */
    enum State {
        LIVE,
        REVOKED,
        EXPIRED
    }

    private static final int LENGTH_AFTER_PREFIX = 64;
    private static final List<String> LABELS =
            List.of("Till", "Web shop", "Office", "Spare", "Old phone", "Tablet", "Bookkeeper");

    private final SandboxAccount account;
    private final String text;
    private final String description;
    private final State state;

    @SuppressWarnings("ImmutableEnumChecker") // A record of durations, numbers and texts.
    private final KeyLife life;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable EnumSet keeps the order, which Set.of does not.
    private final Set<Scope> scopes;

    SandboxKey(SandboxAccount account, String name, String description, State state, Scope scope, Scope... moreScopes) {
        this(account, name, description, state, lifeOf(state), scope, moreScopes);
    }

    SandboxKey(
            SandboxAccount account, String name, String description, KeyLife life, Scope scope, Scope... moreScopes) {
        this(account, name, description, State.LIVE, life, scope, moreScopes);
    }

    SandboxKey(
            SandboxAccount account,
            String name,
            String description,
            State state,
            KeyLife life,
            Scope scope,
            Scope... moreScopes) {
        this.account = account;
        this.text = account.environment().keyPrefix() + padded("Sandbox" + name);
        this.description = description;
        this.state = state;
        this.life = life;
        this.scopes = Collections.unmodifiableSet(EnumSet.of(scope, moreScopes));
    }

    private static KeyLife lifeOf(State state) {
        return switch (state) {
            case LIVE -> KeyLife.USUAL;
            case REVOKED -> KeyLife.NEVER_USED;
            case EXPIRED -> new KeyLife(Duration.ofDays(30), null, Duration.ofDays(-1), List.of());
        };
    }

    /** Digits that count on, since a run of one character is what a placeholder looks like. */
    private static String padded(String name) {
        return padded(name, LENGTH_AFTER_PREFIX);
    }

    static String padded(String name, int length) {
        StringBuilder padded = new StringBuilder(name);
        for (int digit = 0; padded.length() < length; digit = (digit + 1) % 10) {
            padded.append(digit);
        }
        return padded.toString();
    }

    /** The key of this text, character for character. */
    static Optional<SandboxKey> of(String text) {
        for (SandboxKey key : values()) {
            if (key.text.equals(text)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The key itself, as it goes into a connection string. */
    public String text() {
        return text;
    }

    /** What the key shows, in a sentence. */
    public String description() {
        return description;
    }

    /** Whose key it is. */
    public SandboxAccount account() {
        return account;
    }

    /** What the key may do; what {@code authorization} answers is less for an account that is not active. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** A connection string for the default wallet, with the server that a real key of this network has. */
    public String connectionString() {
        return connectionString(URI.create(BlinkConnection.defaultServer(account.network())));
    }

    /** A connection string for the default wallet. */
    public String connectionString(URI server) {
        return connectionString(server, account.defaultWallet());
    }

    /** A connection string in the order in which {@code generate} writes one. */
    public String connectionString(URI server, SandboxWallet wallet) {
        BlinkAccount.Builder connection = BlinkConnection.account(Secret.of(text))
                .server(server.toString())
                .walletId(wallet.id())
                .currency(wallet.currency());
        if ("http".equals(server.getScheme())) {
            connection.allowInsecure(true);
        }
        return connection.build().render();
    }

    /** How its owner called it at Blink. Nothing of the key itself is in it: that would be masked wherever it is shown. */
    String label() {
        return LABELS.get(account.keys().indexOf(this));
    }

    boolean revoked() {
        return state == State.REVOKED;
    }

    KeyLife life() {
        return life;
    }

    /** Blink's id of the key: made from its text, since nothing else depends on it. */
    String keyId() {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    /** Whether its one scope is READ. */
    boolean readOnly() {
        return scopes.equals(Set.of(READ));
    }

    /** What {@code authorization} answers. */
    List<Scope> effectiveScopes() {
        return account.active() ? List.copyOf(scopes) : List.of(READ);
    }
}
