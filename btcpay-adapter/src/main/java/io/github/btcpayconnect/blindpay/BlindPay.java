package io.github.btcpayconnect.blindpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.blindpay.BlindPayException.Reason;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.http.Answers;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.HttpTransport;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.http.RequestKind;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * The API keys of one instance at BlindPay, asked with one of them. One object can be asked many times, by many threads.
 *
 * <pre>{@code
 * BlindPay blindPay = BlindPay.of("in_000000000000", key, settings);
 * List<BlindPayKey> keys = blindPay.keys(new HttpRun(settings));
 * }</pre>
 *
 * <p>Questions, and the wish for a new key, are sent a second time where that may help; a deletion never is.
 */
public final class BlindPay {
    /** Where BlindPay is, for development and production instances alike. */
    public static final String SERVER = "https://api.blindpay.com";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String instance;
    private final HttpTransport transport;
    private final KeysApi api;

    private BlindPay(HttpUrl server, String instance, Secret key, HttpSettings settings) {
        this.instance = instance;
        this.transport = new HttpTransport(settings, Answers.SUCCESS_AND_ERRORS);
        this.api = new Retrofit.Builder()
                .baseUrl(server)
                .callFactory(request -> transport.newCall(request.newBuilder()
                        .header("Authorization", "Bearer " + key.reveal())
                        .build()))
                .build()
                .create(KeysApi.class);
    }

    /**
     * An instance at BlindPay. No connection is opened yet.
     *
     * @param instance its id, such as {@code in_000000000000}
     * @throws BlindPayException if the key cannot be sent
     */
    public static BlindPay of(String instance, Secret key, HttpSettings settings) throws BlindPayException {
        return at(SERVER, instance, key, settings);
    }

    /**
     * The same at another server.
     *
     * @param server such as {@code http://127.0.0.1:40123}; a key goes there unencrypted only if it is this machine
     * @throws BlindPayException if the key must not, or cannot, be sent there
     */
    public static BlindPay at(String server, String instance, Secret key, HttpSettings settings)
            throws BlindPayException {
        if (key.isEmpty()) {
            throw BlindPayException.notAsked(
                    "There is no API key of BlindPay.", "Put it into BLINDPAY_API_KEY or a file.");
        }
        if (!key.isHeaderSafe()) {
            throw BlindPayException.notAsked(
                    "There are characters in the API key that cannot be sent.",
                    "Copy the key again; it begins with bp_live_.");
        }
        if (!isId(instance)) {
            throw BlindPayException.notAsked(
                    "This is no id of an instance.", "Copy it from app.blindpay.com; it begins with in_.");
        }
        return new BlindPay(place(server), instance, key, settings);
    }

    private static HttpUrl place(String server) throws BlindPayException {
        HttpUrl url = ServerAddress.plain(server)
                .filter(address -> address.isLoopback() || server.startsWith("https://"))
                .map(address -> HttpUrl.parse(server))
                .orElse(null);
        if (url == null) {
            throw BlindPayException.notAsked(
                    "The API key would travel unencrypted, or the address of the server is none.",
                    "Write the address as " + SERVER + ".");
        }
        return url.newBuilder().encodedPath("/").query(null).build();
    }

    /** Whether a text has the form of an id: letters, digits, {@code _} and {@code -}. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** All keys of the instance. */
    public List<BlindPayKey> keys(HttpRun run) throws BlindPayException {
        return send(api.list(instance, RequestKind.READ, run), run, false, KeyReader::keys);
    }

    /**
     * One key.
     *
     * @throws IllegalArgumentException if this {@link #isId is no id}
     */
    public BlindPayKey key(String id, HttpRun run) throws BlindPayException {
        return send(api.get(instance, checked(id), RequestKind.READ, run), run, false, KeyReader::key);
    }

    /**
     * Makes a key. Its token is shown this once.
     *
     * <p>If it ends as {@link Reason#LOST}, the same request can be sent again within a day: it makes no second key.
     *
     * @throws BlindPayException with {@link Reason#DASHBOARD_ONLY} if BlindPay wants a person to do it
     */
    public CreatedKey create(KeyRequest request, HttpRun run) throws BlindPayException {
        Call<ResponseBody> call =
                api.create(instance, request.idempotencyKey(), body(request), RequestKind.CHANGE_ONCE, run);
        try {
            return send(call, run, true, KeyReader::created);
        } catch (BlindPayException e) {
            boolean wantsPerson = e.reason() == Reason.FORBIDDEN || (e.reason() == Reason.REFUSED && isGood(run));
            throw wantsPerson ? BlindPayException.of(Reason.DASHBOARD_ONLY, e.error()) : e;
        }
    }

    /** Whether the key is taken for something else. */
    private boolean isGood(HttpRun run) {
        try {
            keys(run);
            return true;
        } catch (BlindPayException e) {
            return false;
        }
    }

    /**
     * Deletes a key. It works no more from then on.
     *
     * @throws IllegalArgumentException if this {@link #isId is no id}
     */
    public void delete(String id, HttpRun run) throws BlindPayException {
        // The answer is empty, or has nothing in it.
        send(api.delete(instance, checked(id), RequestKind.CHANGE, run), run, true, answer -> id);
    }

    private static String checked(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("this is no id of a key");
        }
        return id;
    }

    private static RequestBody body(KeyRequest request) {
        ObjectNode json = MAPPER.createObjectNode().put("name", request.name()).put("permission", request.permission());
        if (!request.allowedAddresses().isEmpty()) {
            ArrayNode addresses = json.putArray("ip_whitelist");
            request.allowedAddresses().forEach(address -> addresses.add(address.toString()));
        }
        return RequestBody.create(json.toString(), MediaType.get("application/json"));
    }

    private interface Reader<T> {
        T read(@Nullable JsonNode answer) throws NoAnswerException;
    }

    private <T> T send(Call<ResponseBody> call, HttpRun run, boolean changes, Reader<T> reader)
            throws BlindPayException {
        int before = run.requests();
        BlindPayError error = BlindPayError.SILENT;
        NoAnswerException trouble;
        try {
            Response<ResponseBody> response = transport.exchange(call, run);
            if (response.isSuccessful()) {
                return reader.read(json(response.body()));
            }
            error = BlindPayError.read(json(response.errorBody()));
            trouble = NoAnswerException.ofStatus(response.code());
        } catch (NoAnswerException e) {
            trouble = e;
        }
        // At the limit of time a request may be on its way just then, uncounted.
        boolean sent = run.requests() > before || trouble.reason() == NoAnswerException.Reason.TIMED_OUT;
        throw BlindPayException.of(trouble, error, changes && sent);
    }

    private static @Nullable JsonNode json(@Nullable ResponseBody body) {
        try {
            return body == null ? null : MAPPER.readTree(body.bytes());
        } catch (IOException e) {
            // The exception quotes what was read, and that may hold a token.
            return null;
        }
    }
}
