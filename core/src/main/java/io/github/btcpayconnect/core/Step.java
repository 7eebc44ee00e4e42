package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a handler of BTCPay Server checks in the parts of a text, and what to tell whoever fails it.
 *
 * <p>A handler stops at the first step that fails; a person is told of all of them. So a step must not depend on another
 * one: where what it looks at is missing or broken, it has nothing to say.
 *
 * @param rule which rule it is to us
 * @param key the key that it is about
 * @param place the part that is at fault; null for a key that is not there
 * @param check what it looks at
 * @param message what is wrong, for a merchant
 * @param remedy what to do next
 */
record Step(Rule rule, String key, Function<Text, @Nullable Part> place, Check check, String message, String remedy) {
    private static final String MANDATORY = "The key '%s' is mandatory for %s connection strings";
    private static final String HTTP = "The key 'server' should be an URI starting by http:// or https://";
    private static final String BOOLEAN = "The key 'allowinsecure' should be true or false";
    private static final String TLS = "The key 'allowinsecure' is false, but server's Uri is not using https";

    Step(Rule rule, String key, Check check, String message, String remedy) {
        this(rule, key, text -> text.parts().get(key), check, message, remedy);
    }

    /** What a step looks at. */
    @FunctionalInterface
    interface Check {
        /**
         * The answer with which the handler stops here; null if it goes on.
         *
         * @throws NetUriException where .NET's exception gets out of the handler
         */
        @Nullable
        Answer of(Text text, Network network);
    }

    /** The answer with which the handler stops here; null if it goes on. */
    @Nullable
    Answer answer(Text text, Network network) {
        try {
            return check.of(text, network);
        } catch (NetUriException e) {
            return Answer.of(e);
        }
    }

