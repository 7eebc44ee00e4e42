package io.github.btcpayconnect.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A Lightning connection string of BTCPay Server: keys and values, taken apart exactly as BTCPay Server does.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>text</th><th>meaning</th></tr>
 * <tr><td>{@code type=blink;API-Key= x ;}</td><td>{@code type} is {@code blink}, {@code api-key} is {@code x}</td></tr>
 * <tr><td>{@code type=blink;api-key=a=b}</td><td>{@code api-key} is {@code a=b}</td></tr>
 * <tr><td>{@code type=blink; ;api-key=x}</td><td>none: a segment has no equals sign</td></tr>
 * </table>
 *
 * <p>There are two doors: {@link #parse(String)} throws, {@link #check(String)} reports. Every value may be a secret
 * and comes out as one; those that are not, such as a currency, also by {@link #value(String)}.
 *
 * <p>Source: {@code BTCPayServer.Lightning, LightningConnectionStringHelper.ExtractValues}.
 */
public final class ConnectionString {
    /** The longest text that is judged, in UTF-16 units: the one place where this library is stricter than BTCPay. */
    public static final int MAX_LENGTH = 1_048_576;

    private final Secret text;
    private final Map<String, Secret> values;
    private final List<Problem> problems;

    private ConnectionString(String text, Parts parts, List<Problem> problems) {
        this.text = Secret.of(text);
        this.values = new LinkedHashMap<>();
        parts.all().forEach(part -> values.put(part.key(), Secret.of(part.value())));
        this.problems = problems;
    }

    /**
     * Reads a string that BTCPay Server takes on mainnet.
     *
     * @throws InvalidConnectionStringException if it would refuse it; it carries all problems
     */
    public static ConnectionString parse(String text) {
        CheckResult result = check(text);
        if (result.hasErrors()) {
            throw new InvalidConnectionStringException(result.problems());
        }
        return result.connectionString().orElseThrow();
    }

    /** Finds everything that is wrong with a text for a BTCPay Server on mainnet. Never throws on bad text. */
    public static CheckResult check(String text) {
        return check(text, Network.MAINNET);
    }

    /** Finds everything that is wrong with a text. Never throws on bad text. */
    public static CheckResult check(String text, Network network) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(network, "network");
        Problems problems = new Problems();
        if (text.length() > MAX_LENGTH) {
            problems.error(
                    Rule.TOO_LONG,
                    0,
                    text.length(),
                    "The text is longer than 1,048,576 characters.",
                    "A connection string is one line; copy only that.");
            return new CheckResult(null, problems.inInputOrder());
        }
        if (DotNet.trim(text).isEmpty()) {
            problems.error(
                    Rule.EMPTY,
                    0,
                    text.length(),
                    "There is no text.",
                    "Paste the connection string: one line that begins with type=");
            return new CheckResult(null, problems.inInputOrder());
        }
        Grammar.Reading reading = Grammar.read(text, problems);
        Judgement.ofTypes(reading.parts(), network, problems);
        List<Problem> found = problems.inInputOrder();
        return new CheckResult(reading.sound() ? new ConnectionString(text, reading.parts(), found) : null, found);
    }

    /** The same for bytes, which must be UTF-8. */
    public static CheckResult check(byte[] utf8, Network network) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(utf8.length);
        CoderResult end = decoder.decode(ByteBuffer.wrap(utf8), text, true);
        text.flip();
        if (!end.isError()) {
            return check(text.toString(), network);
        }
        Problems problems = new Problems();
        problems.error(
                Rule.NOT_TEXT,
                text.length(),
                text.length(),
                "This is no text: from here on the bytes are not UTF-8.",
                "Save the connection string as plain text in UTF-8, or paste it.");
        return new CheckResult(null, problems.inInputOrder());
    }

    /** The text itself, as it was given: what BTCPay Server stores. */
    public Secret text() {
        return text;
    }

    /** The value of {@code type}, which may be one that nobody knows. */
    public String type() {
        return Objects.requireNonNull(values.get("type")).reveal();
    }

    /** The type as the catalogue has it; empty if it does not know it. */
    public Optional<ConnectionType> knownType() {
        return Catalogue.find(type());
    }

    /** The keys in the order of the text, in small letters. They may be a secret in the wrong place. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The value of any key. */
    public Optional<Secret> secret(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The value of a key that is no secret.
     *
     * @throws IllegalArgumentException if the type does not know the key, or declares it a secret
     */
    public Optional<String> value(String key) {
        boolean open = knownType()
                .flatMap(type -> type.key(key))
                .map(known -> !known.secret())
                .orElse(false);
        if (!open) {
            throw new IllegalArgumentException("no key that may be shown; ask for secret(key)");
        }
        return secret(key).map(Secret::reveal);
    }

    /**
     * The value of a key that holds true or false, read as .NET reads it; empty if it holds something else.
     *
     * @throws IllegalArgumentException as for {@link #value(String)}
     */
    public Optional<Boolean> flag(String key) {
        return value(key).map(DotNet::parseBoolean);
    }

    /** What is wrong with the text, as {@link #check} found it. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether both have the same keys with the same values in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionString that
                && List.copyOf(values.entrySet()).equals(List.copyOf(that.values.entrySet()));
    }

    @Override
    public int hashCode() {
        return values.keySet().hashCode();
    }

    /** The text with everything that may be a secret masked. */
    @Override
    public String toString() {
        return MaskedText.of(text.reveal(), '*');
    }
}
