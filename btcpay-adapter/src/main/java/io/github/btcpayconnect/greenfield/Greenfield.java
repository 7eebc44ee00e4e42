package io.github.btcpayconnect.greenfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.greenfield.Refusal.Kind;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.http.RequestKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * A BTCPay Server, asked with one API key. One object can be asked many times, by many threads.
 *
 * <pre>{@code
 * Greenfield btcpay = Greenfield.at("https://pay.example.com", key, HttpSettings.defaults(), false);
 * Answer<List<Store>> stores = btcpay.stores(new HttpRun(settings));
 * }</pre>
 *
 * <p>Requests that read are sent a second time where that may help; requests that change something never are, and end as
 * {@link Answer.Lost} where no answer was seen. Where nothing could be asked, there is a {@link NoAnswerException}.
 *
 * <p>Change one thing of a store at a time: BTCPay Server writes back the whole store as it was when the request came, and
 * so undoes what others have changed meanwhile.
 */
public final class Greenfield {
    /** Refused wherever the plugin is installed, since the key is missing; and wherever it is not. */
    private static final Secret INCOMPLETE = Secret.of("type=blink;server=https://api.blink.sv/graphql");

    private final Wire wire;

    private Greenfield(Wire wire) {
        this.wire = wire;
    }

    /**
     * A server. No connection is opened yet.
     *
     * @param server such as {@code https://pay.example.com}, perhaps with a path
     * @param allowInsecure whether the key may travel unencrypted; to this machine and to {@code .onion} it may always
     * @throws NoAnswerException if the key must not, or cannot, be sent there
     */
    public static Greenfield at(String server, Secret key, HttpSettings settings, boolean allowInsecure)
            throws NoAnswerException {
        if (key.isEmpty()) {
            throw NoAnswerException.notAsked("was not asked: there is no API key", "Put the API key into its file.");
        }
        if (!key.isHeaderSafe()) {
            throw NoAnswerException.notAsked(
                    "was not asked: there are characters in the API key that cannot be sent",
                    "Copy the key again; it has only letters and digits.");
        }
        return new Greenfield(new Wire(ServerPlace.of(server, allowInsecure), key, settings));
    }

    /**
     * The page of a BTCPay Server that makes a key for the stores that its user picks there, with the one permission that
     * is needed.
     *
     * @param server such as {@code https://pay.example.com}
     * @param applicationName what the page calls the one who asks
     * @throws NoAnswerException if this is no address of a server
     */
    public static String authorizeLink(String server, String applicationName) throws NoAnswerException {
        HttpUrl page = ServerPlace.of(server, true);
        return page.newBuilder()
                .addPathSegments("api-keys/authorize")
                .addQueryParameter("permissions", Permissions.MODIFY_STORE)
                .addQueryParameter("applicationName", applicationName)
                .addQueryParameter("strict", "true")
                .addQueryParameter("selectiveStores", "true")
                .build()
                .toString();
    }

    /** What the key may do. */
    public Answer<Permissions> permissions(HttpRun run) throws NoAnswerException {
        return wire.read(wire.api().currentKey(RequestKind.READ, run), run, ReplyReader::permissions);
    }

    /** What the server says of itself. A fault here is common, and means nothing. */
    public Answer<ServerInfo> serverInfo(HttpRun run) throws NoAnswerException {
        return wire.read(wire.api().serverInfo(RequestKind.READ, run), run, ReplyReader::serverInfo);
    }

    /** The version of the server; empty if it does not say. */
    public Optional<BtcpayVersion> version(HttpRun run) throws NoAnswerException {
        return serverInfo(run).value().flatMap(ServerInfo::version);
    }

    /** Whether the server is in step with the blockchain. The key is not sent. */
    public Answer<Boolean> health(HttpRun run) throws NoAnswerException {
        return wire.read(wire.anonymous().health(RequestKind.READ, run), run, ReplyReader::synchronizedNow);
    }

    /**
     * As whom BTCPay Server treats the bearer of the key when it judges a connection string; empty where that cannot be
     * told. Without the permission to manage the server even an administrator counts as a merchant.
     */
    public Optional<Role> role(Permissions permissions, HttpRun run) throws NoAnswerException {
        if (!permissions.allowManagingServer()) {
            return Optional.of(Role.MERCHANT);
        }
        return wire.read(wire.api().me(RequestKind.READ, run), run, ReplyReader::serverAdmin)
                .value()
                .map(admin -> admin ? Role.ADMIN : Role.MERCHANT);
    }

    /** Every store that the key reaches. */
    public Answer<List<Store>> stores(HttpRun run) throws NoAnswerException {
        return wire.read(wire.api().stores(RequestKind.READ_MUCH, run), run, list(ReplyReader::store));
    }

    /**
     * One store. One that does not exist is {@link Kind#FORBIDDEN}: BTCPay Server does not tell which it is.
     *
     * @throws IllegalArgumentException if this is no id
     */
    public Answer<Store> store(String storeId, HttpRun run) throws NoAnswerException {
        return wire.read(wire.api().store(Ids.require(storeId), RequestKind.READ, run), run, ReplyReader::store);
    }

