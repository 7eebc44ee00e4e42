package io.github.btcpayconnect.sandbox.btcpay;

import java.util.Optional;

/** Something that goes wrong at BTCPay Server, or on the way to it. {@code docs/sandbox.md} lists them all. */
public enum BtcpayTrouble {
    NONE("btcpay-none", "Nothing goes wrong."),
    INFO_500("btcpay-info-500", "server/info fails with 500 and an empty body, as without a block explorer."),
    SLOW("btcpay-slow", "A change is judged slowly: it is saved after 20 seconds, unless another delay was chosen."),
    LOST("btcpay-lost", "A change is carried out, and the connection is closed before the answer."),
    LATE(
            "btcpay-late",
            "A change is carried out after 20 seconds, unless another delay was chosen; the connection is closed at once."),
    DOWN("btcpay-503", "503 with nginx's HTML page for every request."),
    OFFLINE("btcpay-offline", "BTCPay Server reaches nobody: it can look up no names.");

    private final String id;
    private final String description;

    BtcpayTrouble(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name as people type it, such as {@code btcpay-slow}. */
    public String id() {
        return id;
    }

    /** What happens, in a sentence or two. */
    public String description() {
        return description;
    }

    /** The trouble of this {@link #id()}. */
    public static Optional<BtcpayTrouble> of(String id) {
        for (BtcpayTrouble trouble : values()) {
            if (trouble.id.equals(id)) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }
}