    /** The answer with which a handler stops at one of these; null if it goes on behind the last. */
    static @Nullable Answer firstOf(List<Step> steps, Text text, Network network) {
        for (Step step : steps) {
            Answer answer = step.answer(text, network);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /** Adds what is wrong, if a text of this type fails here. */
    void judge(Text text, ConnectionType type, Network network, Problems problems) {
        Answer answer = answer(text, network);
        if (answer == null || !(answer.isRefusal() || answer.is(Answer.Kind.NOT_MINE))) {
            return;
        }
        Part part = place.apply(text);
        if (part != null && rule == Rule.KEY_REFUSED) {
            String near = Misplaced.near(part, text, type);
            problems.error(
                    rule,
                    part.start(),
                    part.keyEnd(),
                    message,
                    near == null || type.knows(part.key())
                            ? remedy
                            : "Did you mean " + near + "? If not, delete this part.");
        } else if (part != null) {
            Misreading misplaced = isAboutLook() ? Misplaced.ofValue(part, text, type) : null;
            problems.error(
                    rule,
                    part.valueStart(),
                    part.end(),
                    misplaced == null ? message : misplaced.message(),
                    misplaced == null ? remedy : misplaced.remedy());
        } else {
            int at = key.equals("server")
                    ? text.parts().endOfType()
                    : text.parts().end();
            problems.error(rule, at, at, message, remedy);
        }
    }

    /** Whether it fails on a value that does not look as it must: then it may be another key's. */
    private boolean isAboutLook() {
        return switch (rule) {
            case SERVER_INVALID, CURRENCY_INVALID, LN_ADDRESS_INVALID, ALLOWINSECURE_INVALID, VALUE_INVALID -> true;
            default -> false;
        };
    }

    /** Fails with BTCPay Server's words if the text is as described. */
    static Step refused(Rule rule, String key, Predicate<Text> fault, String btcpay, String message, String remedy) {
        Answer answer = Answer.refused(btcpay);
        return new Step(rule, key, (text, network) -> fault.test(text) ? answer : null, message, remedy);
    }

    /** Fails if a key is not there; an empty value is. */
    static Step required(String key, String btcpay, String remedy) {
        return refused(missing(key), key, text -> !text.has(key), btcpay, "There is no " + key + ".", remedy);
    }

    /** The same, in the words that most handlers use. */
    static Step mandatory(String key, String type, String remedy) {
        return required(key, MANDATORY.formatted(key, type), remedy);
    }

    /** Fails if a key is not there, or empty. */
    static Step filled(String key, String btcpay, String remedy) {
        return refused(
                missing(key),
                key,
                text -> {
                    String value = text.value(key);
                    return value == null || value.isEmpty();
                },
                btcpay,
                "There is no " + key + ".",
                remedy);
    }

    /** Fails if two keys stand together. */
    static Step conflict(String key, String other, String btcpay) {
        return refused(
                Rule.KEYS_CONFLICT,
                key,
                text -> text.has(key) && text.has(other),
                btcpay,
                "BTCPay Server takes either " + other + " or " + key + ", not both.",
                "Keep the one that you need, and delete the other.");
    }

    /** Fails if a value is there and not as it must be. */
    static Step value(String key, Predicate<String> sound, String btcpay, String message, String remedy) {
        return value(Rule.VALUE_INVALID, key, sound, btcpay, message, remedy);
    }

    /** The same for a value that has a rule of its own. */
    static Step value(Rule rule, String key, Predicate<String> sound, String btcpay, String message, String remedy) {
        return refused(
                rule,
                key,
                text -> {
                    String value = text.value(key);
                    return value != null && !sound.test(value);
                },
                btcpay,
                message,
                remedy);
    }

    /** Fails if a key is there that is none of these, nor {@code type}. */
    static Step noOtherKeys(Set<String> known, String btcpay) {
        Function<Text, @Nullable Part> unknown = text -> {
            for (Part part : text.parts().all()) {
                if (!part.key().equals("type") && !known.contains(part.key())) {
                    return part;
                }
            }
            return null;
        };
        Answer answer = Answer.refused(btcpay);
        return new Step(
                Rule.KEY_REFUSED,
                "",
                unknown,
                (text, network) -> unknown.apply(text) == null ? null : answer,
                "This type of connection has no such key, and BTCPay Server refuses it.",
                "Delete this part.");
    }

    /**
     * Ends the handler with an open answer: the plugin asks somebody now. The steps after it are what the plugin checks
     * then, and are for people alone.
     *
     * @param question what would have to be asked, and whom
     */
    static Step asks(String question) {
        Answer answer = Answer.open(question);
        return new Step(Rule.VALUE_INVALID, "type", (text, network) -> answer, "", "");
    }

    /** Fails if {@code server} is there and no http or https URI. */
    static Step httpServer(String remedy) {
        return refused(
                Rule.SERVER_INVALID,
                "server",
                text -> text.has("server") && !isHttp(text.server()),
                HTTP,
                "The server is no address that begins with http:// or https://.",
                remedy);
    }

    /** Fails if {@code allowinsecure} is there and neither true nor false. */
    static Step allowInsecure() {
        return refused(
                Rule.ALLOWINSECURE_INVALID,
                "allowinsecure",
                text -> {
                    String value = text.value("allowinsecure");
                    return value != null
                            && !DotNet.equalsIgnoringCase(value, "true")
                            && !DotNet.equalsIgnoringCase(value, "false");
                },
                BOOLEAN,
                "allowinsecure is neither true nor false.",
                "Delete allowinsecure, unless the server is your own and has no https.");
    }

    /**
     * Fails if {@code server} is an http URI, neither allowed nor of Tor.
     *
     * <p>Source: {@code BTCPayServer.Lightning, LightningConnectionStringHelper.VerifySecureEndpoint}.
     */
    static Step tls() {
        return refused(
                Rule.TLS_REQUIRED,
                "server",
                text -> {
                    NetUri server = text.server();
                    return server != null
                            && server.scheme().equals("http")
                            && !text.allowsInsecure()
                            && !Collation.endsWithOnion(server.host());
                },
                TLS,
                "The server is not encrypted: http instead of https.",
                "Write https:// or, for a server of your own, add allowinsecure=true");
    }

    /** BTCPay Server's words for a server that is not encrypted, and must be. */
    static Answer notEncrypted() {
        return Answer.refused(TLS);
    }

    static boolean isHttp(@Nullable NetUri uri) {
        return uri != null && (uri.scheme().equals("http") || uri.scheme().equals("https"));
    }

    private static Rule missing(String key) {
        return switch (key) {
            case "server" -> Rule.SERVER_MISSING;
            case "api-key" -> Rule.API_KEY_MISSING;
            default -> Rule.KEY_MISSING;
        };
    }
}
