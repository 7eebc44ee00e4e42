package io.github.btcpayconnect.core;

/**
 * One {@code key=value} of a text, with its place.
 *
 * @param key trimmed, in small letters
 * @param value trimmed
 * @param start where the part begins, white space around left out
 * @param valueStart where the value begins
 * @param end where the part, and so its value, ends
 */
record Part(String key, String value, int start, int keyEnd, int valueStart, int end) {
    @Override
    public String toString() {
        // A record would print the value.
        return "Part[" + start + ", " + end + ")";
    }
}
