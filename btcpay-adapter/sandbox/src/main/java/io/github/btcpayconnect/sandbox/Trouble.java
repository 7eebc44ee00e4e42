package io.github.btcpayconnect.sandbox;

import java.util.Optional;

/**
 * Something that goes wrong between a client and Blink, for the sandbox to play.
 *
 * <p>It strikes requests to {@code /graphql} and those about Lightning addresses. {@code docs/sandbox.md} lists them all.
 */
public enum Trouble {
    NONE("none", "Nothing goes wrong."),
    HTTP_500("500", "500 with nginx's HTML page."),
    HTTP_502("502", "502 with nginx's HTML page."),
    HTTP_503("503", "503 with nginx's HTML page."),
    HTTP_504("504", "504 with nginx's HTML page."),
    FIRST_503("first-503", "503 for the first request after the switch, then all is well."),
    HTTP_429("429", "429 with nginx's HTML page, without Retry-After."),
    HTTP_429_RETRY_AFTER("429-retry-after", "429 with nginx's HTML page and Retry-After: 30."),
    JSON_401(
            "401", "Every key is refused: 401 with Oathkeeper's JSON. Without a key all is well. Also called json401."),
    HTML_401("html401", "Every key is refused: 401 with nginx's HTML page. Without a key all is well."),
    ALL_401("all401", "Every request is refused, with and without a key: 401 with nginx's HTML page."),
    HTTP_403("403", "403 with Oathkeeper's JSON, as when Blink's key service is out of reach."),
    HTTP_407("407", "407, as from a proxy on the way that wants a password."),
    SLOW("slow", "The answer comes late: after 20 seconds, unless another delay was chosen."),
    DROP("drop", "The connection is closed before any answer."),
    TRUNCATE("truncate", "Half of the answer, then the connection is closed."),
    REDIRECT(
            "redirect",
            "301 to another host name (which is this sandbox too, so that a follower is seen), with the key in the URL."),
    ECHO_KEY("echo-key", "The asker's key in every text field, error message and in headers."),
    ECHO_KEY_ERROR(
            "echo-key-error", "An unknown error with the asker's key in message, path and code, and in headers."),
    ESCAPES("escapes", "Terminal escapes, bidi marks and line breaks in every text field and error message."),
    HTML_200("html200", "200 with an HTML page, as from a captive portal."),
    EMPTY_200("empty200", "200 with an empty body."),
    FOREIGN_JSON("foreign-json", "200 with JSON that is not GraphQL."),
    JSON_ARRAY("json-array", "200 with the answer inside a JSON array."),
    WRONG_TYPES("wrong-types", "200 with members of the wrong type."),
    UNKNOWN_ERROR("unknown-error", "A GraphQL error that nobody knows."),
    HUGE("huge", "The right answer, made larger than 2 MB by padding."),
    GZIP_BOMB("gzip-bomb", "A small gzip body that unpacks to 128 MB."),
    API_KEYS_DOWN("api-keys-down", "Blink's key service fails: whoever asks for me.apiKeys loses all of me."),
    GLOBALS_DOWN("globals-down", "globals is null, with an error."),
    DEALER_OFFLINE("dealer-offline", "No invoice in dollars is created: the price service cannot be asked."),
    RATE_LIMIT(
            "rate-limit",
            "120 requests a minute and 20 at once are answered, as at Blink's door; 429 with nginx's HTML page to more.");

    private final String id;
    private final String description;

    Trouble(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name as people type it, such as {@code 503}. */
    public String id() {
        return id;
    }

    /** What happens, in a sentence or two. */
    public String description() {
        return description;
    }

    /** The trouble of this {@link #id()}; {@code json401} is another name of {@code 401}. */
    public static Optional<Trouble> of(String id) {
        if ("json401".equals(id)) {
            return Optional.of(JSON_401);
        }
        for (Trouble trouble : values()) {
            if (trouble.id.equals(id)) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }
}
