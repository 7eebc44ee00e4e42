package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person probably pasted instead of a connection string, and what to do about it. Words only: what is an error
 * is BTCPay Server's to say.
 */
record Misreading(String message, String remedy) {
    private static final Misreading NO_EQUALS = new Misreading(
            "This part has no equals sign.", "Write each part as key=value, and put a semicolon between two parts.");
    private static final Misreading NO_TYPE = new Misreading(
            "Nothing says which type of connection this is.", "Begin with type=, for example type=blink;");
    private static final Misreading API_KEY = new Misreading(
            "This is an API key alone, not a connection string.",
            "Put type=blink;server=https://api.blink.sv/graphql;api-key= in front of it.");
    private static final Misreading WALLET_ID = new Misreading(
            "This is a wallet id alone, not a connection string.",
            "A connection string needs the API key, too: type=blink;server=…;api-key=…;wallet-id=…");
    private static final Misreading HEADER = new Misreading(
            "This is a header or a command for curl, not a connection string.",
            "Take only the API key out of it, and put type=blink;server=https://api.blink.sv/graphql;api-key= in front.");
    private static final Misreading QUOTES = new Misreading(
            "There are quotation marks around the connection string.", "Take the quotation marks away at both ends.");
    private static final Misreading JSON = new Misreading(
            "This is JSON with a connection string inside.", "Take only what begins with type= out of it.");
    private static final Misreading TEXT_BEFORE =
            new Misreading("There is other text before the connection string.", "Delete everything before type=");
    private static final Misreading COLON =
            new Misreading("There is a colon where an equals sign must be.", "Write each part as key=value.");
    private static final Misreading FORM = new Misreading(
            "This begins like the address of a wallet, and is none that BTCPay Server takes.",
            "Copy the address again, whole: an LNDhub address looks like lndhub://login:password@https://host");
    private static final Misreading INTERNAL_NODE = new Misreading(
            "This stands for BTCPay Server's own node; it is not a connection string.",
            "To use that node, choose \"Use internal node\" in your store.");

    /** What people, and other programs, call a type. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "cln", "clightning",
            "core-lightning", "clightning",
            "corelightning", "clightning",
            "lightningd", "clightning",
            "lnd", "lnd-rest",
            "galoy", "blink",
            "alby", "nwc",
            "nostr", "nwc",
            "lightning-address", "lnaddress");

    private static final String OPENING = "\"'`\u201c\u201e\u00ab\u2018<([";

    /** For a segment without an equals sign. */
    static Misreading ofSegment(String text, int start, int end, Catalogue catalogue) {
        String segment = text.substring(start, end);
        if (segment.equals("Internal Node")) {
            return INTERNAL_NODE;
        }
        if (isHeader(segment)) {
            return HEADER;
        }
        if (start == 0 && catalogue.ofForm(text) != null) {
            return FORM;
        }
        if (!Secret.knownPrefix(segment).isEmpty()) {
            return API_KEY;
        }
        if (Uuid.is(segment)) {
            return WALLET_ID;
        }
        int colon = segment.indexOf(':');
        if (colon > 0 && catalogue.knowsKey(DotNet.toLowerInvariant(DotNet.trim(segment.substring(0, colon))))) {
            return COLON;
        }
        return NO_EQUALS;
    }

    /** For a text whose parts have no type. */
    static Misreading ofTypeless(String text) {
        String trimmed = DotNet.trim(text);
        if (isHeader(trimmed)) {
            return HEADER;
        }
        int type = indexOfType(trimmed);
        if (type <= 0) {
            return NO_TYPE;
        }
        if (trimmed.startsWith("{")) {
            return JSON;
        }
        if (type == 1 && OPENING.indexOf(trimmed.charAt(0)) >= 0) {
            return QUOTES;
        }
        return TEXT_BEFORE;
    }

    /** For a type that nobody knows: often the separator is not a semicolon, and so the type swallows the rest. */
    static Misreading ofUnknownType(String type, Catalogue catalogue) {
        for (Separator separator : Separator.ALL) {
            int end = type.indexOf(separator.character());
            if (end > 0 && !catalogue.find(type.substring(0, end).strip()).isEmpty()) {
                return new Misreading(
                        separator.name() + " where a semicolon must be.", "Put a semicolon between two parts.");
            }
        }
        String elsewhere = ELSEWHERE.get(DotNet.toLowerAscii(type));
        return Optional.ofNullable(elsewhere)
                .or(() -> catalogue.nearest(type))
                .map(near ->
                        new Misreading("BTCPay Server does not know this type.", "Did you mean type=" + near + "?"))
                .orElse(new Misreading(
                        "BTCPay Server does not know this type.",
                        "For a Blink wallet, write type=blink; for others, see the page of the wallet's plugin."));
    }

    private record Separator(char character, String name) {
        static final List<Separator> ALL = List.of(
                new Separator('\n', "There is a line break"),
                new Separator('\r', "There is a line break"),
                new Separator(',', "There is a comma"),
                new Separator('&', "There is an ampersand"),
                new Separator('|', "There is a bar"),
                new Separator('\uff1b', "There is a semicolon of another script"),
                new Separator(' ', "There is a space"),
                new Separator('\t', "There is a tab"));
    }

    private static boolean isHeader(String text) {
        return startsWithIgnoringCase(text, "x-api-key")
                || startsWithIgnoringCase(text, "-h ")
                || startsWithIgnoringCase(text, "curl ")
                || startsWithIgnoringCase(text, "authorization:");
    }

    private static boolean startsWithIgnoringCase(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Where {@code type=} begins, or -1. */
    private static int indexOfType(String text) {
        int type = text.indexOf("type=");
        return type < 0 ? text.indexOf("TYPE=") : type;
    }
}
