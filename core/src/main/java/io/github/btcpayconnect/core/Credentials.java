package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/** A name and a password in a URI: {@code https://login:password@host}. */
record Credentials(String login, String password) {
    /** Those of a URI; null unless its user info has exactly one colon. Either may be empty. */
    static @Nullable Credentials of(NetUri uri) {
        String userInfo = uri.userInfo();
        int colon = userInfo.indexOf(':');
        if (colon < 0 || userInfo.indexOf(':', colon + 1) >= 0) {
            return null;
        }
        return new Credentials(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }

    @Override
    public String toString() {
        // A record would print them.
        return "Credentials[****]";
    }
}
