package io.github.btcpayconnect.sandbox.btcpay;

import java.util.Objects;

/**
 * A user of the make-believe BTCPay Server.
 *
 * @param id as BTCPay Server has it
 * @param password for Basic authentication; no secret
 * @param admin whether an administrator of the server
 */
public record BtcpayUser(String id, String email, String password, boolean admin) {
    /** Checks nothing but nulls. */
    public BtcpayUser {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(password, "password");
    }
}
