package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The names before Blink's {@code @}: who holds the money behind one, and which one an account has. */
public final class BlinkNames {
    private static final HttpUrl SERVER = HttpUrl.get("https://api.blink.sv/graphql");

    /** Blink's own rule. A phone number is none: Blink makes an account for one that it is asked about. */
    private static final Pattern USERNAME =
            Pattern.compile("(?!(?:[13_]|bc1|lnbc1))(?=.*[a-z])[0-9a-z_]{3,50}", Pattern.CASE_INSENSITIVE);

    private final BlinkClient client;

    /** Opens no connection yet. */
    public BlinkNames(HttpSettings settings) {
        this.client = new BlinkClient(settings);
    }

    /**
     * The address of an account.
     *
     * @param server the URL of the GraphQL API
     * @throws NoAnswerException if Blink does not say: nothing is known then, not of the key either
     */
    public AccountAddress ofAccount(BlinkAccount connection, String server, HttpRun run) throws NoAnswerException {
        boolean allowInsecure = connection.allowInsecure().orElse(false);
        HttpUrl url = Inquiry.of(client, connection.apiKey(), server, allowInsecure, run)
                .server();
        JsonNode data =
                client.ask(url, connection.apiKey(), BlinkQuery.ADDRESS, run).path("data");
        if (!data.path("me").isObject()) {
            throw NoAnswerException.notAsked("does not let this key read the account", "See why: btcpay-connect check");
        }
        String name = data.path("me").path("username").textValue();
        String domain = data.path("globals").path("lightningAddressDomain").textValue();
        boolean both = name != null && domain != null && USERNAME.matcher(name).matches();
        return new AccountAddress(
                both ? LightningAddress.of(name + "@" + domain).orElse(null) : null,
                currency(data.path("me").path("defaultAccount"), connection));
    }

    private static @Nullable WalletCurrency currency(JsonNode account, BlinkAccount connection) {
        JsonNode byDefault = account.path("defaultWallet");
        String wanted = connection.walletId().orElse(byDefault.path("id").asText());
        for (JsonNode wallet : account.path("wallets")) {
            if (wallet.path("id").asText().equals(wanted)) {
                return WalletCurrency.of(wallet.path("walletCurrency").asText()).orElse(null);
            }
        }
        return null;
    }

    /**
     * Who holds the money behind a name that can be paid. No key is sent, and nothing that cannot be the name of an
     * account.
     */
    public Custody custody(String name, HttpRun run) {
        if (!USERNAME.matcher(name).matches()) {
            return Custody.NOT_KNOWN;
        }
        try {
            JsonNode answer = client.ask(SERVER, null, BlinkQuery.DEFAULT_WALLET, Map.of("username", name), run);
            if (answer.path("data").path("accountDefaultWallet").path("id").isTextual()) {
                return Custody.CUSTODIAL;
            }
            for (JsonNode error : answer.path("errors")) {
                String message = error.path("message").asText();
                if (message.equals("Account is inactive.") || message.startsWith("Account does not exist")) {
                    return Custody.NON_CUSTODIAL;
                }
            }
            return Custody.NOT_KNOWN;
        } catch (NoAnswerException e) {
            return Custody.NOT_KNOWN;
        }
    }
}
