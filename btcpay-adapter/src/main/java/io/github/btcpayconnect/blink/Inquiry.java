package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.NoAnswerException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks a server about one key: one question when all is well, and another only where an answer must be explained. */
final class Inquiry {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    /** Blink notes the use of a key by the second; two show which key is being used. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final BlinkClient client;
    private final Secret apiKey;
    private final HttpUrl server;
    private final HttpRun run;

    private Inquiry(BlinkClient client, Secret apiKey, HttpUrl server, HttpRun run) {
        this.client = client;
        this.apiKey = apiKey;
        this.server = server;
        this.run = run;
    }

    /**
     * Begins.
     *
     * @param allowInsecure whether the key may travel unencrypted
     * @throws NoAnswerException if the key must not, or cannot, be sent there
     */
    static Inquiry of(BlinkClient client, Secret apiKey, String server, boolean allowInsecure, HttpRun run)
            throws NoAnswerException {
        if (apiKey.isEmpty()) {
            throw NoAnswerException.notAsked("was not asked: there is no API key", "Put your API key after api-key=");
        }
        if (!apiKey.isHeaderSafe()) {
            throw NoAnswerException.notAsked(
                    "was not asked: there are characters in the API key that cannot be sent",
                    "Copy the key again; it has only letters, digits and one underscore.");
        }
        HttpUrl url = ServerAddress.plain(server).isPresent() ? HttpUrl.parse(server) : null;
        if (url == null) {
            throw NoAnswerException.notAsked(
                    "was not asked: its address is written in an unusual way",
                    "Write it as https://api.blink.sv/graphql.");
        }
        if (!url.isHttps() && !allowInsecure) {
            throw NoAnswerException.notAsked(
                    "was not asked: the API key would travel unencrypted",
                    "Write https:// or, if the server is your own, add allowinsecure=true");
        }
        return new Inquiry(client, apiKey, url, run);
    }

    /** Where it asks. */
    HttpUrl server() {
        return server;
    }

    /** Asks for everything, and for less where a part of it is known to take the rest along. */
    AccountReply.Builder ask() {
        AccountReply.Builder reply;
        Optional<BlinkQuery> narrower;
        try {
            JsonNode answer = client.ask(server, apiKey, BlinkQuery.ACCOUNT, run);
            reply = heard(answer);
            narrower = ReplyReader.narrower(answer);
        } catch (NoAnswerException e) {
            int status = e.status().orElse(0);
            if (status == UNAUTHORIZED) {
                return refused(e);
            }
            reply = new AccountReply.Builder().trouble(e);
            // What an older server says to members that it does not know.
            narrower = status == BAD_REQUEST ? Optional.of(BlinkQuery.ACCOUNT_OF_OLD) : Optional.empty();
        }
        return narrower.isPresent() ? askLess(narrower.get(), reply) : reply;
    }

    private AccountReply.Builder askLess(BlinkQuery query, AccountReply.Builder otherwise) {
        JsonNode answer = askOrNull(apiKey, query);
        if (answer == null) {
            return otherwise;
        }
        AccountReply.Builder reply = heard(answer);
        return reply.key() == KeyState.NOT_KNOWN ? otherwise : reply;
    }

    private AccountReply.Builder heard(JsonNode answer) {
        AccountReply.Builder reply = ReplyReader.account(answer).timed(run);
        boolean heard = reply.key() != KeyState.NOT_KNOWN || reply.network() != null;
        return heard ? reply : reply.trouble(NoAnswerException.unreadable());
    }

    /**
     * Asks for everything, and asks on where the answer leaves open what it means.
     *
     * @param secondLook null to leave it open which of several keys it was
     */
    AccountReply askAndExplain(@Nullable SecondLook secondLook) {
        AccountReply.Builder reply = ask();
        if (reply.key() == KeyState.MAY_NOT_READ && reply.network() == null) {
            // Blink takes the whole answer back where the key may not read, the network included.
            JsonNode answer = askOrNull(null, BlinkQuery.NETWORK);
            reply.network(answer == null ? null : ReplyReader.network(answer));
        }
        if (secondLook != null && reply.severalFit()) {
            lookAgain(secondLook, reply);
        }
        return reply.build();
    }

    private void lookAgain(SecondLook secondLook, AccountReply.Builder reply) {
        if (run.remaining().compareTo(BETWEEN_LOOKS) <= 0) {
            return;
        }
        try {
            secondLook.after(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        JsonNode answer = askOrNull(apiKey, BlinkQuery.API_KEYS);
        if (answer != null) {
            reply.lookedAtAgain(ReplyReader.keys(answer), run);
        }
    }

    /**
     * A 401 alone proves nothing: a faulty database at Blink, or a stranger on the way, gives one, too. It is about the
     * key if the same address answers those who have none.
     */
    private AccountReply.Builder refused(NoAnswerException refusal) {
        AccountReply.Builder reply = new AccountReply.Builder();
        if (refusal.unknownToSandbox()) {
            return reply.key(KeyState.UNKNOWN_TO_SANDBOX);
        }
        JsonNode answer = askOrNull(null, BlinkQuery.NETWORK);
        return answer != null && ReplyReader.namesKnownNetwork(answer)
                ? reply.key(KeyState.REFUSED)
                        .network(ReplyReader.network(answer))
                        .timed(run)
                : reply.trouble(refusal);
    }

    private @Nullable JsonNode askOrNull(@Nullable Secret key, BlinkQuery query) {
        try {
            return client.ask(server, key, query, run);
        } catch (NoAnswerException e) {
            return null;
        }
    }
}
