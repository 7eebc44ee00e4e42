package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.RequestKind;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** Blink's GraphQL API over HTTP. */
interface BlinkApi {
    /**
     * Sends one query.
     *
     * @param apiKey null to ask as anybody
     */
    @POST
    Call<ResponseBody> ask(
            @Url HttpUrl server,
            @Header("X-API-KEY") @Nullable String apiKey,
            @Body RequestBody query,
            @Tag HttpRun run,
            @Tag RequestKind kind);
}
