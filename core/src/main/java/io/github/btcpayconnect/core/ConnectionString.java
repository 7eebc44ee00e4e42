package io.github.btcpayconnect.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private final String text;
    private final Parts parts;
    private final List<ConnectionType> types;
    private final List<Problem> problems;

    /** @param types those that the string may be of */
    private ConnectionString(String text, Parts parts, List<ConnectionType> types, List<Problem> problems) {
        this.text = text;
        this.parts = parts;
        this.types = types;
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
        return check(text, network, Catalogue.known());
    }

    static CheckResult check(String text, Network network, Catalogue catalogue) {
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
            return new CheckResult(null, null, problems.inInputOrder());
        }
        if (DotNet.trimStart(text, 0, text.length()) == text.length()) {
            problems.error(
                    Rule.EMPTY,
                    0,
                    text.length(),
                    "There is no text.",
                    "Paste the connection string: one line that begins with type=");
            return new CheckResult(null, Text.of(text).refusal(), problems.inInputOrder());
        }
        Text read = Grammar.read(text, catalogue, problems);
        ConnectionType form = typeOfForm(read, network, catalogue);
        boolean taken = form != null && takes(form, read, network);
        Text list = listOfForm(read, form, taken);
        if (list != null) {
            // A type knows the text, whatever the grammar says.
            problems = new Problems();
        }
        Text judged = list == null ? read : list;
        List<ConnectionType> types = new Judgement(judged, network, catalogue, problems).judge();
        List<Problem> found = SecondString.told(text, problems.inInputOrder());
        return new CheckResult(
                judged.isSound() && (list == null || taken)
                        ? new ConnectionString(text, judged.parts(), types, found)
                        : null,
                read.refusal(),
                found);
    }

    /** A type that the text is a form of, such as {@code lndhub://…}: one that takes it, or the first; null for none. */
    private static @Nullable ConnectionType typeOfForm(Text text, Network network, Catalogue catalogue) {
        List<ConnectionType> types = catalogue.allOfForm(text.raw());
        for (ConnectionType type : types) {
            if (takes(type, text, network)) {
                return type;
            }
        }
        return types.isEmpty() ? null : types.get(0);
    }

    private static boolean takes(ConnectionType type, Text text, Network network) {
        return !type.answer(text, network).isRefusal();
    }

    /** What the text stands for; null if it is no form, or one that only the grammar has something to say to. */
    private static @Nullable Text listOfForm(Text text, @Nullable ConnectionType type, boolean taken) {
        if (type == null || type.form() == null || !(taken || type.hasOwnHandler())) {
            return null;
        }
        return type.form().asList(text);
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
        return new CheckResult(null, null, problems.inInputOrder());
    }

    /** The text itself, as it was given: what BTCPay Server stores. */
    public Secret text() {
        return Secret.of(text);
    }

    /** The value of {@code type}, which may be one that nobody knows. */
    public String type() {
        return Objects.requireNonNull(parts.value("type"));
    }

    /** The type as the catalogue has it; empty if it does not know it, or cannot tell which of several it is. */
    public Optional<ConnectionType> knownType() {
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    /** The types that the string may be of: none, the one, or several plugins' that share the name and the keys. */
    public List<ConnectionType> possibleTypes() {
        return types;
    }

    /** The keys in the order of the text, in small letters. They may be a secret in the wrong place. */
    public Set<String> keys() {
        return parts.keys();
    }

    /** Where the value of a key stands in the text; empty if the key is not there. */
    public Optional<Place> place(String key) {
        return Optional.ofNullable(parts.get(key)).map(part -> new Place(part.valueStart(), part.end()));
    }

    /** The value of any key. */
    public Optional<Secret> secret(String key) {
        return Optional.ofNullable(parts.value(key)).map(Secret::of);
    }

    /**
     * The value of a key that is no secret.
     *
     * @throws IllegalArgumentException if the type does not know the key, or declares it a secret
     */
    public Optional<String> value(String key) {
        if (!shows(key)) {
            throw new IllegalArgumentException("no key that may be shown; ask for secret(key)");
        }
        return Optional.ofNullable(parts.value(key));
    }

    private boolean shows(String key) {
        for (ConnectionType type : types) {
            if (!type.shows(key)) {
                return false;
            }
        }
        return !types.isEmpty();
    }

    /**
     * The value of a key that holds true or false, in any case; empty if it holds something else.
     *
     * @throws IllegalArgumentException as for {@link #value(String)}
     */
    public Optional<Boolean> flag(String key) {
        return value(key).flatMap(ConnectionString::parseBoolean);
    }

    private static Optional<Boolean> parseBoolean(String value) {
        if (DotNet.equalsIgnoringCase(value, "true")) {
            return Optional.of(true);
        }
        return DotNet.equalsIgnoringCase(value, "false") ? Optional.of(false) : Optional.empty();
    }

    /** What is wrong with the text, as {@link #check} found it. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether both have the same keys with the same values in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionString that && contents().equals(that.contents());
    }

    @Override
    public int hashCode() {
        return parts.keys().hashCode();
    }

    private List<Map.Entry<String, Secret>> contents() {
        return parts.all().stream()
                .map(part -> Map.entry(part.key(), Secret.of(part.value())))
                .toList();
    }

    /** The text with everything that may be a secret masked. */
    @Override
    public String toString() {
        return MaskedText.of(text, '*');
    }

    /**
     * A place in a text.
     *
     * @param start its first UTF-16 unit, from 0
     * @param end the unit after its last
     */
    public record Place(int start, int end) {}
}
