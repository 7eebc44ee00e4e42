package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Optional;

/**
 * A key that a type of connection string knows.
 *
 * @param name in small letters
 * @param need whether it must be there
 * @param secret whether its value, or a part of it, must never be shown
 * @param format what its value looks like, for people
 * @param standard what counts if it is absent; empty if nothing does
 * @param aliasOf the key whose other name it is; empty for a key of its own
 * @param conflicts the keys that must not stand beside it
 */
public record Key(
        String name,
        Need need,
        boolean secret,
        String format,
        Optional<String> standard,
        Optional<String> aliasOf,
        List<String> conflicts) {

    /** Whether a key must be there. */
    public enum Need {
        REQUIRED,
        /** Required unless another key of the type, named in the format, takes its place. */
        ONE_OF,
        OPTIONAL,
        /** Known, and without effect. */
        IGNORED
    }

    /** Makes the list of conflicts immutable. */
    public Key {
        conflicts = List.copyOf(conflicts);
    }

    static Key required(String name, String format) {
        return of(name, Need.REQUIRED, format);
    }

    static Key oneOf(String name, String format) {
        return of(name, Need.ONE_OF, format);
    }

    static Key optional(String name, String format) {
        return of(name, Need.OPTIONAL, format);
    }

    static Key ignored(String name, String format) {
        return of(name, Need.IGNORED, format);
    }

    private static Key of(String name, Need need, String format) {
        return new Key(name, need, false, format, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same, with a value that must never be shown. */
    Key hidden() {
        return new Key(name, need, true, format, standard, aliasOf, conflicts);
    }

    /** The same, with what counts if it is absent. */
    Key orElse(String value) {
        return new Key(name, need, secret, format, Optional.of(value), aliasOf, conflicts);
    }

    /** The same, as another name of a key that wins over it. */
    Key insteadOf(String other) {
        return new Key(name, need, secret, format, standard, Optional.of(other), conflicts);
    }

    /** The same, with keys that must not stand beside it. */
    Key without(String... others) {
        return new Key(name, need, secret, format, standard, aliasOf, List.of(others));
    }
}
