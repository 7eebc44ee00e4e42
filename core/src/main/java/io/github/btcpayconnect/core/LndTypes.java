package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.ignored;
import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

/**
 * The types of LND. Both names make the same client: nothing speaks gRPC any more.
 *
 * <p>Source: {@code BTCPayServer.Lightning, LndConnectionStringHandler.Create}; {@code LndClient.ToString}.
 */
final class LndTypes {
    static final ConnectionType REST = lnd("lnd-rest");
    static final ConnectionType GRPC = lnd("lnd-grpc");

    private LndTypes() {}

    private static ConnectionType lnd(String name) {
        return ConnectionType.builtIn(name, "LND")
                .keys(
                        required("server", "an http or https URL, may hold login:password")
                                .hidden(),
                        optional("macaroon", "hexadecimal").hidden(),
                        optional("macaroonfilepath", "path of a .macaroon file").without("macaroon"),
                        optional("macaroondirectorypath", "path of a folder"),
                        optional("certthumbprint", "SHA-256 in hexadecimal, colons allowed"),
                        optional("certfilepath", "path of a file").without("certthumbprint"),
                        optional("allowinsecure", "true or false").orElse("false"),
                        ignored("restrictedmacaroon", "hexadecimal").hidden(),
                        ignored("restrictedmacaroonfilepath", "path of a file"))
                .steps(
                        Step.mandatory("server", "lnd", "Add server=, then the REST address of your node."),
                        Step.httpServer("Write it as https://host:8080."),
                        Step.value(
                                "macaroon",
                                Hex::is,
                                "The key 'macaroon' format should be in hex",
                                "The macaroon is not written in hexadecimal.",
                                "Copy it again in its hexadecimal form: only digits and the letters a to f."),
                        Step.conflict("macaroonfilepath", "macaroon", "The key 'macaroon' is already specified"),
                        Step.value(
                                "macaroonfilepath",
                                path -> DotNet.endsWithIgnoringCase(path, ".macaroon"),
                                "The key 'macaroonfilepath' should point to a .macaroon file",
                                "The path does not end in .macaroon.",
                                "Give the path of the macaroon file itself."),
                        Step.value(
                                "certthumbprint",
                                print -> !Hex.is(thumbprint(print))
                                        || thumbprint(print).length() == 64,
                                "The key 'certthumbprint' has invalid length: it should be the SHA256 of the PEM format of"
                                        + " the certificate (32 bytes)",
                                "The thumbprint of the certificate has the wrong length.",
                                "It has 64 hexadecimal digits: the SHA-256 of the certificate."),
                        Step.value(
                                "certthumbprint",
                                print -> Hex.is(thumbprint(print)),
                                "The key 'certthumbprint' has invalid format: it should be the SHA256 of the PEM format of"
                                        + " the certificate",
                                "The thumbprint of the certificate is not written in hexadecimal.",
                                "It has 64 hexadecimal digits: the SHA-256 of the certificate."),
                        Step.conflict(
                                "certfilepath",
                                "certthumbprint",
                                "The key 'certfilepath' conflict with 'certthumbprint'"),
                        Step.allowInsecure(),
                        Step.tls(),
                        onionNeedsAllowInsecure())
                .advice(ClearTextAdvice.IF_ALLOWED)
                .example("type=" + name + ";server=https://lnd.example:8080;macaroon=0201036c6e64")
                .accepts("LndClient", LndTypes::print)
                .build();
    }

    /**
     * The rule lets an onion address pass without encryption, and the client then throws.
     *
     * <p>Source: {@code LndSwaggerClient.CreateHttpClient}.
     */
    private static Step onionNeedsAllowInsecure() {
        return new Step(
                Rule.TLS_REQUIRED,
                "server",
                (text, network) -> {
                    NetUri server = text.server();
                    boolean fails = server != null
                            && server.scheme().equals("http")
                            && !text.allowsInsecure()
                            && Collation.endsWithOnion(server.host());
                    return fails ? Answer.FAILED : null;
                },
                "BTCPay Server cannot connect to an LND of Tor without allowinsecure=true.",
                "Add allowinsecure=true: Tor itself encrypts.");
    }

    private static String thumbprint(String value) {
        return value.replace(":", "");
    }

    private static String print(Text text) {
        String macaroon = text.value("macaroon");
        String print = text.value("certthumbprint");
        return new CanonicalText("lnd-rest")
                .withServer(text)
                .with("macaroon", macaroon == null ? null : DotNet.toLowerAscii(macaroon))
                .with("macaroonfilepath", text)
                .with("macaroondirectorypath", text)
                .with("certthumbprint", print == null ? null : DotNet.toLowerAscii(thumbprint(print)))
                .with("certfilepath", text)
                .with("allowinsecure", text.allowsInsecure() ? "true" : null)
                .text();
    }
}
