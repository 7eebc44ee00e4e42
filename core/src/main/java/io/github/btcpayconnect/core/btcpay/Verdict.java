package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.Answer;
import io.github.btcpayconnect.core.Safety;
import io.github.btcpayconnect.core.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a BTCPay Server says to a text when somebody saves it, as far as it says so without asking the network.
 *
 * <p>A type whose service is asked on saving, such as Blink, is accepted here if it comes as far as that.
 */
public final class Verdict {
    /** Where a text is stopped. */
    public enum Step {
        /** It is no list of keys and values. */
        PARSE("parse"),
        /** No handler of a type takes it, be it built in or a plugin's. */
        PLUGIN("plugin"),
        /** Only an administrator may save it. */
        SAFETY("safety");

        private final String id;

        Step(String id) {
            this.id = id;
        }

        /** The name in small letters, as JSON has it. */
        public String id() {
            return id;
        }
    }

    private final @Nullable Boolean accepted;
    private final @Nullable Step step;
    private final @Nullable String message;
    private final @Nullable String client;
    private final @Nullable Secret canonical;
    private final @Nullable Boolean safe;
    private final @Nullable String safeError;
    private final @Nullable String question;
    private final Supplier<Counsel> counsel;
    private final List<String> notes;

    private Verdict(Builder builder) {
        this.accepted = builder.accepted;
        this.step = builder.step;
        this.message = builder.message;
        this.client = builder.client;
        this.canonical = builder.canonical;
        this.safe = builder.safe;
        this.safeError = builder.safeError;
        this.question = builder.question;
        this.counsel = builder.counsel;
        this.notes = List.copyOf(builder.notes);
    }

    /** Whether it is saved; empty where the sources do not say, or only that server or the network knows. */
    public Optional<Boolean> accepted() {
        return Optional.ofNullable(accepted);
    }

    /** Whether it is known to be refused. */
    public boolean isRefused() {
        return Boolean.FALSE.equals(accepted);
    }

    /** Where it is stopped; empty if it is accepted. */
    public Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    /**
     * What the merchant reads, in BTCPay Server's words, with an ellipsis where they would quote the text; empty if it is
     * accepted, and where the words are not known.
     */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** The class of the client that is made of it. */
    public Optional<String> client() {
        return Optional.ofNullable(client);
    }

    /** What that client prints as its connection string. BTCPay Server stores the text as it was given, not this. */
    public Optional<Secret> canonical() {
        return Optional.ofNullable(canonical);
    }

    /** Whether anybody may save it; empty where it does not come so far, or the check itself fails. */
    public Optional<Boolean> safe() {
        return Optional.ofNullable(safe);
    }

    /** What is read where the check whether it is safe fails itself, by administrators, too. */
    public Optional<String> safeError() {
        return Optional.ofNullable(safeError);
    }

    /** What would have to be asked to know more. */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    /** What it means, in one plain sentence. */
    public String meaning() {
        return counsel.get().meaning();
    }

    /** What to do about it, in one sentence; empty if nothing is to do, and where the problems of the text say it. */
    public Optional<String> remedy() {
        return Optional.ofNullable(counsel.get().remedy());
    }

    /** What else there is to say of this version of BTCPay Server. */
    public List<String> notes() {
        return notes;
    }

    /** Without the canonical string. */
    @Override
    public String toString() {
        return "Verdict[" + (accepted == null ? "unknown" : accepted ? "accepted" : "refused")
                + (step == null ? "" : ", " + step.id()) + "]";
    }

    /** Collects a verdict, from what is known first to the end of the way. */
    static final class Builder {
        private final List<String> notes;
        private @Nullable Boolean accepted;
        private @Nullable Step step;
        private @Nullable String message;
        private @Nullable String client;
        private @Nullable Secret canonical;
        private @Nullable Boolean safe;
        private @Nullable String safeError;
        private @Nullable String question;
        private Supplier<Counsel> counsel = () -> new Counsel("", null);

        Builder(List<String> notes) {
            this.notes = new ArrayList<>(notes);
        }

        Builder note(String sentence) {
            notes.add(sentence);
            return this;
        }

        Builder answer(Answer answer) {
            client = answer.client().orElse(null);
            canonical = answer.canonical().orElse(null);
            question = answer.question().orElse(null);
            return this;
        }

        Builder safety(Safety safety) {
            safe = safety.safe().orElse(null);
            safeError = safety.error().orElse(null);
            return this;
        }

        Verdict accepted(String sentence) {
            accepted = true;
            counsel = () -> new Counsel(sentence, null);
            return new Verdict(this);
        }

        /** @param why worked out only when it is read: many texts are judged at once, and few of them looked into */
        Verdict refused(Step where, Optional<String> words, Supplier<Counsel> why) {
            accepted = false;
            step = where;
            message = words.orElse(null);
            counsel = why;
            return new Verdict(this);
        }

        Verdict open(@Nullable Step where, String wouldAsk, String sentence) {
            step = where;
            question = wouldAsk;
            counsel = () -> new Counsel(sentence, null);
            return new Verdict(this);
        }
    }
}
