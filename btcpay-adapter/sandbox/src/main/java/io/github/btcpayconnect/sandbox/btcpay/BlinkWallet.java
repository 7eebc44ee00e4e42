package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.core.blink.BlinkNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wallet at Blink as BTCPay's plugin uses it: the same requests in the same order.
 *
 * <p>Source: {@code BlinkLightningClient} of the plugin 1.1.0.
 */
final class BlinkWallet {
    private static final String INVALID_SERVER = "Invalid server or api key";

    private static final String NETWORK_AND_WALLET = """

            query GetNetworkAndDefaultWallet {
              globals {
                network
              }
              me {
                defaultAccount {
                  defaultWallet{
                    id
                    currency
                  }
                }
              }
            }""";
    private static final String WALLET_CURRENCY = """

            query InvoiceByPaymentHash($walletId: WalletId!) {
              me {
                defaultAccount {
                  walletById(walletId: $walletId) {
                    walletCurrency
                  }
                }
              }
            }""";
    private static final String WALLET = """

            query GetWallet($walletId: WalletId!) {
              me {
                defaultAccount {
                  walletById(walletId: $walletId) {
                    id
                    balance
                    walletCurrency
                  }
                }
              }
            }""";
    private static final String BTC_INVOICE = """

            mutation lnInvoiceCreate($input: LnInvoiceCreateOnBehalfOfRecipientInput!) {
              lnInvoiceCreateOnBehalfOfRecipient(input: $input) {
                invoice {
                  createdAt
                  paymentHash
                  paymentRequest
                  paymentSecret
                  paymentStatus
                  satoshis
                },
                errors{
                  message
                }
              }
            }""";
    private static final String USD_INVOICE = BTC_INVOICE
            .replace("LnInvoiceCreateOnBehalf", "LnUsdInvoiceBtcDenominatedCreateOnBehalf")
            .replace("lnInvoiceCreateOnBehalf", "lnUsdInvoiceBtcDenominatedCreateOnBehalf");

    private final World world;
    private final Network network;
    private final String server;
    private final String apiKey;
    private final @Nullable String walletId;
    private final @Nullable String currency;

    private BlinkWallet(World world, Network network, ConnectionString string) {
        this.world = world;
        this.network = network;
        this.server = string.value("server").orElse(BlinkConnection.defaultServer(network));
        this.apiKey = string.secret("api-key").map(Secret::reveal).orElse("");
        this.walletId = string.value("wallet-id").orElse(null);
        this.currency = string.value("currency").orElse(null);
    }

    /** The wallet of a string for an account; empty for any other string. */
    static Optional<BlinkWallet> of(String text, World world, Network network) {
        return ConnectionString.check(text, network)
                .connectionString()
                .filter(string -> string.type().equals("blink"))
                .filter(string -> string.secret("api-key").isPresent())
                .map(string -> new BlinkWallet(world, network, string));
    }

    /** What is wrong with the connection, in the plugin's words; empty if nothing is. */
    Optional<String> validate() {
        try {
            JsonNode first = ask("GetNetworkAndDefaultWallet", NETWORK_AND_WALLET, Json.object());
            Optional<BlinkNetwork> theirs =
                    BlinkNetwork.of(first.path("globals").path("network").asText());
            if (theirs.isEmpty() || defaultWallet(first).isEmpty()) {
                return Optional.of(INVALID_SERVER);
            }
            if (theirs.get().network() != network) {
                return Optional.of("The wallet is not on the right network ("
                        + theirs.get().network().btcpayName() + " instead of " + network.btcpayName() + ")");
            }
        } catch (IOException e) {
            return Optional.of(INVALID_SERVER);
        }
        try {
            String actual = walletCurrency(walletIdOrDefault());
            return currency == null || currency.equals(actual)
                    ? Optional.empty()
                    : Optional.of("Invalid currency (it should be " + actual + ")");
        } catch (IOException e) {
            return Optional.of("Invalid connection string");
        }
    }

