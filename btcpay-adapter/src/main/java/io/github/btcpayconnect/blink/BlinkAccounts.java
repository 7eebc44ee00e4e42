package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.blink.BlinkException.Reason;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts at Blink, seen through an API key. One object can be asked many times, by many threads. */
public final class BlinkAccounts {
    private final HttpSettings settings;
    private final BlinkClient client;

    /** Opens no connection yet. */
    public BlinkAccounts(HttpSettings settings) {
        this.settings = settings;
        this.client = new BlinkClient(settings);
    }

    /**
     * The wallets of an account, each of which can stand in a connection string. Wallets in a currency that BTCPay
     * Server does not know are left out.
     *
     * @param server the URL of the GraphQL API, such as {@code https://api.blink.sv/graphql}; not {@code http}
     * @throws BlinkException if Blink does not say
     */
    public List<Wallet> wallets(Secret apiKey, String server) throws BlinkException {
        return wallets(apiKey, server, false);
    }

    /**
     * The same, also over {@code http} to a server of one's own.
     *
     * @param allowInsecure whether the key may travel unencrypted
     * @throws BlinkException if Blink does not say
     */
    public List<Wallet> wallets(Secret apiKey, String server, boolean allowInsecure) throws BlinkException {
        AccountReply reply;
        try {
            reply = Inquiry.of(client, apiKey, server, allowInsecure, new HttpRun(settings))
                    .ask()
                    .build();
        } catch (NoAnswerException e) {
            throw new BlinkException(Reason.NOT_ASKED, "The server " + e.getMessage() + ".");
        }
        if (reply.trouble().isPresent()) {
            throw new BlinkException(
                    Reason.UNAVAILABLE, "The server " + reply.trouble().get().getMessage() + ".");
        }
        return switch (reply.key()) {
            case ACCEPTED -> {
                WalletList list = reply.wallets();
                if (!list.complete() && list.wallets().isEmpty()) {
                    throw new BlinkException(Reason.UNAVAILABLE, "Blink did not name the wallets.");
                }
                yield list.wallets();
            }
            case MAY_NOT_READ ->
                throw new BlinkException(Reason.MAY_NOT_READ, "The key may not read the account: it lacks READ.");
            case REFUSED ->
                throw new BlinkException(
                        Reason.REFUSED, "Blink refuses the key: revoked, expired, or copied with a mistake.");
            case NOT_AUTHORIZED ->
                throw new BlinkException(
                        Reason.NOT_AUTHORIZED,
                        "Blink saw no key: its account is gone, or something on the way dropped it.");
            case UNKNOWN_TO_SANDBOX ->
                throw new BlinkException(Reason.UNAVAILABLE, "The sandbox does not know this key.");
            case NOT_KNOWN -> throw new BlinkException(Reason.UNAVAILABLE, "Blink did not say what the key may do.");
        };
    }

    /**
     * All that Blink says about a key and its account, for a report. What prevents an answer is part of the reply.
     *
     * @param server the URL of the GraphQL API
     * @param allowInsecure whether the key may travel unencrypted
     */
    public AccountReply ask(Secret apiKey, String server, boolean allowInsecure, HttpRun run) {
        return ask(apiKey, server, allowInsecure, run, null);
    }

    /**
     * The same, with a second look at the account's keys where one does not tell which of them it is.
     *
     * @param secondLook waits between the two; null for one look
     */
    public AccountReply ask(
            Secret apiKey, String server, boolean allowInsecure, HttpRun run, @Nullable SecondLook secondLook) {
        try {
            return Inquiry.of(client, apiKey, server, allowInsecure, run).askAndExplain(secondLook);
        } catch (NoAnswerException e) {
            return new AccountReply.Builder().trouble(e).build();
        }
    }
}
