package io.github.btcpayconnect.greenfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.greenfield.Refusal.Kind;
import io.github.btcpayconnect.http.Answers;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.HttpTransport;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.http.NoAnswerException.Reason;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/** The way to one server and back: puts the key on, and tells the outcomes of a request apart. */
final class Wire {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int SERVER_FAULT = 500;
    private static final int GAVE_UP_WAITING = 408;

    private final HttpTransport transport;
    private final GreenfieldApi anonymous;
    private final GreenfieldApi api;

    /** @param key fit for a header */
    Wire(HttpUrl server, Secret key, HttpSettings settings) {
        this.transport = new HttpTransport(settings, Answers.SUCCESS_AND_ERRORS);
        Retrofit retrofit =
                new Retrofit.Builder().baseUrl(server).callFactory(transport).build();
        this.anonymous = retrofit.create(GreenfieldApi.class);
        this.api = retrofit.newBuilder()
                .callFactory(request -> transport.newCall(request.newBuilder()
                        .header("Authorization", "token " + key.reveal())
                        .build()))
                .build()
                .create(GreenfieldApi.class);
    }

    /** The calls, with the key. */
    GreenfieldApi api() {
        return api;
    }

    /** The calls, without it. */
    GreenfieldApi anonymous() {
        return anonymous;
    }

    static RequestBody body(JsonNode json) {
        return RequestBody.create(Json.write(json), JSON);
    }

    <T> Outcome<T> read(Call<ResponseBody> call, HttpRun run, Function<JsonNode, Optional<T>> reader)
            throws NoAnswerException {
        try {
            return send(call, run, reader);
        } catch (NoAnswerException e) {
            // The one status that BTCPay Server itself gives without a word; the others come from what is before it.
            if (e.status().orElse(0) == SERVER_FAULT) {
                return new Outcome.Refused<>(Refusal.of(Kind.UNAVAILABLE, SERVER_FAULT));
            }
            throw e;
        }
    }

    <T> Outcome<T> change(Call<ResponseBody> call, HttpRun run, Function<JsonNode, Optional<T>> reader)
            throws NoAnswerException {
        int before = run.requests();
        try {
            return send(call, run, reader);
        } catch (NoAnswerException e) {
            // At the limit of time the request may be on its way just then, uncounted.
            boolean mayHaveArrived = run.requests() > before || e.reason() == Reason.TIMED_OUT;
            if (mayHaveArrived && !saysThatNothingHappened(e)) {
                return new Outcome.Lost<>(e);
            }
            throw e;
        }
    }

    /** Whether whatever answered in place of BTCPay Server kept the request from it. */
    private static boolean saysThatNothingHappened(NoAnswerException e) {
        int status = e.status().orElse(SERVER_FAULT);
        return status < SERVER_FAULT && status != GAVE_UP_WAITING;
    }

    private <T> Outcome<T> send(Call<ResponseBody> call, HttpRun run, Function<JsonNode, Optional<T>> reader)
            throws NoAnswerException {
        Response<ResponseBody> response = transport.exchange(call, run);
        JsonNode json = json(response.isSuccessful() ? response.body() : response.errorBody());
        if (response.isSuccessful()) {
            return new Outcome.Done<>(reader.apply(json).orElseThrow(NoAnswerException::unreadable));
        }
        return new Outcome.Refused<>(ReplyReader.refusal(response.code(), json)
                .orElseThrow(() -> NoAnswerException.ofStatus(response.code())));
    }

    private static JsonNode json(@Nullable ResponseBody body) throws NoAnswerException {
        try {
            return body == null
                    ? MissingNode.getInstance()
                    : Json.parse(body.bytes()).orElse(MissingNode.getInstance());
        } catch (IOException e) {
            throw NoAnswerException.unreadable();
        }
    }
}
