package io.github.btcpayconnect.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Fetches an answer whole or not at all, and tries once more if what stood in the way may have passed. */
final class WholeAnswer implements Interceptor {
    private final boolean throughProxy;

    WholeAnswer(boolean throughProxy) {
        this.throughProxy = throughProxy;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        RequestKind kind = chain.request().tag(RequestKind.class);
        boolean repeatable = kind == null || kind.repeatable();
        int largest = (kind == null ? RequestKind.READ : kind).largestMegabytes();
        try {
            return fetch(chain, largest);
        } catch (NoAnswerException first) {
            if (!repeatable || !first.passing() || chain.call().isCanceled()) {
                throw first;
            }
            return fetch(chain, largest);
        }
    }

    /** @param largest in MB, counted after decompression: a few KB can unfold to gigabytes */
    private Response fetch(Chain chain, int largest) throws NoAnswerException {
        try (Response response = chain.proceed(chain.request())) {
            ResponseBody body = response.body();
            BufferedSource source = body.source();
            if (source.request(((long) largest << 20) + 1)) {
                throw NoAnswerException.tooLarge(largest);
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
