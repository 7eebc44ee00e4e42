package io.github.btcpayconnect.keys;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a key should be kept, in the order in which reports list it. Ids never change their meaning; new ones are added. */
public enum KeyRule {
    NO_EXPIRY("key.no-expiry", Capability.EXPIRY, "Blink's own app makes keys that expire after 90 days.", null),
    EXPIRES_SOON("key.expires-soon", Capability.EXPIRY, null, null),
    UNUSED("key.unused", null, null, "Watch last_used_at for keys that are not used, or used strangely."),
    NEVER_USED("key.never-used", null, null, "Watch last_used_at for keys that are not used, or used strangely."),
    OLD("key.old", null, null, "Replace keys regularly."),
    SPENDS(
            "key.spends",
            Capability.SCOPES,
            "Blink's own app makes keys for BTCPay that read and receive, and no more.",
            null),
    UNLIMITED("key.unlimited", Capability.LIMITS, null, null),
    NAME("key.name", null, null, "Give keys names that say what they are for."),
    ADDRESSES("key.addresses", Capability.ADDRESSES, null, "Let a key in from known addresses only."),
    SHARED("key.shared", null, null, null),
    REVOKED_IN_USE("key.revoked-in-use", null, null, null);

    private final String id;
    private final @Nullable Capability capability;
    private final @Nullable String blinkAdvice;
    private final @Nullable String blindPayAdvice;

    KeyRule(String id, @Nullable Capability capability, @Nullable String blinkAdvice, @Nullable String blindPayAdvice) {
        this.id = id;
        this.capability = capability;
        this.blinkAdvice = blinkAdvice;
        this.blindPayAdvice = blindPayAdvice;
    }

    /** The stable name, as JSON, policies and documents have it. */
    public String id() {
        return id;
    }

    /** What a provider must be able to do for this to be asked of its keys; empty if it can be asked of any. */
    public Optional<Capability> capability() {
        return Optional.ofNullable(capability);
    }

    /** The provider's own advice that it comes from; empty if it is ours. */
    public Optional<String> advice(Provider provider) {
        return Optional.ofNullable(
                switch (provider) {
                    case BLINK -> blinkAdvice;
                    case BLINDPAY -> blindPayAdvice;
                });
    }

    /** The rule of this {@link #id()}. */
    public static Optional<KeyRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
