package io.github.btcpayconnect.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** Sends something through a transport. */
final class Asker {
    private interface Api {
        @POST
        Call<ResponseBody> post(
                @Url HttpUrl url, @Header("X-API-KEY") String key, @Body RequestBody body, @Tag HttpRun run);
    }

    private final HttpTransport transport;
    private final Api api;
    final HttpRun run;

    Asker(HttpSettings settings) {
        this.transport = new HttpTransport(settings);
        this.api = new Retrofit.Builder()
                .baseUrl("http://localhost/")
                .callFactory(transport)
                .build()
                .create(Api.class);
        this.run = new HttpRun(settings);
    }

    /** The body of the answer. */
    String ask(String url) throws NoAnswerException {
        RequestBody question = RequestBody.create(new byte[] {'?'});
        ResponseBody answer = transport.send(api.post(HttpUrl.get(url), "blink_key", question, run), run);
        try {
            return answer == null ? "" : answer.string();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Why there is no answer. */
    NoAnswerException trouble(String url) {
        try {
            throw new AssertionError("there is an answer: " + ask(url));
        } catch (NoAnswerException e) {
            return e;
        }
    }
}
