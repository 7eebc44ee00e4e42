package io.github.btcpayconnect.cli;

/** Connection strings that the tests use. Their keys are invented. */
public final class Strings {
    public static final String KEY = "blink_AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789";
    public static final String WALLET = "6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f";
    public static final String SOUND =
            "type=blink;server=https://api.blink.sv/graphql;api-key=" + KEY + ";wallet-id=" + WALLET + ";currency=BTC";

    private Strings() {}
}
