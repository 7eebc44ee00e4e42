package io.github.btcpayconnect.greenfield;

/** Ids that go into the path of an address, where a slash or two dots would ask for something else. */
final class Ids {
    private static final int LONGEST = 128;

    private Ids() {}

    /** Whether it has the form of an id. */
    static boolean isFit(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars()
                        .allMatch(c -> (c >= '0' && c <= '9')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= 'a' && c <= 'z')
                                || c == '-'
                                || c == '_');
    }

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static String require(String id) {
        if (!isFit(id)) {
            throw new IllegalArgumentException("an id has letters, digits, hyphens and underscores");
        }
        return id;
    }
}
