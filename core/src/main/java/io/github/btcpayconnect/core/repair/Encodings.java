package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Undoes what other media do to a text as a whole: HTML entities, percent signs, quoted-printable, backslashes. */
final class Encodings implements Pass {
    private static final int MOST_LAYERS = 4;
    private static final int LONGEST_ENTITY = 10;
    private static final String HTML = "Wrote HTML entities as the characters that they stand for.";
    private static final String PERCENT = "Undid the encoding of URLs.";
    private static final String QUOTED_PRINTABLE = "Undid the encoding of a mail (quoted-printable).";
    private static final String BACKSLASH = "Took away the backslashes of a shell or of JSON.";

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("AMP", "&"),
            Map.entry("quot", "\""),
            Map.entry("QUOT", "\""),
            Map.entry("apos", "'"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("semi", ";"),
            Map.entry("equals", "="),
            Map.entry("colon", ":"),
            Map.entry("sol", "/"),
            Map.entry("period", "."),
            Map.entry("lowbar", "_"),
            Map.entry("commat", "@"),
            Map.entry("quest", "?"),
            Map.entry("NewLine", "\n"),
            Map.entry("Tab", "\t"),
            Map.entry("shy", ""),
            Map.entry("ZeroWidthSpace", ""),
            Map.entry("zwj", ""),
            Map.entry("zwnj", ""));

    @Override
    public Draft over(Draft draft, Network network) {
        Draft plain = draft;
        Draft before;
        int layers = 0;
        do {
            before = plain;
            plain = layer(before);
        } while (plain != before && ++layers < MOST_LAYERS);
        return plain;
    }

    private static Draft layer(Draft draft) {
        Draft plain = entities(draft);
        String text = plain.text();
        if (hasEncodedSign(text, '%')) {
            return hex(joined(plain, false, PERCENT), '%', PERCENT);
        }
        if (hasEncodedSign(text, '=')) {
            return hex(joined(plain, true, QUOTED_PRINTABLE), '=', QUOTED_PRINTABLE);
        }
        return backslashes(plain);
    }

    private static Draft entities(Draft draft) {
        String text = draft.text();
        Edit edit = draft.edit();
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            int semicolon = i + 1;
            int limit = Math.min(text.length(), i + 2 + Math.max(LONGEST_ENTITY, "ZeroWidthSpace".length()));
            while (semicolon < limit && isInEntity(text.charAt(semicolon))) {
                semicolon++;
            }
            if (semicolon < limit && text.charAt(semicolon) == ';') {
                String stands = entity(text.substring(i + 1, semicolon));
                if (stands != null) {
                    edit.replace(i, semicolon + 1, stands, Rule.ENCODING, HTML);
                    i = semicolon;
                }
            }
        }
        return edit.end();
    }

    private static boolean isInEntity(char c) {
        return Vocabulary.isAlphanumeric(c) || c == '#';
    }

    private static @Nullable String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int c = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isBmpCodePoint(c) && c > 0 && !Character.isSurrogate((char) c)
                    ? String.valueOf((char) c)
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether the equals sign behind the word type, or a semicolon before a key, is encoded with this mark. */
    private static boolean hasEncodedSign(String text, char mark) {
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
            if (i + 2 < text.length() && text.charAt(i + 1) == '3') {
                char second = text.charAt(i + 2);
                boolean equals = second == 'D' || second == 'd';
                boolean semicolon = second == 'B' || second == 'b';
                if ((equals && isKeyBefore(text, i)) || (semicolon && mark == '%' && isKeyBehind(text, i + 3))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final Vocabulary ANY = Vocabulary.of("");

    private static boolean isKeyBefore(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 20 && isInKey(text.charAt(start - 1))) {
            start--;
        }
        // An encoded semicolon may stand before it, whose last digit looks like a letter of the key.
        return ANY.key(text.substring(start, end)) != null
                || (end - start > 2 && start > 0 && ANY.key(text.substring(start + 2, end)) != null);
    }

    private static boolean isKeyBehind(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 20 && isInKey(text.charAt(end))) {
            end++;
        }
        return ANY.key(text.substring(start, end)) != null;
    }

    private static boolean isInKey(char c) {
        return Vocabulary.isAlphanumeric(c) || c == '-' || c == '_';
    }

    /** Runs of encoded bytes, where they are UTF-8. */
    private static Draft hex(Draft draft, char mark, String message) {
        String text = draft.text();
        Edit edit = draft.edit();
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
            int end = i;
            while (end + 2 < text.length() && text.charAt(end) == mark && octet(text, end + 1) >= 0) {
                end += 3;
            }
            String decoded = end > i ? utf8(text, i, end) : null;
            if (decoded != null) {
                edit.put(i, end, decoded);
                i = end - 1;
            }
        }
        edit.tell(0, text.length(), Rule.ENCODING, message);
        return edit.end();
    }

    /**
     * Without the line breaks that the encoding does not mean.
     *
     * @param marked whether an equals sign before them says that the line goes on
     */
    private static Draft joined(Draft draft, boolean marked, String message) {
        String text = draft.text();
        Edit edit = draft.edit();
        for (int i = 0; i < text.length(); ) {
            int start = i;
            boolean mark = text.charAt(i) == '=';
            int end = mark ? i + 1 : i;
            boolean line = false;
            while (end < text.length() && Blank.is(text.charAt(end))) {
                line |= Blank.breaksLine(text.charAt(end));
                end++;
            }
            if (line && mark == marked) {
                edit.put(start, end, "");
            }
            i = Math.max(end, i + 1);
        }
        edit.tell(0, text.length(), Rule.ENCODING, message);
        return edit.end();
    }

    private static @Nullable String utf8(String text, int from, int to) {
        ByteBuffer bytes = ByteBuffer.allocate((to - from) / 3);
        for (int i = from; i < to; i += 3) {
            bytes.put((byte) octet(text, i + 1));
        }
        bytes.flip();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int octet(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static Draft backslashes(Draft draft) {
        String text = draft.text();
        Edit edit = draft.edit();
        for (int i = text.indexOf('\\'); i >= 0 && i + 1 < text.length(); i = text.indexOf('\\', i + 1)) {
            char next = text.charAt(i + 1);
            if (";=&\"'`/".indexOf(next) >= 0) {
                edit.delete(i, i + 1, Rule.ENCODING, BACKSLASH);
                i++;
            } else if (next == 'u' && i + 5 < text.length() && octet(text, i + 2) == 0 && octet(text, i + 4) > 0) {
                edit.replace(i, i + 6, String.valueOf((char) octet(text, i + 4)), Rule.ENCODING, BACKSLASH);
                i += 5;
            } else if ((next == 'n' || next == 'r') && isLineEnd(text, i + 2)) {
                edit.replace(i, i + 2, "\n", Rule.ENCODING, BACKSLASH);
                i++;
            }
        }
        return edit.end();
    }

    /** A written line end stands at the end, or before a key or another one; else it may be a part of a path. */
    private static boolean isLineEnd(String text, int at) {
        return at >= text.length() || text.startsWith("\\n", at) || text.charAt(at) == '"' || isKeyBehind(text, at);
    }
}
