package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.HttpTransport;
import io.github.btcpayconnect.http.JsonObjects;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.http.RequestKind;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** Puts one question to one server. */
final class BlinkClient {
    private final HttpTransport transport;
    private final JsonObjects json = new JsonObjects();
    private final BlinkApi api;

    BlinkClient(HttpSettings settings) {
        this.transport = new HttpTransport(settings);
        this.api = new Retrofit.Builder()
                // Every call brings its own address; this one is never asked.
                .baseUrl("http://localhost/")
                .callFactory(transport)
                .build()
                .create(BlinkApi.class);
    }

    /**
     * Asks.
     *
     * @param apiKey fit for a header; null to ask as anybody
     * @return a JSON object; any member may be missing, or of another type than it should be
     */
    JsonNode ask(HttpUrl server, @Nullable Secret apiKey, BlinkQuery query, HttpRun run) throws NoAnswerException {
        return send(server, apiKey, query.json(), RequestKind.READ, run);
    }

    /** Asks with variables. */
    JsonNode ask(HttpUrl server, @Nullable Secret apiKey, BlinkQuery query, Map<String, ?> variables, HttpRun run)
            throws NoAnswerException {
        return send(server, apiKey, json(query.text(), variables), RequestKind.READ, run);
    }

    /** Changes something. It is sent once, whatever happens to it. */
    JsonNode write(HttpUrl server, Secret apiKey, BlinkMutation mutation, Map<String, ?> variables, HttpRun run)
            throws NoAnswerException {
        return send(server, apiKey, json(mutation.text(), variables), RequestKind.CHANGE, run);
    }

    private String json(String text, Map<String, ?> variables) {
        return json.object()
                .put("query", text)
                .set("variables", json.value(variables))
                .toString();
    }

    private JsonNode send(HttpUrl server, @Nullable Secret apiKey, String text, RequestKind kind, HttpRun run)
            throws NoAnswerException {
        RequestBody body = RequestBody.create(text, MediaType.get("application/json"));
        ResponseBody answer =
                transport.send(api.ask(server, apiKey == null ? null : apiKey.reveal(), body, run, kind), run);
        return json.read(answer);
    }
}
