package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that BTCPay Server, or its Blink plugin, says about a connection string, and everything that it may mean.
 *
 * <p>Several causes hide behind most of these words. Source: BTCPay Server 2.4.1 and newer, BTCPayServer.Lightning, the
 * Blink plugin 1.1.0, and recorded answers of it.
 *
 * @param words as the merchant reads them, with an ellipsis where they differ
 * @param causes the most frequent first
 */
public record Complaint(String words, List<Cause> causes) {
    /** What the Blink plugin says to every trouble with its first question. */
    public static final String INVALID_SERVER_OR_KEY = "Invalid server or api key";

    /** What BTCPay Server says where nobody has better words. */
    public static final String INVALID_CONNECTION_STRING = "Invalid connection string";

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_NEAREST = 3;
    private static final double NEAR = 0.3;
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    /**
     * One thing that it may mean.
     *
     * @param cause what is the matter
     * @param sign how to tell it from the others
     * @param remedy what to do
     */
    public record Cause(String cause, String sign, String remedy) {}

    /** Takes a copy. */
    public Complaint {
        causes = List.copyOf(causes);
    }

    /** What the Blink plugin says where Blink is on another network than BTCPay Server. */
    public static String wrongNetwork(Network blink, Network btcpay) {
        return "The wallet is not on the right network (" + name(blink) + " instead of " + name(btcpay) + ")";
    }

    /** What the Blink plugin says where the string names another currency than the wallet's. */
    public static String wrongCurrency(WalletCurrency currency) {
        return "Invalid currency (it should be " + currency + ")";
    }

    /** Everything that is known. */
    public static List<Complaint> all() {
        return Stream.of(BlinkComplaints.ALL, AddressComplaints.ALL, ServerComplaints.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** The one that somebody read, with or without what stood around it. */
    public static Optional<Complaint> of(String text) {
        String read = plain(text);
        return all().stream()
                .filter(complaint -> complaint.matcher(read).find())
                .max(Comparator.comparingInt(complaint -> complaint.words.length()));
    }

    /** Those that are most like what somebody read, the likest first; at most three. */
    public static List<Complaint> nearest(String text) {
        Set<String> read = wordsOf(text);
        List<Complaint> near = new ArrayList<>(all());
        near.removeIf(complaint -> likeness(read, wordsOf(complaint.words)) < NEAR);
        near.sort(Comparator.comparingDouble(complaint -> -likeness(read, wordsOf(complaint.words))));
        return List.copyOf(near.subList(0, Math.min(MOST_NEAREST, near.size())));
    }

    private static double likeness(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        Set<String> together = new HashSet<>(some);
        together.addAll(others);
        return together.isEmpty() ? 0 : (double) common.size() / together.size();
    }

    private static Set<String> wordsOf(String text) {
        return NO_WORD.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private Matcher matcher(String read) {
        String expression =
                Stream.of(plain(words).split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?"));
        // Whole words only: what is quoted may begin or end anywhere.
        return Pattern.compile("(?<![a-z0-9])" + expression + "(?![a-z0-9])").matcher(read);
    }

    /** Without what people change when they copy: case, kinds of quotation marks, line breaks, the last full stop. */
    private static String plain(String text) {
        String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return cut.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\.$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** NBitcoin's names. */
    private static String name(Network network) {
        return switch (network) {
            case MAINNET -> "Main";
            case TESTNET -> "TestNet";
            case REGTEST -> "RegTest";
        };
    }
}