    /** The balance in millisatoshis; null for a wallet that the plugin cannot ask for it. */
    @Nullable
    String balance() throws IOException {
        if ("USD".equals(currency)) {
            return null;
        }
        JsonNode wallet = ask("GetWallet", WALLET, walletVariable(walletIdOrDefault()))
                .path("me")
                .path("defaultAccount")
                .path("walletById");
        if (!wallet.path("balance").isNumber()) {
            throw new IOException("Cannot perform runtime binding on a null reference");
        }
        return wallet.path("walletCurrency").asText().equals("BTC")
                ? Long.toString(wallet.path("balance").asLong() * 1000)
                : null;
    }

    /** A new invoice as Blink answers it. */
    JsonNode invoice(long satoshis, String memo, Duration expiry) throws IOException {
        String id = walletIdOrDefault();
        boolean usd = (currency == null ? walletCurrency(id) : currency).equals("USD");
        ObjectNode variables = Json.object();
        variables
                .putObject("input")
                .put("recipientWalletId", id)
                .put("memo", memo)
                .put("amount", satoshis)
                .put("expiresIn", Math.max(1, expiry.toMinutes()));
        JsonNode answer = ask("lnInvoiceCreate", usd ? USD_INVOICE : BTC_INVOICE, variables);
        for (JsonNode payload : answer) {
            if (payload.path("invoice").isObject()) {
                return payload.path("invoice");
            }
        }
        throw new IOException("Cannot perform runtime binding on a null reference");
    }

    private String walletIdOrDefault() throws IOException {
        if (walletId != null) {
            return walletId;
        }
        return defaultWallet(ask("GetNetworkAndDefaultWallet", NETWORK_AND_WALLET, Json.object()))
                .orElseThrow(() -> new IOException("The wallet-id is not set and no default wallet is set"));
    }

    private static Optional<String> defaultWallet(JsonNode data) {
        JsonNode id =
                data.path("me").path("defaultAccount").path("defaultWallet").path("id");
        return Optional.ofNullable(id.textValue());
    }

    private String walletCurrency(String id) throws IOException {
        JsonNode found = ask("InvoiceByPaymentHash", WALLET_CURRENCY, walletVariable(id))
                .path("me")
                .path("defaultAccount")
                .path("walletById")
                .path("walletCurrency");
        if (!found.isTextual()) {
            throw new IOException("Cannot perform runtime binding on a null reference");
        }
        return found.textValue();
    }

    private static ObjectNode walletVariable(String id) {
        return Json.object().put("walletId", id);
    }

    private JsonNode ask(String operation, String query, ObjectNode variables) throws IOException {
        ObjectNode request = Json.object().put("query", query).put("operationName", operation);
        if (!variables.isEmpty()) {
            request.set("variables", variables);
        }
        World.Response response = world.send(
                "POST",
                server,
                "",
                Map.of(
                        "X-Api-Key", apiKey,
                        "Accept", "application/graphql-response+json, application/json",
                        "User-Agent", "GraphQL.Client/1.0.0.0",
                        "Content-Type", "application/json"),
                request.toString());
        if (response.status() != 200) {
            throw new GraphQlHttpException(response.status());
        }
        JsonNode answer = Json.parse(response.body());
        if (!answer.isObject()) {
            throw new IOException("Unexpected character encountered while parsing value");
        }
        return answer.path("data");
    }

    /** A status that is no success, in the words of the plugin's library. */
    static final class GraphQlHttpException extends IOException {
        private static final long serialVersionUID = 1;

        GraphQlHttpException(int status) {
            super("The HTTP request failed with status code " + name(status));
        }

        private static String name(int status) {
            return switch (status) {
                case 400 -> "BadRequest";
                case 401 -> "Unauthorized";
                case 403 -> "Forbidden";
                case 404 -> "NotFound";
                case 429 -> "TooManyRequests";
                case 500 -> "InternalServerError";
                case 502 -> "BadGateway";
                case 503 -> "ServiceUnavailable";
                case 504 -> "GatewayTimeout";
                default -> Integer.toString(status);
            };
        }
    }
}
