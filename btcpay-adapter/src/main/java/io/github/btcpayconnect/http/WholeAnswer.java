package io.github.btcpayconnect.http;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Fetches an answer whole or not at all, and tries once more if what stood in the way may have passed. */
final class WholeAnswer implements Interceptor {
    /** Counted after decompression: a few KB can unfold to gigabytes. */
    private static final int LARGEST_BODY = 1 << 20;

    private final boolean throughProxy;

    WholeAnswer(boolean throughProxy) {
        this.throughProxy = throughProxy;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return fetch(chain);
        } catch (NoAnswerException first) {
            if (!first.passing() || chain.call().isCanceled()) {
                throw first;
            }
            return fetch(chain);
        }
    }

    private Response fetch(Chain chain) throws NoAnswerException {
        try (Response response = chain.proceed(chain.request())) {
            ResponseBody body = response.body();
            BufferedSource source = body.source();
            if (source.request(LARGEST_BODY + 1)) {
                throw new NoAnswerException(Reason.TOO_LARGE);
            }
            return response.newBuilder()
                    .body(ResponseBody.create(source.readByteString(), body.contentType()))
                    .build();
        } catch (NoAnswerException e) {
            throw e;
        } catch (IOException e) {
            throw new NoAnswerException(Faults.of(e, throughProxy));
        }
    }
}
