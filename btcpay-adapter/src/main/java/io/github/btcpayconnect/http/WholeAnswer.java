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
    private final Answers answers;

    WholeAnswer(boolean throughProxy, Answers answers) {
        this.throughProxy = throughProxy;
        this.answers = answers;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        RequestKind tag = chain.request().tag(RequestKind.class);
        RequestKind kind = tag == null ? RequestKind.READ : tag;
        int largest = answers.largestBody(kind);
        try {
            return fetch(chain, largest);
        } catch (NoAnswerException first) {
            if (!kind.repeatable() || !first.passing() || chain.call().isCanceled()) {
                throw first;
            }
            return fetch(chain, largest);
        }
    }

    /** @param largest in bytes, counted after decompression: a few KB can unfold to gigabytes */
    private Response fetch(Chain chain, int largest) throws NoAnswerException {
        try (Response response = chain.proceed(chain.request())) {
            ResponseBody body = response.body();
            BufferedSource source = body.source();
            if (source.request(largest + 1L)) {
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
