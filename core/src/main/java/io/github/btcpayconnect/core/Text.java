package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * A pasted text, taken apart once, however many handlers are asked: its parts, or the error with which BTCPay Server
 * refuses to take it apart.
 */
final class Text {
    private final String raw;
    private final Parts parts;
    private final @Nullable Answer refusal;
    private @Nullable NetUri server;

    /** Written after the server: a result of a check may be used by several threads. */
    private volatile boolean serverRead;

    /** @param refusal what every handler that wants parts answers; null if the parts are what BTCPay Server reads */
    Text(String raw, Parts parts, @Nullable Answer refusal) {
        this.raw = raw;
        this.parts = parts;
        this.refusal = refusal;
    }

    static Text of(String raw) {
        return Grammar.read(raw, Catalogue.known(), new Problems());
    }

    /**
     * The same text, in the words of a list: what {@code lndhub://login:password@https://host} stands for. Every part of
     * it has the whole text for its place.
     */
    Text writtenAs(String list) {
        Text read = of(list);
        Parts spread = new Parts();
        read.parts.all().forEach(part -> spread.add(acrossAll(part.key(), part.value())));
        return new Text(list, spread, read.refusal);
    }

    /** The same text, with parts that it stands for: keys and values in turn. */
    Text withParts(String... keysAndValues) {
        Parts spread = new Parts();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            spread.add(acrossAll(keysAndValues[i], keysAndValues[i + 1]));
        }
        return new Text(raw, spread, null);
    }

    private Part acrossAll(String key, String value) {
        return new Part(key, value, 0, raw.length(), 0, raw.length());
    }

    String raw() {
        return raw;
    }

    /** The parts as far as they could be read. */
    Parts parts() {
        return parts;
    }

    @Nullable
    Answer refusal() {
        return refusal;
    }

    boolean isSound() {
        return refusal == null;
    }

    /** The value of {@code type}, or an empty text: there is one if the text is sound. */
    String type() {
        String type = parts.value("type");
        return type == null ? "" : type;
    }

    boolean has(String key) {
        return parts.has(key);
    }

    /** Of a key that is absent: null. */
    @Nullable
    String value(String key) {
        return parts.value(key);
    }

    /**
     * The value of {@code server} as .NET reads it, null if it is absent or no absolute URI.
     *
     * @throws NetUriException as {@link NetUri#tryParse}
     */
    @Nullable
    NetUri server() {
        if (!serverRead) {
            String value = value("server");
            server = value == null ? null : NetUri.tryParse(value);
            serverRead = true;
        }
        return server;
    }

    /** Whether {@code allowinsecure} is true, in any case of ASCII. */
    boolean allowsInsecure() {
        String value = value("allowinsecure");
        return value != null && DotNet.equalsIgnoringCase(value, "true");
    }

    @Override
    public String toString() {
        // Never the text: it may be a secret.
        return "Text[" + raw.length() + "]";
    }
}
