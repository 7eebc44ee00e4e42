package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.ignored;
import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import io.github.btcpayconnect.core.ConnectionType.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What BTCPay Server understands by itself, in the order in which it asks.
 *
 * <p>Source: {@code BTCPayServer.Lightning}, the handlers {@code CLightning}, {@code Eclair}, {@code Phoenixd} and {@code
 * LndHub}; for the canonical strings, {@code ToString} of their clients.
 */
final class BuiltInTypes {
    private static final String URL = "an http or https URL";

    private static final ConnectionType CORE_LIGHTNING = ConnectionType.builtIn("clightning", "Core Lightning")
            .keys(required("server", "tcp://HOST:PORT, unix://PATH, or the path of the socket lightning-rpc"))
            .steps(
                    Step.mandatory("server", "clightning", "Add server=, then the path of your node's lightning-rpc."),
                    Step.refused(
                            Rule.SERVER_INVALID,
                            "server",
                            text -> text.has("server") && socket(text) == null,
                            "The key 'server' should be an URI starting by tcp:// or unix:// or a path to the"
                                    + " 'lightning-rpc' unix socket",
                            "The server is neither a tcp:// address nor a socket.",
                            "Write it as unix://path/lightning-rpc, or as tcp://host:port."))
            .alsoWritten("unix://PATH")
            .alsoWritten("tcp://HOST:PORT")
            .alsoWritten("/PATH")
            .example("type=clightning;server=unix://root/.lightning/lightning-rpc")
            .accepts("CLightningClient", BuiltInTypes::coreLightning)
            .build();

    private static final ConnectionType ECLAIR = ConnectionType.builtIn("eclair", "Eclair")
            .keys(
                    required("server", URL),
                    optional("username", "any text"),
                    optional("password", "any text").hidden(),
                    ignored("bitcoin-host", "host:port, wants bitcoin-auth beside it"),
                    ignored("bitcoin-auth", "any text").hidden())
            .steps(
                    Step.mandatory("server", "eclair", "Add server=, then the address of your node's API."),
                    Step.httpServer("Write it as http://host:8080."),
                    Step.refused(
                            Rule.KEY_MISSING,
                            "bitcoin-auth",
                            text -> text.has("bitcoin-host") && !text.has("bitcoin-auth"),
                            "The key 'bitcoin-auth' is mandatory for eclair connection strings when bitcoin-host is"
                                    + " specified",
                            "There is a bitcoin-host without a bitcoin-auth.",
                            "Delete bitcoin-host: BTCPay Server does not use it."))
            .advice(ClearTextAdvice.ALWAYS)
            .example("type=eclair;server=http://eclair.example:8080;password=PASSWORD")
            .accepts("EclairLightningClient", text -> withCredentials("eclair", text))
            .build();

    private static final ConnectionType PHOENIXD = ConnectionType.builtIn("phoenixd", "phoenixd")
            .keys(
                    required("server", URL),
                    optional("username", "any text"),
                    optional("password", "http-password of phoenix.conf").hidden(),
                    optional("passwordfilepath", "path of a .pwd file; ignored by older versions")
                            .without("password"))
            .steps(
                    Step.mandatory("server", "Phoenixd", "Add server=, then the address of your phoenixd."),
                    Step.httpServer("Write it as http://host:9740."))
            .advice(ClearTextAdvice.ALWAYS)
            .advice(BuiltInTypes::passwordFile)
            .example("type=phoenixd;server=http://phoenixd.example:9740;password=PASSWORD")
            .accepts("PhoenixdLightningClient", text -> withCredentials("phoenixd", text))
            .build();

    private static final ConnectionType LNDHUB = ConnectionType.builtIn("lndhub", "LNDhub")
            .knownTo(Versions.before("2.4.0"), Versions.since("2.4.1"))
            .keys(
                    required("server", URL + ", login:password before its host").hidden(),
                    optional("username", "counts if the server has no login:password"),
                    optional("password", "counts if the server has no login:password")
                            .hidden(),
                    optional("allowinsecure", "true or false").orElse("false"))
            .steps(
                    Step.mandatory(
                            "server", "lndhub", "Add server=https://login:password@ and the host of your LNDhub."),
                    Step.httpServer("Write it as https://login:password@host."),
                    Step.allowInsecure(),
                    Step.tls())
            .alsoWritten(new LndHubForm())
            .advice(ClearTextAdvice.IF_ALLOWED)
            .example("type=lndhub;server=https://LOGIN:PASSWORD@lndhub.example")
            .accepts("LndHubLightningClient", LndHubForm::canonical)
            .build();

    /** In the order of BTCPay Server's own list of handlers. */
    static final List<ConnectionType> ALL =
            List.of(CORE_LIGHTNING, ECLAIR, PHOENIXD, LndTypes.REST, LndTypes.GRPC, LNDHUB);

    private BuiltInTypes() {}

    /** The server of a Core Lightning string; null if it is none. A path's first segment becomes a host. */
    private static @Nullable NetUri socket(Text text) {
        String server = text.value("server");
        if (server == null) {
            return null;
        }
        String address =
                server.startsWith("//") ? "unix:" + server : server.startsWith("/") ? "unix:/" + server : server;
        NetUri uri = NetUri.tryParse(address);
        return uri != null && (uri.scheme().equals("tcp") || uri.scheme().equals("unix")) ? uri : null;
    }

    /** Versions that know the key refuse what older ones pass over; which is the first of them is not known. */
    private static void passwordFile(Text text, Network network, Problems problems) {
        Part file = text.parts().get("passwordfilepath");
        if (file != null && text.has("password")) {
            problems.warning(
                    Rule.KEYS_CONFLICT,
                    file.start(),
                    file.keyEnd(),
                    "Newer versions of BTCPay Server take either password or passwordfilepath, not both.",
                    "Keep the one that you need, and delete the other.");
        } else if (file != null && !DotNet.endsWithIgnoringCase(file.value(), ".pwd")) {
            problems.warning(
                    Rule.VALUE_INVALID,
                    file.valueStart(),
                    file.end(),
                    "Newer versions of BTCPay Server want a path that ends in .pwd.",
                    "Give the path of the .pwd file itself.");
        }
    }

    private static @Nullable String coreLightning(Text text) {
        NetUri socket = socket(text);
        return socket == null ? null : "type=clightning;server=" + socket.print();
    }

    private static String withCredentials(String type, Text text) {
        return new CanonicalText(type)
                .withServer(text)
                .with("username", text)
                .with("password", text)
                .text();
    }
}
