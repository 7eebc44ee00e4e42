package io.github.btcpayconnect.sandbox.blindpay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An API key of BlindPay that the sandbox knows from the start. They are few, fixed and no secrets;
 * {@code docs/sandbox.md} lists them.
 */
public enum SandboxBlindPayKey {
    OWNER(
            SandboxBlindPay.INSTANCE,
            "ap_sandbox00001",
            "BTCPay owner",
            "bp_live_SandboxOwner0123456789",
            30,
            0,
            "",
            true,
            "May do everything, and even make other keys, as keys could before 2026."),
    NO_NEW_KEYS(
            SandboxBlindPay.INSTANCE,
            "ap_sandbox00002",
            "BTCPay corner shop",
            "bp_live_SandboxNoNewKeys0123456",
            10,
            1,
            "203.0.113.7 198.51.100.0/24",
            false,
            "May do everything but make other keys, as at BlindPay today."),
    TEST(
            SandboxBlindPay.INSTANCE,
            "ap_sandbox00003",
            "test",
            "bp_live_SandboxTest012345678901",
            400,
            null,
            "0.0.0.0/0",
            false,
            "Old, never used, its name says nothing, and its list of addresses lets everybody in."),
    FORGOTTEN(
            SandboxBlindPay.INSTANCE,
            "ap_sandbox00004",
            "Payroll",
            "bp_live_SandboxForgotten0123456",
            200,
            120,
            "192.168.1.10",
            false,
            "Old, not used for 120 days, and its only address is a private one."),
    ELSEWHERE(
            SandboxBlindPay.OTHER_INSTANCE,
            "ap_sandbox00005",
            "Other instance",
            "bp_live_SandboxElsewhere0123456",
            30,
            0,
            "",
            true,
            "The only key of the other instance, and refused by the first.");

    private final String instance;
    private final String id;
    private final String label;
    private final String token;
    private final int ageDays;
    private final @Nullable Integer unusedDays;
    private final String addresses;
    private final boolean maker;
    private final String description;

    SandboxBlindPayKey(
            String instance,
            String id,
            String label,
            String token,
            int ageDays,
            @Nullable Integer unusedDays,
            String addresses,
            boolean maker,
            String description) {
        this.instance = instance;
        this.id = id;
        this.label = label;
        this.token = token;
        this.ageDays = ageDays;
        this.unusedDays = unusedDays;
        this.addresses = addresses;
        this.maker = maker;
        this.description = description;
    }

    /** The instance that it belongs to. */
    public String instance() {
        return instance;
    }

    /** What the calls name it by. */
    public String id() {
        return id;
    }

    /** Its name at BlindPay. */
    public String label() {
        return label;
    }

    /** What a request carries. */
    public String token() {
        return token;
    }

    /** What it is good for showing. */
    public String description() {
        return description;
    }

    Duration age() {
        return Duration.ofDays(ageDays);
    }

    /** How long before the sandbox's start it was used; empty for never. */
    Optional<Duration> unused() {
        return Optional.ofNullable(unusedDays).map(Duration::ofDays);
    }

    /** Where it may be used from. The sandbox shows it, and lets everybody in. */
    public List<String> addresses() {
        return addresses.isEmpty() ? List.of() : List.of(addresses.split(" "));
    }

    boolean makesKeys() {
        return maker;
    }
}
