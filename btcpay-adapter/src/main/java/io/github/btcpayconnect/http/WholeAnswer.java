package io.github.btcpayconnect.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Fetches an answer whole or not at all, and tries once more if it only reads and what stood in the way may
 * have passed.
 */
final class WholeAnswer implements Interceptor {
    private final boolean throughProxy;
    private final int largestBody;

    /** @param largestBody in bytes, counted after decompression: a few KB can unfold to gigabytes */
    WholeAnswer(boolean throughProxy, int largestBody) {
        this.throughProxy = throughProxy;
        this.largestBody = largestBody;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return fetch(chain);
        } catch (NoAnswerException first) {
            boolean writes = chain.request().tag(Resend.class) == Resend.NEVER;
            if (writes || !first.passing() || chain.call().isCanceled()) {
                throw first;
            }
            return fetch(chain);
        }
    }

    private Response fetch(Chain chain) throws NoAnswerException {
        try (Response response = chain.proceed(chain.request())) {
            ResponseBody body = response.body();
            BufferedSource source = body.source();
            if (source.request(largestBody + 1L)) {
                throw NoAnswerException.tooLarge(largestBody);
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
