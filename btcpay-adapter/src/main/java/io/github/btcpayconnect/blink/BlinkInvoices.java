package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Makes invoices at Blink as BTCPay Server's plugin does, on behalf of the wallet, and takes them back. Nothing of this
 * is ever sent twice.
 */
public final class BlinkInvoices {
    private final BlinkClient client;

    /** Opens no connection yet. */
    public BlinkInvoices(HttpSettings settings) {
        this.client = new BlinkClient(settings);
    }

    /**
     * Makes an invoice that ends after a minute, the shortest time that Blink allows.
     *
     * @param server the URL of the GraphQL API
     * @param allowInsecure whether the key may travel unencrypted
     * @param satoshis what it is over, also for a wallet in dollars
     * @throws NoAnswerException if there is no answer; nobody knows then whether there is an invoice
     */
    public InvoiceReply create(
            Secret apiKey, String server, boolean allowInsecure, Wallet wallet, long satoshis, HttpRun run)
            throws NoAnswerException {
        HttpUrl url = Inquiry.of(client, apiKey, server, allowInsecure, run).server();
        boolean dollars = wallet.currency() == WalletCurrency.USD;
        BlinkMutation mutation = dollars ? BlinkMutation.CREATE_DOLLAR_INVOICE : BlinkMutation.CREATE_INVOICE;
        Map<String, Object> input = new HashMap<>();
        input.put("recipientWalletId", wallet.id());
        input.put("amount", satoshis);
        input.put("memo", "btcpay-connect check --probe");
        input.put("expiresIn", 1);
        JsonNode answer = client.write(url, apiKey, mutation, Map.of("input", input), run);
        JsonNode payload = answer.path("data").path(mutation.field());
        JsonNode invoice = payload.path("invoice");
        String text = text(invoice.path("paymentRequest"));
        JsonNode error = error(answer, payload);
        if (text == null && error.isMissingNode()) {
            throw NoAnswerException.unreadable();
        }
        JsonNode amount = invoice.path("satoshis");
        return new InvoiceReply(
                text,
                text(invoice.path("paymentHash")),
                amount.canConvertToLong() && amount.isNumber() ? (Long) amount.longValue() : null,
                text(error.path("code")),
                text(error.path("message")));
    }

    /**
     * Takes an invoice back, which needs the scope RECEIVE or WRITE.
     *
     * @return whether Blink says that it is cancelled
     * @throws NoAnswerException if there is no answer
     */
    public boolean cancel(
            Secret apiKey, String server, boolean allowInsecure, Wallet wallet, String paymentHash, HttpRun run)
            throws NoAnswerException {
        HttpUrl url = Inquiry.of(client, apiKey, server, allowInsecure, run).server();
        Map<String, Object> input = Map.of("walletId", wallet.id(), "paymentHash", paymentHash);
        JsonNode answer = client.write(url, apiKey, BlinkMutation.CANCEL_INVOICE, Map.of("input", input), run);
        return answer.path("data")
                .path(BlinkMutation.CANCEL_INVOICE.field())
                .path("success")
                .asBoolean(false);
    }

    /** The first error, of the payload or at the top; missing if there is none. */
    private static JsonNode error(JsonNode answer, JsonNode payload) {
        JsonNode inside = payload.path("errors").path(0);
        return inside.isObject() ? inside : answer.path("errors").path(0);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
