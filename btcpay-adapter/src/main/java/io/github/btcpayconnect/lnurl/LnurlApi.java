package io.github.btcpayconnect.lnurl;

import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.RequestKind;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** LNURL over HTTP: every question is a GET, also the one that makes an invoice. */
interface LnurlApi {
    /** Asks. */
    @GET
    Call<ResponseBody> get(@Url HttpUrl url, @Tag HttpRun run, @Tag RequestKind kind);
}
