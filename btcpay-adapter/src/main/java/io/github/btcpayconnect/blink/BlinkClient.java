package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HeadStart;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.HttpTransport;
import io.github.btcpayconnect.http.NoAnswerException;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** Puts one question to one server. */
final class BlinkClient {
    private final HttpTransport transport;
    private final HeadStart<ObjectMapper> mapper = new HeadStart<>(BlinkClient::newMapper);
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

    /** Good JSON with anything behind it is not what Blink sends. */
    private static ObjectMapper newMapper() {
        return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Asks.
     *
     * @param apiKey fit for a header; null to ask as anybody
     * @return a JSON object; any member may be missing, or of another type than it should be
     */
    JsonNode ask(HttpUrl server, @Nullable Secret apiKey, BlinkQuery query, HttpRun run) throws NoAnswerException {
        RequestBody body = RequestBody.create(query.json(), MediaType.get("application/json"));
        ResponseBody answer = transport.send(api.ask(server, apiKey == null ? null : apiKey.reveal(), body, run), run);
        JsonNode json = answer == null ? null : read(answer);
        if (json == null || !json.isObject()) {
            throw NoAnswerException.unreadable();
        }
        return json;
    }

    private @Nullable JsonNode read(ResponseBody answer) {
        try {
            return mapper.get().readTree(answer.bytes());
        } catch (IOException e) {
            // The exception quotes what was read, and that may hold the key.
            return null;
        }
    }
}
