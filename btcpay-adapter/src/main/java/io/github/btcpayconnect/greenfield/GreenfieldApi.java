package io.github.btcpayconnect.greenfield;

import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.RequestKind;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

/** The calls of Greenfield that are used here, over HTTP. */
interface GreenfieldApi {
    @GET("api/v1/health")
    Call<ResponseBody> health(@Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/server/info")
    Call<ResponseBody> serverInfo(@Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/api-keys/current")
    Call<ResponseBody> currentKey(@Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/users/me")
    Call<ResponseBody> me(@Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/stores")
    Call<ResponseBody> stores(@Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/stores/{store}")
    Call<ResponseBody> store(@Path("store") String store, @Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/stores/{store}/payment-methods")
    Call<ResponseBody> paymentMethods(
            @Path("store") String store,
            @Query("includeConfig") boolean includeConfig,
            @Tag RequestKind kind,
            @Tag HttpRun run);

    @GET("api/v1/stores/{store}/payment-methods/{method}")
    Call<ResponseBody> paymentMethod(
            @Path("store") String store,
            @Path("method") String method,
            @Query("includeConfig") boolean includeConfig,
            @Tag RequestKind kind,
            @Tag HttpRun run);

    @PUT("api/v1/stores/{store}/payment-methods/{method}")
    Call<ResponseBody> save(
            @Path("store") String store,
            @Path("method") String method,
            @Body RequestBody body,
            @Tag RequestKind kind,
            @Tag HttpRun run);

    @DELETE("api/v1/stores/{store}/payment-methods/{method}")
    Call<ResponseBody> remove(
            @Path("store") String store, @Path("method") String method, @Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/stores/{store}/lightning/BTC/balance")
    Call<ResponseBody> balance(@Path("store") String store, @Tag RequestKind kind, @Tag HttpRun run);

    @POST("api/v1/stores/{store}/lightning/BTC/invoices")
    Call<ResponseBody> createInvoice(
            @Path("store") String store, @Body RequestBody body, @Tag RequestKind kind, @Tag HttpRun run);

    @GET("api/v1/stores/{store}/lightning/BTC/invoices/{invoice}")
    Call<ResponseBody> invoice(
            @Path("store") String store, @Path("invoice") String invoice, @Tag RequestKind kind, @Tag HttpRun run);
}
