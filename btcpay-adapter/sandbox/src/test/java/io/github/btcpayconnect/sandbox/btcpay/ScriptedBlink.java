package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The Blink that stood behind the recorded server: what it answers follows from the name of the key. */
final class ScriptedBlink implements World {
    private static final String INVOICE =
            "lnbc2500u1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxx"
                    + "atsyp3k7enxv4jsxqzpuaztrnwngzn3kdzw5hydlzf03qdgm2hdq27cqv3agm2awhz5se903vruatfhq77w3ls4evs3ch9zw97j25emudup"
                    + "q63nyw24cg27h2rspfj9srp";

    private final boolean revoked;
    private final AtomicInteger requests = new AtomicInteger();

    /** @param revoked whether every key is refused */
    ScriptedBlink(boolean revoked) {
        this.revoked = revoked;
    }

    int requests() {
        return requests.get();
    }

    @Override
    public Response send(String method, String server, String path, Map<String, String> headers, String body)
            throws IOException {
        requests.incrementAndGet();
        if (!server.matches("[^?]*/graphql(\\?.*)?")) {
            return new Response(404, "");
        }
        String key = headers.getOrDefault("X-Api-Key", "");
        if (revoked || key.isEmpty() || key.equals("blink_revoked")) {
            return new Response(401, "{}");
        }
        JsonNode query = Recording.MAPPER.readTree(body);
        return switch (key) {
            case "blink_500" -> new Response(500, "");
            case "blink_html" -> new Response(200, "<html>");
            case "blink_receive" -> new Response(200, "{\"errors\":[{}],\"data\":null}");
            default -> answer(key, query.path("operationName").asText(), query.path("variables"));
        };
    }

    private static Response answer(String key, String operation, JsonNode variables) {
        String wallet = variables.path("walletId").asText();
        return switch (operation) {
            case "GetNetworkAndDefaultWallet" -> {
                String network = switch (key) {
                    case "blink_signet" -> "signet";
                    case "blink_regtest" -> "regtest";
                    case "blink_weirdnet" -> "weirdnet";
                    default -> "mainnet";
                };
                String walletJson = key.equals("blink_nodefault")
                        ? "null"
                        : "{\"id\":\"" + "1".repeat(8) + "\",\"currency\":\"BTC\"}";
                yield data("{\"globals\":{\"network\":\"" + network
                        + "\"},\"me\":{\"defaultAccount\":{\"defaultWallet\":" + walletJson + "}}}");
            }
            case "InvoiceByPaymentHash", "GetWallet" ->
                wallet.equals("not-a-uuid") || wallet.isEmpty()
                        ? new Response(400, "{\"errors\":[{}]}")
                        : wallet.startsWith("4")
                                ? data("{\"me\":null}")
                                : wallet.equals("null-wallet")
                                        ? data("{\"me\":{\"defaultAccount\":{\"walletById\":null}}}")
                                        : data("{\"me\":{\"defaultAccount\":{\"walletById\":{\"balance\":12345,"
                                                + "\"walletCurrency\":\"" + (wallet.startsWith("2") ? "USD" : "BTC")
                                                + "\"}}}}");
            default ->
                data(
                        key.equals("blink_read")
                                ? "{\"x\":{\"invoice\":null}}"
                                : "{\"x\":{\"invoice\":{\"paymentHash\":\""
                                        + "0001020304050607080900010203040506070809000102030405060708090102"
                                        + "\",\"paymentRequest\":\"" + INVOICE + "\"}}}");
        };
    }

    private static Response data(String json) {
        return new Response(200, "{\"data\":" + json + "}");
    }
}
