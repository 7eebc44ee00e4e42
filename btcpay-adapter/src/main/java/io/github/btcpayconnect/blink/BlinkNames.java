package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** What Blink tells everybody about the names before its {@code @}. No key is sent. */
public final class BlinkNames {
    private static final HttpUrl SERVER = HttpUrl.get("https://api.blink.sv/graphql");

    /** Blink's own rule. A phone number is none: Blink makes an account for one that it is asked about. */
    private static final Pattern USERNAME =
            Pattern.compile("(?!(?:[13_]|bc1|lnbc1))(?=.*[a-z])[0-9a-z_]{3,50}", Pattern.CASE_INSENSITIVE);

    private final BlinkClient client;

    /** Opens no connection yet. */
    public BlinkNames(HttpSettings settings) {
        this.client = new BlinkClient(settings);
    }

    /** Who holds the money behind a name that can be paid. Nothing is sent that cannot be the name of an account. */
    public Custody custody(String name, HttpRun run) {
        if (!USERNAME.matcher(name).matches()) {
            return Custody.NOT_KNOWN;
        }
        try {
            JsonNode answer = client.ask(SERVER, null, BlinkQuery.DEFAULT_WALLET, Map.of("username", name), run);
            if (answer.path("data").path("accountDefaultWallet").path("id").isTextual()) {
                return Custody.CUSTODIAL;
            }
            for (JsonNode error : answer.path("errors")) {
                String message = error.path("message").asText();
                if (message.equals("Account is inactive.") || message.startsWith("Account does not exist")) {
                    return Custody.NON_CUSTODIAL;
                }
            }
            return Custody.NOT_KNOWN;
        } catch (NoAnswerException e) {
            return Custody.NOT_KNOWN;
        }
    }
}
