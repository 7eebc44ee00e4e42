package io.github.btcpayconnect.sandbox.btcpay;

import java.io.IOException;
import java.util.Map;

/** What the make-believe BTCPay Server reaches. */
@FunctionalInterface
public interface World {
    /** An answer from there. */
    record Response(int status, String body) {}

    /**
     * Sends a request.
     *
     * @param server the address of it, perhaps with a path
     * @param path what follows on that; may be empty
     * @throws IOException if nobody is there; its message is what .NET says then
     */
    Response send(String method, String server, String path, Map<String, String> headers, String body)
            throws IOException;
}
