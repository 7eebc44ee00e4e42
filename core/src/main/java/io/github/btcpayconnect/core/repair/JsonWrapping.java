package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the connection string out of JSON: one member of it or, if its keys are the members, the whole object. */
final class JsonWrapping implements Pass {
    private static final String MEMBER = "Took the connection string out of the JSON around it.";
    private static final String OBJECT = "Wrote the members of the JSON object as key=value.";

    @Override
    public Draft over(Draft draft, Network network) {
        String text = draft.text();
        int start = Blank.start(text, 0, text.length());
        if (start == text.length() || "{[\"".indexOf(text.charAt(start)) < 0 || text.indexOf(':') < 0) {
            return draft;
        }
        List<Literal> literals = Literal.of(text);
        Literal member = member(literals, text);
        if (member != null) {
            return unwrapped(draft, member);
        }
        return text.charAt(start) == '{' ? object(draft, literals) : draft;
    }

    /** The one literal that is a connection string; null if none is, or several different ones are. */
    private static @Nullable Literal member(List<Literal> literals, String text) {
        Literal found = null;
        // The text may be one quoted string: then it is a pair of quotation marks, and no JSON.
        if (literals.size() < 2 && text.indexOf('\\') < 0 && text.indexOf('{') < 0 && text.indexOf('[') < 0) {
            return null;
        }
        for (Literal literal : literals) {
            if (literal.isLong() && !literal.isName(text) && isConnectionString(literal.value(text))) {
                if (found != null && !found.value(text).equals(literal.value(text))) {
                    return null;
                }
                found = found == null ? literal : found;
            }
        }
        return found;
    }

    private static boolean isConnectionString(String value) {
        int start = Surroundings.skipOpening(value, 0);
        return Surroundings.beginsWithForm(value, start)
                || (value.indexOf(';') >= 0 && Vocabulary.of(value).at(value, start) != null)
                || Vocabulary.TYPE.equals(keyAt(value, start));
    }

    private static @Nullable String keyAt(String value, int start) {
        Vocabulary.Mention mention = Vocabulary.of(value).at(value, start);
        return mention == null ? null : mention.key();
    }

    private static Draft unwrapped(Draft draft, Literal member) {
        String text = draft.text();
        Edit edit = draft.edit();
        edit.put(0, member.start() + 1, "");
        member.unescape(text, edit);
        edit.put(member.end() - 1, text.length(), "");
        edit.tell(0, text.length(), Rule.SURROUNDINGS, MEMBER);
        return edit.end();
    }

    /** {@code {"type":"blink","api-key":"…"}}, flat, without a semicolon in it, and with known keys only. */
    private static Draft object(Draft draft, List<Literal> literals) {
        String text = draft.text();
        StringBuilder flat = new StringBuilder();
        literals.forEach(literal -> flat.append(literal.value(text)).append(literal.isName(text) ? "=" : ";"));
        Vocabulary vocabulary = Vocabulary.of(flat.toString());
        Edit edit = draft.edit();
        int read = 0;
        int names = 0;
        for (Literal literal : literals) {
            String value = literal.value(text);
            String between = between(text, read, literal.start(), literal.isName(text) || names == 0);
            if (between == null || value.indexOf(';') >= 0) {
                return draft;
            }
            if (literal.isName(text)) {
                if (vocabulary.key(value) == null) {
                    return draft;
                }
                names++;
            }
            edit.put(read, literal.start() + 1, between);
            literal.unescape(text, edit);
            edit.put(literal.end() - 1, literal.end(), "");
            read = literal.end();
        }
        String rest = between(text, read, text.length(), true);
        if (rest == null || names == 0) {
            return draft;
        }
        edit.put(read, text.length(), rest.endsWith(";") ? rest.substring(0, rest.length() - 1) : rest);
        edit.tell(0, text.length(), Rule.SURROUNDINGS, OBJECT);
        return edit.end();
    }

    /** What stands between two literals, as a list has it; null if it is no flat object. */
    private static @Nullable String between(String text, int from, int to, boolean beforeName) {
        StringBuilder list = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '{', '}' -> {
                    if (c == '{' ? from > 0 : to < text.length()) {
                        return null;
                    }
                }
                case ':' -> list.append('=');
                case ',' -> list.append(';');
                case '[', ']' -> {
                    return null;
                }
                default -> {
                    if (!Blank.is(c)) {
                        list.append(c);
                    }
                }
            }
        }
        // A bare true, false or number is a value as it stands.
        boolean bare = list.toString().matches("(=[a-z0-9]+)?;?");
        return (beforeName ? bare : list.toString().equals("=")) ? list.toString() : null;
    }

    /**
     * A string in JSON.
     *
     * @param start where its first quotation mark stands
     * @param end behind its last one
     */
    private record Literal(int start, int end) {
        static List<Literal> of(String text) {
            List<Literal> literals = new ArrayList<>();
            int start = text.indexOf('"');
            while (start >= 0) {
                int end = start + 1;
                while (end < text.length() && text.charAt(end) != '"') {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                if (end >= text.length()) {
                    return literals;
                }
                literals.add(new Literal(start, end + 1));
                start = text.indexOf('"', end + 1);
            }
            return literals;
        }

        /** Whether a connection string has room in it. */
        boolean isLong() {
            return end - start > 8;
        }

        /** Whether it is the name of a member. */
        boolean isName(String text) {
            int behind = Blank.start(text, end, text.length());
            return behind < text.length() && text.charAt(behind) == ':';
        }

        String value(String text) {
            Draft draft = Draft.of(text.substring(start, end));
            Edit edit = draft.edit();
            edit.put(0, 1, "");
            new Literal(0, end - start).unescape(draft.text(), edit);
            edit.put(end - start - 1, end - start, "");
            edit.tell(0, 0, Rule.SURROUNDINGS, MEMBER);
            return edit.end().text();
        }

        void unescape(String text, Edit edit) {
            for (int i = start + 1; i < end - 1; i++) {
                if (text.charAt(i) == '\\') {
                    boolean unicode = text.charAt(i + 1) == 'u' && i + 6 < end;
                    int to = unicode ? i + 6 : i + 2;
                    edit.put(i, to, unicode ? unit(text.substring(i + 2, to)) : escape(text.charAt(i + 1)));
                    i = to - 1;
                }
            }
        }

        private static String escape(char c) {
            return switch (c) {
                case 'n' -> "\n";
                case 'r' -> "\r";
                case 't' -> "\t";
                case 'b', 'f' -> "";
                default -> String.valueOf(c);
            };
        }

        private static String unit(String hex) {
            try {
                return String.valueOf((char) Integer.parseInt(hex, 16));
            } catch (NumberFormatException e) {
                return hex;
            }
        }
    }
}
