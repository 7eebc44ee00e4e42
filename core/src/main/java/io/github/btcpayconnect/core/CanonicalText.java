package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/** Writes what a client of BTCPay Server prints as its connection string. */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder("type=");

    CanonicalText(String type) {
        text.append(type);
    }

    /** Adds a part, unless the value is null. */
    CanonicalText with(String key, @Nullable String value) {
        if (value != null) {
            text.append(';').append(key).append('=').append(value);
        }
        return this;
    }

    /** Adds a part with the value that the pasted text has, if it has one. */
    CanonicalText with(String key, Text pasted) {
        return with(key, pasted.value(key));
    }

    /** Adds the server as .NET prints it. */
    CanonicalText withServer(Text pasted) {
        NetUri server = pasted.server();
        return with("server", server == null ? null : server.print());
    }

    String text() {
        return text.toString();
    }
}
