package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.ServerAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of servers: how they are mistyped, and which of Blink's many is the one that BTCPay Server needs. */
final class Servers {
    private static final String HTTPS = "https://";
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(h?t{1,3}ps?|htps?)(%3A%2F%2F|[:;][/\\\\]{0,3}|[/\\\\]{2})");
    private static final Pattern MARKDOWN = Pattern.compile("\\[[^\\[\\]]{0,300}]\\(([^()]{0,300})\\)");
    private static final String BLINK = "https://api.blink.sv/graphql";
    private static final String BLINK_STAGING = "https://api.staging.blink.sv/graphql";
    private static final String MARKS = "\"'`\u201c\u201d\u201e\u2018\u2019<>()[],";

    private Servers() {}

    /** What is written instead, and why. */
    record Mended(String value, Rule rule, String message) {
        @Override
        public String toString() {
            // A record would print the value.
            return "Mended[" + rule + "]";
        }
    }

    static boolean isHttp(String type) {
        return Catalogue.known().find(type).stream()
                .anyMatch(known -> known.key("server")
                        .filter(key -> key.format().contains("http"))
                        .isPresent());
    }

    /** Blink's own server for a network; null where writing it would need a string that allows clear text. */
    static @Nullable String ofBlink(Network network, boolean clearTextAllowed) {
        return switch (network) {
            case MAINNET -> BLINK;
            case TESTNET -> BLINK_STAGING;
            case REGTEST -> clearTextAllowed ? "http://localhost:4455/graphql" : null;
        };
    }

    /**
     * The address as it should be written; null if it stands so, or nothing is certain.
     *
     * @param blinkAccount whether Blink's API is to answer there
     */
    static @Nullable Mended mended(String value, String type, boolean blinkAccount, boolean clearTextAllowed) {
        String scheme = withScheme(value, type, clearTextAllowed);
        String address = scheme == null ? value : scheme;
        String blink = blinkAccount ? ofBlinkApi(address) : null;
        if (blink != null && !blink.equals(value)) {
            return new Mended(
                    blink, Rule.SERVER_WRONG, "Wrote the address of Blink's API in the place of another one of Blink.");
        }
        return scheme == null || scheme.equals(value)
                ? null
                : new Mended(
                        scheme,
                        Rule.SERVER_INVALID,
                        "Wrote the server as an address that begins with https:// or http://.");
    }

    private static @Nullable String withScheme(String value, String type, boolean clearTextAllowed) {
        String bare = bare(value);
        Matcher scheme = SCHEME.matcher(bare);
        int end = 0;
        int count = 0;
        boolean https = false;
        while (scheme.region(end, bare.length()).lookingAt()) {
            https |= scheme.group(1).toLowerCase(Locale.ROOT).endsWith("s");
            end = scheme.end();
            count++;
        }
        String rest = decoded(bare, end);
        if (count == 1
                && bare.equals(value)
                && (value.regionMatches(true, 0, "http://", 0, 7) || value.regionMatches(true, 0, HTTPS, 0, 8))) {
            return null;
        }
        String host = rest.substring(rest.lastIndexOf('@') + 1);
        ServerAddress address = ServerAddress.plain(HTTPS + host).orElse(null);
        if (address == null) {
            return null;
        }
        if (count > 0) {
            return (https ? HTTPS : "http://") + rest;
        }
        boolean onlyHttps = Catalogue.known().find(type).stream()
                .allMatch(known -> known.key("allowinsecure").isPresent());
        boolean local = address.isPrivate() && (clearTextAllowed || !onlyHttps);
        boolean name = host.indexOf('.') > 0 || address.isLoopback();
        return local || !name ? null : HTTPS + rest;
    }

    /** Without the marks of a text that it was copied from, and without white space. */
    private static String bare(String value) {
        Matcher link = MARKDOWN.matcher(value);
        String bare = Blank.without(link.matches() ? link.group(1) : value);
        int start = 0;
        int end = bare.length();
        while (start < end && MARKS.indexOf(bare.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && MARKS.indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return bare.substring(start, end);
    }

    /** What stands behind the scheme, if that was encoded, with its slashes and colons. */
    private static String decoded(String bare, int schemeEnd) {
        String rest = bare.substring(schemeEnd);
        return bare.regionMatches(true, Math.max(0, schemeEnd - 9), "%3A%2F%2F", 0, 9)
                ? rest.replaceAll("(?i)%2F", "/").replaceAll("(?i)%3A", ":")
                : rest;
    }

    /** Blink's API, if the address is one of Blink, or the place of an API on this computer; null for all others. */
    private static @Nullable String ofBlinkApi(String value) {
        String http = value.regionMatches(true, 0, "ws", 0, 2) ? "http" + value.substring(2) : value;
        ServerAddress address = ServerAddress.plain(http).orElse(null);
        if (address == null) {
            return null;
        }
        if (address.isLoopback() && (address.path().isEmpty() || address.path().equals("/"))) {
            return (http.endsWith("/") ? http.substring(0, http.length() - 1) : http) + "/graphql";
        }
        String api = apiOf(address.host());
        boolean there = api != null
                && address.https()
                && http.equals(value)
                && api.equals(HTTPS + address.host() + address.path())
                && address.port() == 443;
        return there ? null : api;
    }

    private static @Nullable String apiOf(String host) {
        if (host.endsWith(".staging.blink.sv") || host.endsWith(".staging.galoy.io")) {
            return BLINK_STAGING;
        }
        boolean blink = host.equals("blink.sv") || host.endsWith(".blink.sv") || host.endsWith(".mainnet.galoy.io");
        return blink ? BLINK : null;
    }
}
