package io.github.btcpayconnect.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one handler of BTCPay Server, or all of them in turn, say to a text.
 *
 * <table>
 * <caption>Kinds</caption>
 * <tr><th>kind</th><th>in BTCPay Server</th><th>the merchant reads</th></tr>
 * <tr><td>{@code ACCEPTED}</td><td>a client is made</td><td>nothing</td></tr>
 * <tr><td>{@code NOT_MINE}</td><td>null, and no error</td><td>{@code Invalid connection string} if all say so</td></tr>
 * <tr><td>{@code MALFORMED}</td><td>a {@code FormatException} while taking the text apart: the next one is asked</td>
 * <td>the last message</td></tr>
 * <tr><td>{@code REFUSED}</td><td>an error, or a {@code FormatException}: the next one is asked</td><td>the last such
 * message</td></tr>
 * <tr><td>{@code FAILED}</td><td>any other exception: nobody else is asked</td><td>{@code Invalid connection
 * string}</td></tr>
 * <tr><td>{@code OPEN}</td><td>depends on what only that server, or the network, knows</td><td>one or the other</td></tr>
 * </table>
 *
 * <p>Source: {@code BTCPayServer.Lightning, LightningClientFactory.Create}.
 */
public final class Answer {
    /** What a merchant reads when no handler has words of its own. */
    public static final String INVALID = "Invalid connection string";

    static final Answer NOT_MINE = new Answer(Kind.NOT_MINE, INVALID, null);
    static final Answer FAILED = new Answer(Kind.FAILED, INVALID, null);

    /** How an answer counts. */
    public enum Kind {
        ACCEPTED,
        NOT_MINE,
        MALFORMED,
        REFUSED,
        FAILED,
        OPEN
    }

    private final Kind kind;
    private final String words;
    private final @Nullable String canonical;

    private Answer(Kind kind, String words, @Nullable String canonical) {
        this.kind = kind;
        this.words = words;
        this.canonical = canonical;
    }

    /** @param canonical what the client prints; null where its {@code ToString} fails */
    static Answer accepted(String client, @Nullable String canonical) {
        return new Answer(Kind.ACCEPTED, Objects.requireNonNull(client, "client"), canonical);
    }

    /** @param message BTCPay Server's words, with an ellipsis where they quote the text */
    static Answer refused(String message) {
        return new Answer(Kind.REFUSED, Objects.requireNonNull(message, "message"), null);
    }

    /** @param message BTCPay Server's words for a text that is no list of keys and values */
    static Answer malformed(String message) {
        return new Answer(Kind.MALFORMED, Objects.requireNonNull(message, "message"), null);
    }

    /** @param question what would have to be asked, and whom */
    static Answer open(String question) {
        return new Answer(Kind.OPEN, Objects.requireNonNull(question, "question"), null);
    }

    /** What .NET's own exception amounts to, while a text is taken apart. */
    static Answer malformed(NetUriException e) {
        return e.isFormatError() ? malformed(Objects.requireNonNull(e.getMessage())) : FAILED;
    }

    /** What .NET's own exception amounts to, where a handler lets it out. */
    static Answer of(NetUriException e) {
        return e.isFormatError() ? refused(Objects.requireNonNull(e.getMessage())) : FAILED;
    }

    /** The same, where a handler shows the message of any exception. */
    static Answer ofAny(NetUriException e) {
        return refused(Objects.requireNonNull(e.getMessage()));
    }

    /** How it counts. */
    public Kind kind() {
        return kind;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is an error, or another exception. */
    public boolean isRefusal() {
        return kind == Kind.MALFORMED || kind == Kind.REFUSED || kind == Kind.FAILED;
    }

    /** What the merchant reads; empty unless the text is not taken. */
    public Optional<String> message() {
        return kind == Kind.ACCEPTED || kind == Kind.OPEN ? Optional.empty() : Optional.of(words);
    }

    /** The class of the client that is made. */
    public Optional<String> client() {
        return kind == Kind.ACCEPTED ? Optional.of(words) : Optional.empty();
    }

    /** What would have to be asked. */
    public Optional<String> question() {
        return kind == Kind.OPEN ? Optional.of(words) : Optional.empty();
    }

    /** What the client prints as its connection string, secrets and all; absent where printing fails. */
    public Optional<Secret> canonical() {
        return Optional.ofNullable(canonical).map(Secret::of);
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return "Answer[" + kind + "]";
    }
}
