package io.github.btcpayconnect.blindpay;

import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.RequestKind;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/** BlindPay's calls for API keys, over HTTP. */
interface KeysApi {
    @GET("v1/instances/{instance}/api-keys")
    Call<ResponseBody> list(@Path("instance") String instance, @Tag RequestKind kind, @Tag HttpRun run);

    @GET("v1/instances/{instance}/api-keys/{id}")
    Call<ResponseBody> get(
            @Path("instance") String instance, @Path("id") String id, @Tag RequestKind kind, @Tag HttpRun run);

    @POST("v1/instances/{instance}/api-keys")
    Call<ResponseBody> create(
            @Path("instance") String instance,
            @Header("Idempotency-Key") String idempotencyKey,
            @Body RequestBody body,
            @Tag RequestKind kind,
            @Tag HttpRun run);

    @DELETE("v1/instances/{instance}/api-keys/{id}")
    Call<ResponseBody> delete(
            @Path("instance") String instance, @Path("id") String id, @Tag RequestKind kind, @Tag HttpRun run);
}
