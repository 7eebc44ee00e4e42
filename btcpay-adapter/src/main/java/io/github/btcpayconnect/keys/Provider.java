package io.github.btcpayconnect.keys;

/** Who gives out API keys. */
public enum Provider {
    BLINK("blink", "Blink"),
    BLINDPAY("blindpay", "BlindPay");

    private final String id;
    private final String title;

    Provider(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As options and JSON name it. */
    public String id() {
        return id;
    }

    /** As people name it. */
    public String title() {
        return title;
    }
}
