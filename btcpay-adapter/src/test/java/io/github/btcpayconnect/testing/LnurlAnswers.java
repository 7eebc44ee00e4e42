package io.github.btcpayconnect.testing;

/** Answers of LNURL-pay, put together from their parts. */
public final class LnurlAnswers {
    public static final String CALLBACK = "https://lnurl.blink.sv/lnurlp/alice/invoice";

    private LnurlAnswers() {}

    /** A healthy address that takes from 1 to 4,000,000 satoshis. */
    public static String healthy() {
        return pay(CALLBACK, 1_000, 4_000_000_000L);
    }

    public static String pay(String callback, long least, long most) {
        return "{\"tag\":\"payRequest\",\"callback\":\"" + callback + "\",\"minSendable\":" + least
                + ",\"maxSendable\":" + most
                + ",\"metadata\":\"[[\\\"text/plain\\\",\\\"x\\\"]]\",\"commentAllowed\":255}";
    }

    public static String error(String reason) {
        return "{\"status\":\"ERROR\",\"reason\":\"" + reason + "\"}";
    }

    /** Blink's answer to the question for the wallet of a name that has no active account. */
    public static String nonCustodial() {
        return "{\"data\":null,\"errors\":[{\"message\":\"Account is inactive.\"}]}";
    }

    /** And of one that has. */
    public static String custodial() {
        return "{\"data\":{\"accountDefaultWallet\":{\"id\":\"" + BlinkAnswers.BTC_WALLET + "\"}}}";
    }
}
