package io.github.btcpayconnect.core;

import java.util.Locale;
import java.util.Optional;

/**
 * The value of {@code server} where it is written plainly: {@code http(s)://host[:port][/path]} in ASCII.
 *
 * @param https whether the scheme is https
 * @param host in small letters; an IPv4 address or a name
 * @param port as written, or the default of the scheme
 * @param path as written, from the slash on; empty if there is none
 */
public record ServerAddress(boolean https, String host, int port, String path) {
    private static final int LARGEST_PORT = 65535;

    /** The address, if it is written plainly; empty for everything else, right or wrong. */
    public static Optional<ServerAddress> plain(String value) {
        boolean https = value.regionMatches(true, 0, "https://", 0, 8);
        if (!https && !value.regionMatches(true, 0, "http://", 0, 7)) {
            return Optional.empty();
        }
        int start = https ? 8 : 7;
        int end = start;
        while (end < value.length() && isHost(value.charAt(end))) {
            end++;
        }
        String host = value.substring(start, end).toLowerCase(Locale.ROOT);
        int port = https ? 443 : 80;
        if (end < value.length() && value.charAt(end) == ':') {
            int digits = end + 1;
            end = digits;
            while (end < value.length() && isDigit(value.charAt(end))) {
                end++;
            }
            if (end == digits || end - digits > 5) {
                return Optional.empty();
            }
            port = Integer.parseInt(value.substring(digits, end));
        }
        String path = value.substring(end);
        if (!isName(host) || port > LARGEST_PORT || !isPath(path)) {
            return Optional.empty();
        }
        return Optional.of(new ServerAddress(https, host, port, path));
    }

    /** Whether the host is this very machine. */
    public boolean isLoopback() {
        return host.equals("localhost") || (isIpv4() && host.startsWith("127."));
    }

    /** Whether the host is a hidden service of Tor, as BTCPay Server tells one. */
    public boolean isOnion() {
        return host.endsWith("onion");
    }

    /** Whether the host is on this machine, in a private network, or a name that only a private network knows. */
    public boolean isPrivate() {
        if (isIpv4()) {
            String[] bytes = host.split("\\.", -1);
            int second = Integer.parseInt(bytes[1]);
            return switch (bytes[0]) {
                case "0", "10", "127" -> true;
                case "172" -> second >= 16 && second <= 31;
                case "192" -> second == 168;
                case "169" -> second == 254;
                default -> false;
            };
        }
        return host.indexOf('.') < 0
                || host.endsWith(".internal")
                || host.endsWith(".local")
                || host.endsWith(".lan")
                || host.endsWith(".localhost");
    }

    /** A dotted quad; other spellings of an address are not plain. */
    private boolean isIpv4() {
        return isNumber(host.substring(host.lastIndexOf('.') + 1));
    }

    /** Labels of letters, digits and inner hyphens; all digits only as a dotted quad without leading zeros. */
    private static boolean isName(String host) {
        String[] labels = host.split("\\.", -1);
        boolean number = false;
        for (String label : labels) {
            if (label.isEmpty() || label.length() > 63 || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            number = isNumber(label);
        }
        return !number || isDottedQuad(labels);
    }

    private static boolean isDottedQuad(String[] labels) {
        if (labels.length != 4) {
            return false;
        }
        for (String label : labels) {
            boolean leadingZero = label.length() > 1 && label.startsWith("0");
            if (!isNumber(label) || leadingZero || label.length() > 3 || Integer.parseInt(label) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (!isDigit(label.charAt(i))) {
                // 0x7f is a number, too, and so is not plain.
                return label.startsWith("0x");
            }
        }
        return true;
    }

    private static boolean isPath(String path) {
        if (path.isEmpty()) {
            return true;
        }
        if (path.charAt(0) != '/') {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!isAlphanumeric(c) && "/-._~!$&'()*+,=:@".indexOf(c) < 0) {
                return false;
            }
        }
        // Dot segments and empty ones are rewritten by some readers and not by others.
        return !path.contains("//") && !path.contains("/.");
    }

    private static boolean isHost(char c) {
        return isAlphanumeric(c) || c == '-' || c == '.';
    }

    private static boolean isAlphanumeric(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
