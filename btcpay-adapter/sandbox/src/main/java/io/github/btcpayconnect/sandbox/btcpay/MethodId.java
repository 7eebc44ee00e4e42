package io.github.btcpayconnect.sandbox.btcpay;

import java.util.Optional;
import java.util.Set;

/** The payment methods of a server for Bitcoin, and the names that their routes go by: all in exactly this case. */
enum MethodId {
    LIGHTNING("BTC-LN", Set.of("LN", "LightningNetwork", "LightningLike", "OffChain")),
    LNURL("BTC-LNURL", Set.of("LNURL", "LNURLPay")),
    CHAIN("BTC-CHAIN", Set.of("CHAIN", "BTCLike", "OnChain"));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable.
    private final Set<String> names;

    MethodId(String id, Set<String> names) {
        this.id = id;
        this.names = names;
    }

    String id() {
        return id;
    }

    /** The method of a part of a path. */
    static Optional<MethodId> of(String segment) {
        String name = segment.strip();
        if (name.equals("BTC")) {
            return Optional.of(CHAIN);
        }
        if (!name.startsWith("BTC-") && !name.startsWith("BTC_")) {
            return Optional.empty();
        }
        for (MethodId method : values()) {
            if (method.names.contains(name.substring(4))) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
