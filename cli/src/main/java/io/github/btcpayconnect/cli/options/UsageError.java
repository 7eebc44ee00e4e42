package io.github.btcpayconnect.cli.options;

/** Why a run could not begin. The ids are for scripts, and never change their meaning. */
public enum UsageError {
    NO_COMMAND("no-command"),
    UNKNOWN_COMMAND("unknown-command"),
    UNKNOWN_OPTION("unknown-option"),
    OPTION_VALUE("option-value"),
    OPTION_REPEATED("option-repeated"),
    OPTION_CONFLICT("option-conflict"),
    ARGUMENTS("arguments"),
    JSON_REFUSED("json-refused"),
    NO_INPUT("no-input"),
    FILE("file"),
    SEVERAL_WALLETS("several-wallets"),
    INTERNAL("internal");

    private final String id;

    UsageError(String id) {
        this.id = id;
    }

    /** The stable name, as JSON has it. */
    public String id() {
        return id;
    }
}
