package io.github.btcpayconnect.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.util.Arrays;

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

    /** Checks a string against a server that gives these answers, and counts the requests on both sides. */
    static Report answered(String rest, String... answers) {
        try (ScriptedServer server =
                ScriptedServer.of(Arrays.stream(answers).map(Answer::json).toArray(Answer[]::new))) {
            Report report = check(server, rest);
            assertThat(report.requests()).isEqualTo(server.requests().size());
            return report;
        }
    }
}
