package io.github.btcpayconnect.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What stands before Blink's API and looks at the key. */
final class Edge {
    /** Tells whoever asked the sandbox, and not Blink, that 401 is no verdict here. */
    private static final String UNKNOWN_KEY_HEADER = "X-Sandbox";

    private Edge() {}

    /** The key that a request carries, or an empty text: an empty header counts as none. */
    static String presentedKey(RecordedRequest request) {
        return request.header("X-API-KEY").orElse("");
    }

    /** Whether a request carries anything that has to be looked at; a bearer token is a session, and there are none. */
    static boolean carriesCredentials(RecordedRequest request) {
        return !presentedKey(request).isEmpty()
                || request.header("Authorization").orElse("").startsWith("Bearer ");
    }

    /**
     * Who asks, or empty for a key that is refused. A host of Blink's own decides the environment; for any other
     * host it is that of the key.
     */
    static Optional<Session> session(RecordedRequest request, Trouble trouble, Ledger ledger) {
        Optional<Environment> addressed = addressed(request);
        Disguise disguise = Disguise.of(trouble, presentedKey(request));
        if (!carriesCredentials(request)) {
            return Optional.of(new Session(null, addressed.orElse(Environment.MAINNET), trouble, disguise, ledger));
        }
        return SandboxKey.of(presentedKey(request))
                .filter(key -> !key.revoked() && !ledger.expired(key))
                .filter(key -> addressed.isEmpty() || addressed.get() == environment(key))
                .map(key -> new Session(key, environment(key), trouble, disguise, ledger));
    }

    /** The answer to a key that is refused. */
    static Reply refusal(RecordedRequest request) {
        Reply reply = unauthorized(request);
        boolean known = SandboxKey.of(presentedKey(request)).isPresent();
        return known ? reply : reply.with(UNKNOWN_KEY_HEADER, "unknown-key");
    }

    /** Oathkeeper's answer to a key that it does not take. */
    static Reply unauthorized(RecordedRequest request) {
        return error(401, "Unauthorized", "Access credentials are invalid", request);
    }

    /** Oathkeeper's answer when it cannot ask about a key. */
    static Reply forbidden(RecordedRequest request) {
        return error(403, "Forbidden", "Access credentials are not sufficient to access this resource", request);
    }

    private static Reply error(int code, String status, String message, RecordedRequest request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error").put("code", code).put("status", status);
        request.header("X-Request-ID").ifPresent(id -> error.put("request", id));
        error.put("message", message);
        return Reply.json(code, body.toString());
    }

    private static Optional<Environment> addressed(RecordedRequest request) {
        return Environment.ofHost(request.header("Host").orElse(""));
    }

    private static Environment environment(SandboxKey key) {
        return key.account().environment();
    }
}
