package io.github.btcpayconnect.http;

/** HTTP statuses in plain words. */
final class StatusWords {
    private StatusWords() {}

    /** What the server did, to follow on its name. */
    static String of(int status) {
        return switch (status) {
            case 401 -> "refused the request";
            case 403 -> "lets nobody in from here";
            case 404, 405, 410 -> "has nothing to ask at this address";
            case 407 -> "is behind a proxy that wants a password";
            case 408 -> "gave up waiting for the request";
            case 421 -> "is not the right server for this address";
            case 429 -> "has had too many requests";
            case 502, 503, 504 -> "is out of order";
            default -> {
                if (status >= 300 && status < 400) {
                    yield "sent us to another address";
                }
                yield status >= 500 ? "has a fault" : "did not take the request";
            }
        };
    }

    /** What to do about it. */
    static String advice(int status) {
        return switch (status) {
            case 404, 405, 410, 421 -> "Check the address of the server: Blink's ends in /graphql.";
            case 407 -> "Use a proxy that asks for no password.";
            default ->
                status >= 300 && status < 400
                        ? "The key was not sent there. Check the address of the server."
                        : "Try again in a few minutes.";
        };
    }
}
