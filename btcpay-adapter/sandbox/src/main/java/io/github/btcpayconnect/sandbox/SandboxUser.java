package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.sandbox.btcpay.BtcpayUser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** A user of the sandbox's BTCPay Server. {@code docs/sandbox.md} lists them all. */
@SuppressWarnings("ImmutableEnumChecker") // It does not see that a record of texts is immutable.
public enum SandboxUser {
    MERCHANT(false, "Owns the stores but one, and is nobody else on the server."),
    ADMIN(true, "Runs the server, and owns one store."),
    MANAGER(false, "Manages the corner shop without owning it."),
    GUEST(false, "May make invoices in the corner shop, and no more."),
    LOCKED(false, "Is locked out.");

    private final String description;
    private final BtcpayUser user;

    SandboxUser(boolean admin, String description) {
        this.description = description;
        String name = name().toLowerCase(Locale.ROOT);
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)).toString();
        this.user = new BtcpayUser(id, name + "@sandbox.example", "sandbox-" + name, admin);
    }

    /** Who it is. */
    public BtcpayUser user() {
        return user;
    }

    /** What they are for, in a sentence. */
    public String description() {
        return description;
    }
}
