package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.sandbox.btcpay.World;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom the make-believe BTCPay Server reaches: this sandbox, under its own address and those of Blink. All other names
 * are unknown, and on this machine nobody else listens.
 */
final class Neighbours implements World {
    /** What BTCPay's plugin still calls Blink's staging server. */
    private static final String OLD_STAGING = "api.staging.galoy.io";

    private static final int PORT_OF_REGTEST = 4455;

    private final Sandbox sandbox;

    Neighbours(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Response send(String method, String server, String path, Map<String, String> headers, String body)
            throws IOException {
        ServerAddress address =
                ServerAddress.plain(server).orElseThrow(() -> new IOException("Name or service not known"));
        Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> sent.put(name, List.of(value)));
        sent.put("Host", List.of(host(address)));
        return sandbox.answer(new RecordedRequest(method, address.path() + path, sent, body))
                .arrived();
    }

    /** The {@code Host} under which this sandbox is asked. */
    private String host(ServerAddress address) throws IOException {
        String host = address.host().equals(OLD_STAGING) ? "api.staging.blink.sv" : address.host();
        if (Environment.ofHost(host).isPresent() || isAddressDomain(host)) {
            return host;
        }
        String place = "(" + address.host() + ":" + address.port() + ")";
        if (!address.isLoopback()) {
            throw new IOException("Name or service not known " + place);
        }
        if (address.port() != sandbox.url().getPort() && address.port() != PORT_OF_REGTEST) {
            throw new IOException("Connection refused " + place);
        }
        if (address.https()) {
            throw new IOException("The SSL connection could not be established, see inner exception.");
        }
        return host + ":" + address.port();
    }

    private static boolean isAddressDomain(String host) {
        for (Environment environment : Environment.values()) {
            boolean own = host.equals(environment.addressDomain())
                    || environment.addressDomainAliases().contains(host);
            if (own && !host.equals("localhost")) {
                return true;
            }
        }
        return false;
    }
}
