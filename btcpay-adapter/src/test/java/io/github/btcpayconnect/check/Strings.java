package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.ScriptedServer;

/** Connection strings, and checks of them. */
final class Strings {
    static final String KEY = "blink_" + "CanaryKey0".repeat(6) + "Abcd";

    private Strings() {}

    /** A string for an account behind this server. */
    static String account(String server, String rest) {
        return "type=blink;server=" + server + ";api-key=" + KEY + rest
                + (server.startsWith("http:") ? ";allowinsecure=true" : "");
    }

    static Report check(ScriptedServer server, String rest) {
        return check(server, rest, CheckOptions.defaults());
    }

    static Report check(ScriptedServer server, String rest, CheckOptions options) {
        return check(HttpSettings.defaults(), account(server.url(), rest), options);
    }

    static Report check(HttpSettings settings, String text) {
        return check(settings, text, CheckOptions.defaults());
    }

    static Report check(HttpSettings settings, String text, CheckOptions options) {
        return new BlinkChecker(settings).check(ConnectionString.check(text, options.network()), options);
    }
}
