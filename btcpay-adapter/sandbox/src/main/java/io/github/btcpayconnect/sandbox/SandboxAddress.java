package io.github.btcpayconnect.sandbox;

import java.util.Arrays;
import java.util.Optional;

/**
 * The name of a Lightning address that the sandbox knows, at {@code blink.sv} and under every other host. They are few
 * and fixed; {@code docs/sandbox.md} lists them.
 */
public enum SandboxAddress {
    SHOP("sandbox_shop", true, "Custodial: the account shop, whose key receives better."),
    CAFE("sandbox_cafe", true, "Custodial: the account cafe."),
    MARKET("sandbox_market", true, "Custodial: the account market."),
    FARM("sandbox_farm", true, "Custodial: the account farm."),
    MOVED("sandbox_moved", false, "Non-custodial: the account moved has gone there."),
    SPARK("sandbox_spark", false, "Non-custodial from the beginning: there never was an account."),
    SMALL("sandbox_small", false, "Takes from 100 to 1,000 satoshis only, and no comment."),
    SILENT("sandbox_silent", false, "Does not tell whether an invoice was paid: no verify."),
    ANONYMOUS("sandbox_anonymous", false, "Looks well, but makes no invoice: recipient not accepting payments."),
    WITHDRAW("sandbox_withdraw", false, "Pays out instead of being paid: a withdrawRequest."),
    NOWHERE("sandbox_nowhere", false, "Names no callback."),
    INSIDE("sandbox_inside", false, "Names a callback in a private network, which nobody outside should be sent to."),
    WRONG("sandbox_wrong", false, "Makes invoices over one satoshi more than was asked for.");

    private final String username;
    private final boolean custodial;
    private final String description;

    SandboxAddress(String username, boolean custodial, String description) {
        this.username = username;
        this.custodial = custodial;
        this.description = description;
    }

    static Optional<SandboxAddress> of(String username) {
        return Arrays.stream(values())
                .filter(address -> address.username.equalsIgnoreCase(username))
                .findFirst();
    }

    /** The name before the {@code @}. */
    public String username() {
        return username;
    }

    /** Whether the money is at Blink, and not with the owner. */
    public boolean custodial() {
        return custodial;
    }

    /** What the address shows, in a sentence. */
    public String description() {
        return description;
    }

    /** A connection string as {@code generate} writes one. */
    public String connectionString() {
        return "type=blink;ln-address=" + username + "@blink.sv;currency=BTC;server=https://blink.sv";
    }

    /** In millisatoshis; a dollar wallet takes nothing below one cent. */
    long minSendable(boolean dollars) {
        return this == SMALL ? 100_000 : dollars ? 10_000 : 1_000;
    }

    long maxSendable() {
        return this == SMALL ? 1_000_000 : 4_000_000_000L;
    }

    /** In characters. */
    int commentAllowed() {
        return this == SMALL ? 0 : 255;
    }
}