    /**
     * The payment methods of a store.
     *
     * @param withConfig whether with their configurations, for which the key must be allowed to change the store
     * @throws IllegalArgumentException if this is no id
     */
    public Answer<List<PaymentMethod>> paymentMethods(String storeId, boolean withConfig, HttpRun run)
            throws NoAnswerException {
        return wire.read(
                wire.api().paymentMethods(Ids.require(storeId), withConfig, RequestKind.READ, run),
                run,
                list(PaymentMethod::read));
    }

    /**
     * One payment method of a store; {@link Kind#NOT_THERE} if it is not set up.
     *
     * @param methodId such as {@link PaymentMethod#LIGHTNING}
     * @param withConfig whether with its configuration, for which the key must be allowed to change the store
     * @throws IllegalArgumentException if one is no id
     */
    public Answer<PaymentMethod> paymentMethod(String storeId, String methodId, boolean withConfig, HttpRun run)
            throws NoAnswerException {
        return wire.read(
                wire.api()
                        .paymentMethod(Ids.require(storeId), Ids.require(methodId), withConfig, RequestKind.READ, run),
                run,
                PaymentMethod::read);
    }

    /**
     * Saves a payment method: whether it is enabled, and its configuration if it has one. A refusal changes nothing, but
     * for {@link Kind#NOT_THERE}: whether it is enabled is kept even so.
     *
     * @throws NoAnswerException if nothing was sent, or something on the way refused it
     * @throws IllegalArgumentException if this is no id
     */
    public Answer<PaymentMethod> save(String storeId, PaymentMethod method, HttpRun run) throws NoAnswerException {
        return wire.change(
                wire.api().save(Ids.require(storeId), method.id(), Wire.body(method.toSave()), RequestKind.CHANGE, run),
                run,
                PaymentMethod::read);
    }

    /**
     * Removes a payment method from a store, and gives its id back. That it was disabled is remembered.
     *
     * @throws NoAnswerException if nothing was sent, or something on the way refused it
     * @throws IllegalArgumentException if one is no id
     */
    public Answer<String> remove(String storeId, String methodId, HttpRun run) throws NoAnswerException {
        Call<ResponseBody> call =
                wire.api().remove(Ids.require(storeId), Ids.require(methodId), RequestKind.CHANGE, run);
        return wire.change(call, run, unused -> Optional.of(methodId));
    }

    /**
     * What the wallet of a store holds, in millisatoshis. For a Blink wallet in BTC this proves that the server reaches it;
     * for one in USD it is always {@link Kind#NOT_READY}.
     *
     * @throws IllegalArgumentException if this is no id
     */
    public Answer<BigDecimal> balance(String storeId, HttpRun run) throws NoAnswerException {
        return wire.read(wire.api().balance(Ids.require(storeId), RequestKind.READ, run), run, ReplyReader::balance);
    }

    /**
     * Has the wallet of a store make an invoice.
     *
     * @throws NoAnswerException if nothing was sent, or something on the way refused it
     * @throws IllegalArgumentException if this is no id
     */
    public Answer<LightningInvoice> createInvoice(
            String storeId, long millisatoshis, String description, Duration expiry, HttpRun run)
            throws NoAnswerException {
        ObjectNode invoice = JsonNodeFactory.instance
                .objectNode()
                .put("amount", Long.toString(millisatoshis))
                .put("description", description)
                .put("expiry", expiry.toSeconds());
        return wire.change(
                wire.api().createInvoice(Ids.require(storeId), Wire.body(invoice), RequestKind.CHANGE, run),
                run,
                ReplyReader::invoice);
    }

    /**
     * An invoice that was made earlier.
     *
     * @throws IllegalArgumentException if one is no id
     */
    public Answer<LightningInvoice> invoice(String storeId, String invoiceId, HttpRun run) throws NoAnswerException {
        return wire.read(
                wire.api().invoice(Ids.require(storeId), Ids.require(invoiceId), RequestKind.READ, run),
                run,
                ReplyReader::invoice);
    }

    /**
     * Whether the server has the Blink plugin. It does not list its plugins, but refuses an incomplete string with other
     * words where there is one; a refused string changes nothing in the store.
     *
     * @throws NoAnswerException if there is no answer
     * @throws IllegalArgumentException if this is no id
     */
    public BlinkPlugin blinkPlugin(String storeId, HttpRun run) throws NoAnswerException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("config").put("connectionString", INCOMPLETE.reveal());
        Call<ResponseBody> call = wire.api()
                .save(Ids.require(storeId), PaymentMethod.LIGHTNING, Wire.body(body), RequestKind.CHANGE, run);
        Answer<PaymentMethod> answer = wire.change(call, run, PaymentMethod::read);
        return switch (answer.refusal().map(Refusal::aboutConnectionString).orElse("")) {
            case "The key 'api-key' is not found" -> BlinkPlugin.INSTALLED;
            case "Invalid connection string" -> BlinkPlugin.MISSING;
            default -> BlinkPlugin.NOT_KNOWN;
        };
    }

    private static <T> Function<JsonNode, Optional<List<T>>> list(Function<JsonNode, Optional<T>> reader) {
        return answer -> ReplyReader.list(answer, reader);
    }
}
