package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.core.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Changes to write down. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    static final String OLD_KEY = "blink_CanaryOldKey123456";
    static final String NEW_KEY = "blink_CanaryNewKey123456";
    static final Secret OLD_STRING = Secret.of("type=blink;server=https://api.blink.sv/graphql;api-key=" + OLD_KEY);
    static final Secret NEW_STRING = Secret.of("type=blink;api-key=" + NEW_KEY + ";currency=BTC");

    private static final PaymentMethodState LNURL =
            PaymentMethodState.of(true, Secret.of("{\"lud12Enabled\":true,\"useBech32Scheme\":true}"));

    private Samples() {}

    static StoreChange apply() {
        return apply("Store1");
    }

    static StoreChange apply(String storeId) {
        return change(storeId, PaymentMethodState.connected(true, OLD_STRING));
    }

    static StoreChange change(String storeId, PaymentMethodState before) {
        return new StoreChange(
                StoreChange.Kind.APPLY,
                "https://btcpay.example.com",
                storeId,
                "Corner shop",
                new StoreState(before, LNURL),
                new StoreState(PaymentMethodState.connected(true, NEW_STRING), LNURL),
                null);
    }

    static KeyRotation rotation() {
        return new KeyRotation(
                "blink",
                "account-1",
                "key-1",
                "btcpay-connect 2026-03-04 a1b2",
                null,
                null,
                List.of(Subject.store("https://btcpay.example.com", "Store1")),
                null);
    }

    static Clock clock(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
