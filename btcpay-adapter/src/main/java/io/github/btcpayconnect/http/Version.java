package io.github.btcpayconnect.http;

/** The version of this library. */
public final class Version {
    // A constant, held against the build's version by a test: to read a file out of the jar takes 5 ms.
    private static final String CURRENT = "0.1.0";

    private Version() {}

    /** The version, such as {@code 0.1.0}. */
    public static String current() {
        return CURRENT;
    }
}
