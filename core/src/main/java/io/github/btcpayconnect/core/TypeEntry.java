package io.github.btcpayconnect.core;

import io.github.btcpayconnect.core.ConnectionType.Stage;
import io.github.btcpayconnect.core.ConnectionType.UnknownKeys;
import io.github.btcpayconnect.core.ConnectionType.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entry of one type.
 *
 * <p>An entry is written like a row of a table, and put into the list of its family:
 *
 * <pre>{@code
 * static final ConnectionType LIGHTHOUSE = ConnectionType.plugin("lighthouse", "Lighthouse", "keeper/btcpay-lighthouse")
 *         .keys(
 *                 Key.required("server", "an http or https URL"),
 *                 Key.required("token", "any text").hidden(),
 *                 Key.optional("allowinsecure", "true or false").orElse("false"))
 *         .steps(
 *                 Step.mandatory("server", "lighthouse", "Add server=, then the address of your Lighthouse."),
 *                 Step.httpServer("Write it as https://host."),
 *                 Step.filled("token", "Missing token", "Add token=, then the token of your Lighthouse."),
 *                 Step.allowInsecure(),
 *                 Step.tls())
 *         .example("type=lighthouse;server=https://lighthouse.example;token=TOKEN")
 *         .accepts("LighthouseClient", text -> "type=lighthouse;token=" + text.value("token"))
 *         .build();
 * }</pre>
 *
 * <p>The steps stand in the order in which the handler checks; each has BTCPay Server's own words. Where a step stops
 * the handler without being the merchant's fault, its check answers {@link Answer#open} (only that server, or the
 * network, knows) or {@link Answer#NOT_MINE}. A handler that answers foreign or malformed texts in words of its own says
 * so by {@code refusesForeign} and {@code catches}; one with a parser of its own by {@code readBy}, or it brings a whole
 * {@link Handler}, and keeps its steps for what a person is told.
 */
final class TypeEntry {
    final String name;
    final String origin;
    final @Nullable String repository;
    final Map<String, Key> keys = new LinkedHashMap<>();
    final List<Stage> stages = new ArrayList<>();
    final List<Advice> advice = new ArrayList<>();
    final List<String> forms = new ArrayList<>();
    List<Versions> versions = List.of();
    boolean caseMatters = true;
    UnknownKeys unknownKeys = UnknownKeys.IGNORED;
    String example = "";

    @Nullable
    Form form;

    @Nullable
    Handler handler;

    @Nullable
    Predicate<Text> claim;

    Handler accept = (text, network) -> Answer.NOT_MINE;
    Answer foreign = Answer.NOT_MINE;
    UnaryOperator<Answer> caught = UnaryOperator.identity();

    @Nullable
    UnaryOperator<Text> reading;

    TypeEntry(String name, String origin, @Nullable String repository) {
        this.name = name;
        this.origin = origin;
        this.repository = repository;
    }

    /** The type is understood in any case. */
    TypeEntry anyCase() {
        caseMatters = false;
        return this;
    }

    /** Not all versions of BTCPay Server know it. */
    TypeEntry knownTo(Versions... spans) {
        versions = List.of(spans);
        return this;
    }

    TypeEntry keys(Key... known) {
        for (Key key : known) {
            keys.put(key.name(), key);
        }
        return this;
    }

    /** What is checked, in the handler's order. */
    TypeEntry steps(Step... inOrder) {
        return stepsIf(text -> true, inOrder);
    }

    /** What is checked next, if the text is of this kind. */
    TypeEntry stepsIf(Predicate<Text> kind, Step... inOrder) {
        stages.add(new Stage(kind, List.of(inOrder)));
        return this;
    }

    /** Fails, after the steps so far, on a key that the type does not know. */
    TypeEntry refusesUnknownKeys(String btcpay) {
        unknownKeys = UnknownKeys.REFUSED;
        return steps(Step.noOtherKeys(Set.copyOf(keys.keySet()), btcpay));
    }

    /** One of its values takes all the rest of the text, so that nothing can stand after it. */
    TypeEntry hasNoPlaceForServer() {
        unknownKeys = UnknownKeys.PART_OF_VALUE;
        return this;
    }

    TypeEntry advice(Advice words) {
        advice.add(words);
        return this;
    }

    /** Another way to write it, which its own handler or the legacy pre-pass reads. */
    TypeEntry alsoWritten(String pattern) {
        forms.add(pattern);
        return this;
    }

    /** Another way to write it, which is rewritten as a list first. */
    TypeEntry alsoWritten(Form other) {
        return form(other).alsoWritten(other.pattern());
    }

    /** Another way to take the text apart, which no pattern tells from the usual one. */
    TypeEntry form(Form other) {
        form = other;
        return this;
    }

    TypeEntry example(String text) {
        example = text;
        return this;
    }

    /** Which client is made, and what it prints; null where printing fails. */
    TypeEntry accepts(String client, Function<Text, @Nullable String> canonical) {
        return accepts((text, network) -> Answer.accepted(client, printed(text, canonical)));
    }

    /** The same for a type that makes more than one kind of client. */
    TypeEntry accepts(Handler last) {
        accept = last;
        return this;
    }

    /** Refuses texts of other types in its own words, and so hides what others have said to them. */
    TypeEntry refusesForeign(String btcpay) {
        foreign = Answer.refused(btcpay);
        return this;
    }

    /** Does not let exceptions out, that of a malformed text included. */
    TypeEntry catches(UnaryOperator<Answer> exceptions) {
        caught = exceptions;
        return this;
    }

    /** Takes texts apart in a way of its own. */
    TypeEntry readBy(UnaryOperator<Text> own) {
        reading = own;
        return this;
    }

    /** Hands keys that it does not know to the wallet. */
    TypeEntry passesOnOtherKeys() {
        unknownKeys = UnknownKeys.PASSED_ON;
        return this;
    }

    /** Knows its texts by this, and not by their type; whether they can be taken apart does not matter. */
    TypeEntry claims(Predicate<Text> mine) {
        claim = mine;
        return this;
    }

    /** Answers in another way than by going through the steps. */
    TypeEntry handler(Handler own) {
        handler = own;
        return this;
    }

    ConnectionType build() {
        return new ConnectionType(this);
    }

    private static @Nullable String printed(Text text, Function<Text, @Nullable String> canonical) {
        try {
            return canonical.apply(text);
        } catch (NetUriException e) {
            return null;
        }
    }
}
