package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.oneOf;
import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import io.github.btcpayconnect.core.ConnectionType.Versions;
import java.util.List;

/**
 * What BTCPay Server understood by itself once.
 *
 * <p>Source: {@code BTCPayServer.Lightning} before 2026-06-19, the handlers {@code ChargeLightning} and {@code LNbank}.
 * Ptarmigan went in 2022-02; what the clients of these types print is not written down.
 */
final class RemovedTypes {
    private static final String URL = "an http or https URL";

    private static final ConnectionType CHARGE = ConnectionType.builtIn("charge", "Lightning Charge")
            .knownTo(Versions.before("2.4.0"))
            .keys(
                    required("server", URL),
                    oneOf("api-token", "any text; or cookiefilepath, or username and password")
                            .hidden(),
                    oneOf("cookiefilepath", "path of a file").without("api-token"),
                    oneOf("username", "any text"),
                    oneOf("password", "any text").hidden(),
                    optional("allowinsecure", "true or false").orElse("false"))
            .steps(
                    Step.mandatory("server", "charge", "Add server=, then the address of your Lightning Charge."),
                    Step.allowInsecure(),
                    Step.httpServer("Write it as https://host."),
                    noTlsEvenForOnion())
            .stepsIf(
                    RemovedTypes::hasCredentials,
                    Step.refused(
                            Rule.KEYS_CONFLICT,
                            "cookiefilepath",
                            text -> text.has("cookiefilepath"),
                            "The key 'cookiefilepath' should not be used if you are passing credentials inside the url",
                            "There are credentials in the server, and a cookiefilepath.",
                            "Delete cookiefilepath."))
            .stepsIf(
                    text -> !hasCredentials(text),
                    Step.conflict(
                            "cookiefilepath",
                            "api-token",
                            "Keys 'api-token' and 'cookiefilepath' are mutually exclusive"),
                    Step.refused(
                            Rule.KEY_MISSING,
                            "api-token",
                            text -> !text.has("api-token")
                                    && !text.has("cookiefilepath")
                                    && !(text.has("username") && text.has("password")),
                            "The key 'api-token' or 'cookiefilepath' or ('username' and 'password') is not found",
                            "There is no api-token.",
                            "Add api-token=, then the token of your Lightning Charge."))
            .alsoWritten(new ChargeForm())
            .accepts("ChargeClient", text -> null)
            .example("type=charge;server=https://charge.example;api-token=TOKEN")
            .build();

    private static final ConnectionType LNBANK = ConnectionType.builtIn("lnbank", "LNbank")
            .knownTo(Versions.before("2.4.0"))
            .keys(
                    required("server", URL),
                    required("api-token", "any text").hidden(),
                    optional("allowinsecure", "true or false").orElse("false"),
                    optional("wallet-id", "any text"))
            .steps(
                    Step.mandatory("server", "LNbank", "Add server=, then the address of your LNbank."),
                    Step.httpServer("Write it as https://host."),
                    Step.allowInsecure(),
                    Step.tls(),
                    Step.required(
                            "api-token",
                            "The key 'api-token' is not found",
                            "Add api-token=, then the token of LNbank."))
            .accepts("LNbankLightningClient", text -> null)
            .example("type=lnbank;server=https://btcpay.example;api-token=TOKEN")
            .build();

    private static final ConnectionType PTARMIGAN = ConnectionType.builtIn("ptarmigan", "Ptarmigan")
            .knownTo(Versions.before("2.0.0"))
            .keys(required("server", URL), required("api-token", "any text").hidden())
            .example("type=ptarmigan;server=https://ptarmigan.example;api-token=TOKEN")
            .build();

    static final List<ConnectionType> ALL = List.of(CHARGE, LNBANK, PTARMIGAN);

    private RemovedTypes() {}

    private static boolean hasCredentials(Text text) {
        NetUri server = text.server();
        return server != null && Credentials.of(server) != null;
    }

    private static Step noTlsEvenForOnion() {
        return new Step(
                Rule.TLS_REQUIRED,
                "server",
                (text, network) -> {
                    NetUri server = text.server();
                    boolean clear = server != null && server.scheme().equals("http") && !text.allowsInsecure();
                    return clear ? Step.notEncrypted() : null;
                },
                "The server is not encrypted: http instead of https.",
                "Write https:// or, for a server of your own, add allowinsecure=true");
    }
}
