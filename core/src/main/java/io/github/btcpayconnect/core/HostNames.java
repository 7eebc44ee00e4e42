package io.github.btcpayconnect.core;

/**
 * Names of hosts: those of the DNS ({@code DomainNameHelper}), and those that only look like NetBIOS ones
 * ({@code UncNameHelper}).
 *
 * <p>Almost every character from U+00A0 on may stand in a DNS name, and none is looked up in IDNA's tables.
 */
final class HostNames {
    private static final int LONGEST_LABEL = 63;

    /** What {@code xn--} would add to a label that is not ASCII. */
    private static final int ACE_PREFIX = 4;

    private HostNames() {}

    /** Whether a character ends a host. In a text without a scheme only slashes do. */
    static boolean isStop(char c, boolean implicitFile) {
        return NetUriText.isSlash(c) || (!implicitFile && (c == ':' || c == '?' || c == '#'));
    }

    /** Where the DNS name that begins at an index ends; -1 for none. */
    static int endOfDns(String text, int start, int end, boolean implicitFile) {
        int i = start;
        while (i < end && isDnsChar(text.charAt(i))) {
            i++;
        }
        boolean stopped = i == end || isStop(text.charAt(i), implicitFile);
        return stopped && areLabels(text, start, i) ? i : -1;
    }

    private static boolean isDnsChar(char c) {
        return beginsLabel(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean beginsLabel(char c) {
        return NetUriText.isLetter(c) || NetUriText.isDigit(c) || c >= 0xa0;
    }

    /** Whether a name is of good labels; one dot may follow the last. */
    private static boolean areLabels(String text, int start, int end) {
        int from = start;
        do {
            int dot = from;
            while (dot < end && !isDot(text.charAt(dot))) {
                dot++;
            }
            if (!isLabel(text, from, dot)) {
                return false;
            }
            from = dot + 1;
        } while (from < end);
        return true;
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '\u3002' || c == '\uff0e' || c == '\uff61';
    }

    private static boolean isLabel(String text, int start, int end) {
        if (start == end || !beginsLabel(text.charAt(start))) {
            return false;
        }
        int length = end - start;
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            ascii &= text.charAt(i) < 0x80;
            length += text.charAt(i) > 0xff ? 1 : 0;
        }
        return (ascii ? length : length + ACE_PREFIX) <= LONGEST_LABEL;
    }

    /**
     * Where the NetBIOS-like name that begins at an index ends; -1 for none. Its labels may be of any length and of
     * letters of any script; the first is not all digits, and those behind the second begin with a letter or a digit.
     */
    static int endOfNetBios(String text, int start, int end, boolean implicitFile) {
        int label = 1;
        boolean hasNonDigit = false;
        char before = '\0';
        int i = start;
        for (; i < end && !isStop(text.charAt(i), implicitFile); i++) {
            char c = text.charAt(i);
            boolean dash = c == '-' || c == '_';
            if (c == '.') {
                if (before == '.' || !hasNonDigit) {
                    return -1;
                }
                label++;
            } else if (dash && before == '.' && label > 2) {
                return -1;
            } else if (dash || DotNet.isLetter(c)) {
                hasNonDigit = true;
            } else if (!NetUriText.isDigit(c)) {
                return -1;
            }
            before = c;
        }
        return hasNonDigit ? i : -1;
    }

    /** What .NET prints for a name: small letters if it has an ASCII capital, else the name as it is. */
    static String print(String name) {
        String lower = hasAsciiCapital(name) ? DotNet.toLowerInvariant(name) : name;
        return lower.equals("loopback") ? "localhost" : lower;
    }

    private static boolean hasAsciiCapital(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
                return true;
            }
        }
        return false;
    }

    /** What {@code Uri.CheckHostName} says of a text: the whole must be a host, without port and blanks. */
    static HostNameType check(String name) {
        int end = name.length();
        if (end == 0) {
            return HostNameType.UNKNOWN;
        }
        if (name.startsWith("[") && Ipv6.end(name, 0, end) == end) {
            return HostNameType.IPV6;
        }
        if (Ipv4.parse(name, 0, end) >= 0) {
            return HostNameType.IPV4;
        }
        if (endOfDns(name, 0, end, true) == end) {
            return HostNameType.DNS;
        }
        String bracketed = "[" + name + "]";
        return Ipv6.end(bracketed, 0, bracketed.length()) == bracketed.length()
                ? HostNameType.IPV6
                : HostNameType.UNKNOWN;
    }
}
