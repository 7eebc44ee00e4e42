package io.github.btcpayconnect.cli.terminal;

import java.util.Optional;

/** A person who can be asked. Nothing of it ever goes to stdout. */
public interface Prompt {
    /** Nobody is there. */
    Prompt NOBODY = new Prompt() {
        @Override
        public boolean possible() {
            return false;
        }

        @Override
        public Optional<String> hidden(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> line(String question) {
            return Optional.empty();
        }
    };

    /** Whether there is a terminal to ask at. */
    boolean possible();

    /** Asks without showing what is typed; empty if the person ended the input instead. */
    Optional<String> hidden(String question);

    /** Asks, showing what is typed; empty if the person ended the input instead. */
    Optional<String> line(String question);
}
