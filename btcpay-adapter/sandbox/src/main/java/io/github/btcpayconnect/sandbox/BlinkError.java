package io.github.btcpayconnect.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as Blink words it, top-level or within the payload of a mutation.
 *
 * <p>Source of the texts: Blink's {@code graphql/error-map.ts} and {@code servers/middlewares}.
 */
@SuppressWarnings("serial") // Thrown and caught within one request.
final class BlinkError extends RuntimeException {
    /** The shield's answer to nobody, and to an account that is not active. */
    static final String NOT_AUTHORIZED = "Not authorized";

    static final String MAY_NOT_READ = unexpected("AuthorizationError: not authorized to read data");
    static final String MAY_NOT_MUTATE = unexpected("AuthorizationError: not authorized to execute mutations");
    static final String NO_SUCH_WALLET = unexpected("CouldNotFindWalletFromIdError");
    static final String WALLET_OF_ANOTHER = unexpected("InvalidWalletForAccountError");
    static final String OFFLINE =
            "Service offline, please try again in a few minutes. If the problem persists, please contact support.";
    static final String WRONG_CURRENCY = "Unsupported operation for wallet's currency.";
    static final String BAD_AMOUNT = "A valid satoshi amount is required";
    static final String AMOUNT_TOO_LOW = "Amount sent was too low for recipient's usd wallet.";
    static final String INACTIVE = "Account is inactive.";

    static final String RECEIVE_DISABLED =
            "This account can no longer receive payments. If this is your account, please"
                    + " update the Blink app to migrate your funds.";
    static final String TOO_MANY_INVOICES = "Too many invoices creation, please wait for a while and try again.";
    static final String NO_DEALER = "No connection to dealer to perform USD operation.";

    private static final String SUBREQUEST = "HTTP fetch failed from ";
    private static final String API_KEYS_FAULT = "500: Internal Server Error";

    private final @Nullable String code;
    private final @Nullable List<Object> path;
    private final @Nullable Map<String, Object> extensions;

    private BlinkError(
            String message,
            @Nullable String code,
            @Nullable List<Object> path,
            @Nullable Map<String, Object> extensions) {
        super(message, null, false, false);
        this.code = code;
        this.path = path;
        this.extensions = extensions;
    }

    /** A top-level error. It has no code: Blink's router drops it on the way. */
    static BlinkError of(String message) {
        return new BlinkError(message, null, null, null);
    }

    /** An error within a payload. */
    static BlinkError of(String message, String code) {
        return new BlinkError(message, code, null, null);
    }

    static BlinkError invalidInput(String message) {
        return of(message, "INVALID_INPUT");
    }

    static BlinkError unexpectedClientError(String message) {
        return of(message, "UNEXPECTED_CLIENT_ERROR");
    }

    static BlinkError noSuchUsername(String username) {
        return of("Account does not exist for username " + username);
    }

    static BlinkError noSuchInvoice(String paymentHash) {
        return of(
                "User tried to pay invoice with hash " + paymentHash + ", but it does not exist",
                "LIGHTNING_PAYMENT_ERROR");
    }

    /** What the router says when the service behind {@code me.apiKeys} fails. */
    static BlinkError apiKeysDown() {
        return new BlinkError(
                SUBREQUEST + "'api_keys': " + API_KEYS_FAULT,
                null,
                List.of("me"),
                subrequest("api_keys", 500, API_KEYS_FAULT));
    }

    /**
     * What the router answers when Blink's core does not take the request as a whole.
     *
     * @param reason such as {@code Conflict}
     */
    static Map<String, Object> refusedByCore(int status, String reason) {
        String words = status + ": " + reason;
        return Map.of(
                "message", SUBREQUEST + "'public': " + words,
                "path", List.of(),
                "extensions", subrequest("public", status, words));
    }

    private static Map<String, Object> subrequest(String service, int status, String reason) {
        return Map.of(
                "code",
                "SUBREQUEST_HTTP_ERROR",
                "service",
                service,
                "reason",
                reason,
                "http",
                Map.of("status", status));
    }

    private static String unexpected(String code) {
        return "Unexpected error occurred, please try again or contact support if it persists (code: " + code + ")";
    }

    String message() {
        return String.valueOf(getMessage());
    }

    @Nullable
    String code() {
        return code;
    }

    /** Where the router says that it happened, if that is not where it did. */
    @Nullable
    List<Object> path() {
        return path;
    }

    @Nullable
    Map<String, Object> extensions() {
        return extensions;
    }
}
