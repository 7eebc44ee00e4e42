package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.oneOf;
import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import io.github.btcpayconnect.core.ConnectionType.Versions;
import java.util.List;

/**
 * What BTCPay Server understood by itself once.
 *
 * <p>Source: {@code BTCPayServer.Lightning} before 2026-06-19, the handlers {@code Charge} and {@code LNbank}; for
 * ptarmigan, before 2022-02.
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
            .example("type=charge;server=https://charge.example;api-token=TOKEN")
            .build();

    private static final ConnectionType LNBANK = ConnectionType.builtIn("lnbank", "LNbank")
            .knownTo(Versions.before("2.4.0"))
            .keys(
                    required("server", URL),
                    required("api-token", "any text").hidden(),
                    optional("allowinsecure", "true or false").orElse("false"),
                    optional("wallet-id", "any text"))
            .example("type=lnbank;server=https://btcpay.example;api-token=TOKEN")
            .build();

    private static final ConnectionType PTARMIGAN = ConnectionType.builtIn("ptarmigan", "Ptarmigan")
            .knownTo(Versions.before("1.5.0"))
            .keys(required("server", URL), required("api-token", "any text").hidden())
            .example("type=ptarmigan;server=https://ptarmigan.example;api-token=TOKEN")
            .build();

    static final List<ConnectionType> ALL = List.of(CHARGE, LNBANK, PTARMIGAN);

    private RemovedTypes() {}
}
