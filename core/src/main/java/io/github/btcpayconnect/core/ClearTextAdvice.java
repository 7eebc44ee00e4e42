package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/** Warns of a server on the internet that is asked without encryption. */
enum ClearTextAdvice implements Advice {
    /** For types that ask any server. */
    ALWAYS,
    /** For types that want {@code allowinsecure=true} for it. */
    IF_ALLOWED;

    @Override
    public void give(Text text, Network network, Problems problems) {
        Part server = text.parts().get("server");
        if (server != null && isPublicHttp(text.server()) && (this == ALWAYS || text.allowsInsecure())) {
            problems.warning(
                    Rule.INSECURE_PUBLIC,
                    server.valueStart(),
                    server.end(),
                    "The key would travel over the internet where everybody on the way can read it.",
                    this == ALWAYS
                            ? "Write https://, if the server has it."
                            : "Write https:// and delete allowinsecure=true.");
        }
    }

    private static boolean isPublicHttp(@Nullable NetUri server) {
        return server != null
                && server.scheme().equals("http")
                && !Collation.endsWithOnion(server.host())
                && !LocalNetwork.holdsSinceSsrfProtection(server.dnsSafeHost());
    }
}
