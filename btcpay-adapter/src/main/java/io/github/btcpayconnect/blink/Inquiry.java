package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.NoAnswerException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks a server about one key: one question when all is well, and another only where an answer must be explained. */
final class Inquiry {
    private static final int UNAUTHORIZED = 401;

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

    /** Asks for everything. Only a refusal is looked into. */
    AccountReply.Builder ask() {
        AccountReply.Builder reply;
        try {
            reply = ReplyReader.account(client.ask(server, apiKey, BlinkQuery.ACCOUNT, run));
        } catch (NoAnswerException e) {
            return e.status().orElse(0) == UNAUTHORIZED ? refused(e) : new AccountReply.Builder().trouble(e);
        }
        boolean heard = reply.key() != KeyState.NOT_KNOWN || reply.network() != null;
        return heard ? reply : reply.trouble(NoAnswerException.unreadable());
    }

    /** Asks for everything, and asks on where the answer leaves open what it means. */
    AccountReply askAndExplain() {
        AccountReply.Builder reply = ask();
        if (reply.key() == KeyState.MAY_NOT_READ && reply.network() == null) {
            // Blink takes the whole answer back where the key may not read, the network included.
            JsonNode answer = askOrNull(null, BlinkQuery.NETWORK);
            reply.network(answer == null ? null : ReplyReader.network(answer));
        } else if (reply.key() == KeyState.ACCEPTED && reply.readOnly()) {
            JsonNode answer = askOrNull(apiKey, BlinkQuery.API_KEYS);
            reply.readOnlyKeys(answer == null ? ReadOnlyKeys.NOT_KNOWN : ReplyReader.readOnlyKeys(answer));
        }
        return reply.build();
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
                ? reply.key(KeyState.REFUSED).network(ReplyReader.network(answer))
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
