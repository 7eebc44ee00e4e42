package io.github.btcpayconnect.lnurl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.http.Answers;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.HttpTransport;
import io.github.btcpayconnect.http.JsonObjects;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.http.Reach;
import io.github.btcpayconnect.http.RequestKind;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/**
 * Asks about Lightning addresses, each question with one GET. One object can be asked many times, by many threads.
 *
 * <p>Where an address leads is its server's choice, so only public addresses of the network are asked, unless the
 * settings say {@link Reach#ANYWHERE}. Answers over 64 KB are refused, and redirects are not followed.
 */
public final class LnurlClient {
    private final HttpTransport transport;
    private final JsonObjects json = new JsonObjects();
    private final LnurlApi api;

    /** Opens no connection yet. */
    public LnurlClient(HttpSettings settings) {
        HttpSettings judging = settings.reach() == Reach.ANYWHERE ? settings : settings.withReach(Reach.PUBLIC);
        this.transport = new HttpTransport(judging, Answers.SMALL_SUCCESS);
        this.api = new Retrofit.Builder()
                // Every call brings its own address; this one is never asked.
                .baseUrl("http://localhost/")
                .callFactory(transport)
                .build()
                .create(LnurlApi.class);
    }

    /**
     * Asks the domain of an address how it can be paid. A name that looks like a phone number is not sent.
     *
     * @throws NoAnswerException if it does not say
     */
    public PayAnswer pay(LightningAddress address, HttpRun run) throws NoAnswerException {
        JsonNode answer = get(LnurlUrls.of(address), RequestKind.READ, run);
        if (!LnurlAnswers.areOfLnurl(answer)) {
            throw NoAnswerException.unreadable();
        }
        return LnurlAnswers.pay(answer);
    }

    /**
     * Makes an invoice, once: nobody knows whether a request without an answer has made one.
     *
     * @param callback of the answer to {@link #pay}
     * @param millisatoshis what it is over
     * @throws NoAnswerException if there is no answer
     */
    public InvoiceAnswer invoice(String callback, long millisatoshis, HttpRun run) throws NoAnswerException {
        HttpUrl url = LnurlUrls.named(callback)
                .newBuilder()
                .setQueryParameter("amount", Long.toString(millisatoshis))
                .build();
        JsonNode read = get(url, RequestKind.CHANGE, run);
        InvoiceAnswer answer = LnurlAnswers.invoice(read);
        if (answer.invoice() == null && !LnurlAnswers.refused(read)) {
            throw NoAnswerException.unreadable();
        }
        return answer;
    }

    /**
     * Asks whether an invoice was paid.
     *
     * @param url of {@link InvoiceAnswer#verify}
     * @throws NoAnswerException if there is no answer
     */
    public VerifyAnswer verify(String url, HttpRun run) throws NoAnswerException {
        VerifyAnswer answer = LnurlAnswers.verify(get(LnurlUrls.named(url), RequestKind.READ, run));
        if (!answer.refused() && answer.settled() == null) {
            throw NoAnswerException.unreadable();
        }
        return answer;
    }

    private JsonNode get(HttpUrl url, RequestKind kind, HttpRun run) throws NoAnswerException {
        return json.read(transport.send(api.get(url, run, kind), run));
    }
}
