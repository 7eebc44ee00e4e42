package io.github.btcpayconnect.core;

/**
 * Comparisons that .NET leaves to ICU ({@code String.StartsWith} and {@code EndsWith} without a comparison, invariant
 * culture): characters without a weight are passed over, and a combining mark belongs to the letter before it.
 *
 * <p>The sets are those of ICU 72.
 */
final class Collation {
    /** No weight at all: controls, soft hyphen, zero-width characters, variation selectors. */
    private static final CodePointSet IGNORABLE = CodePointSet.of("""
            0000-0008 000E-001F 007F-0084 0086-009F 00AD 034F 0488-0489 0591-05AF 05BD 05C4-05C5 0600-0605 0610-061A
            061C 0640 06D6-06DD 06DF-06E4 06E7-06E8 06EA-06ED 070F 0740 0743-0744 0747-074A 07FA 0890-0891 0898-089D
            08CA-08E2 08EA-08EF 08F3 0951-0952 0F18-0F19 0F35 0F37 0F3E-0F3F 0F86-0F87 0FC6 17B4-17B5 17D3 180A-180F
            1A7F 1B6B-1B73 1CD0-1CE8 1CF4 1CF7-1CF9 200B-200F 202A-202E 2060-2064 2066-206F 2D7F A670-A672 A8E0-A8F1
            FE00-FE0F FE21 FE23-FE26 FE28 FE2A-FE2D FE2F FE73 FEFF FFF9-FFFB 102E0 10EFD-10EFF 110BD 110CD
            11366-1136C 11370-11374 13430-13440 13447-13455 16FE4 1BCA0-1BCA3 1CF00-1CF2D 1CF30-1CF46 1D165-1D169
            1D16D-1D182 1D185-1D18B 1D1AA-1D1AD 1D242-1D244 1DA00-1DA36 1DA3B-1DA6C 1DA75 1DA84 1DA9B-1DA9F
            1DAA1-1DAAF 1E8D0-1E8D6 E0001 E0020-E007F E0100-E01EF
            """);

    /** Combining marks, which make another character of the one before them. */
    private static final CodePointSet MARK = CodePointSet.of("""
            0300-034E 0350-0362 0483-0487 05B0-05BC 05BF 05C1-05C2 05C7 064B-065F 0670 0711 0730-073F 0741-0742
            0745-0746 07EB-07F3 07FD 0818-0819 081C-082D 0859-085B 089E-089F 08E3-08E9 08F0-08F2 08F4-0903 093C
            0953-0954 0981-0983 09BC 09FE 0A01-0A03 0A3C 0A70-0A71 0A81-0A83 0ABC 0AFA-0AFF 0B01-0B03 0B3C 0B55 0B82
            0C00-0C04 0C3C 0C81-0C83 0CBC 0CF3 0D00-0D03 0D81-0D83 0E47-0E4E 0EC8-0ECE 0F39 0F7E-0F7F 0F82-0F83
            1036-1038 135D-135F 17C6-17D1 17DD 1939-193B 1A74-1A7C 1AB0-1ABE 1AC1-1ACB 1B00-1B04 1B34 1B80-1B82 1BE6
            1C37 1CED 1CF2-1CF3 1DC0-1DC9 1DCB-1DD1 1DF5-1DFF 20D0-20F0 2CEF-2CF1 302A-302F 3099-309A A66F A67C-A67D
            A6F0-A6F1 A80B A880-A881 A8C5 A92B-A92D A980-A983 A9B3 AABF AAC1 ABEC FB1E FC5E-FC63 FCF2-FCF4 FE20 FE22
            FE27 FE29 FE2E FE70-FE72 FE74 FE76-FE7F FF9E-FF9F 101FD 10A0D-10A0F 10A38-10A3A 10AE5-10AE6 10D24-10D27
            10EAB-10EAC 10F46-10F50 10F82-10F85 11000-11002 11080-11082 110BA 11100-11102 11173 11180-11182
            111C9-111CC 111CF 11234 11236-11237 1123E 112DF 112E9 11300-11303 1133B-1133C 11443-11446 1145E
            114BF-114C1 114C3 115BC-115BE 115C0 1163D-1163E 11640 116AB-116AC 116B7 11837-11838 1183A 1193B-1193C
            11943 119DE-119DF 11A33 11A35-11A39 11A96-11A98 11C3C-11C3E 11CB5-11CB6 11D40-11D43 11D95-11D96
            11F00-11F01 11F03 16AF0-16AF4 16B30-16B36 16FF0-16FF1 1BC9D-1BC9E 1E130-1E136 1E2AE 1E2EC-1E2EF
            1E4EC-1E4EF 1E944-1E94A
            """);

    /** Signs that make one character with what follows them ({@code Grapheme_Cluster_Break=Prepend}). */
    private static final CodePointSet PREPENDED = CodePointSet.of("""
            0600-0605 06DD 070F 0890-0891 08E2 0D4E 110BD 110CD 111C2-111C3 1193F 11941 11A3A 11A84-11A89 11D46 11F02
            """);

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Collation() {}

    /** {@code text.StartsWith("/")}. */
    static boolean startsWithSlash(String text) {
        return startsWith(text, "/");
    }

    /** {@code text.StartsWith(prefix)}. */
    static boolean startsWith(String text, String ascii) {
        return endOfMatch(text, 0, ascii, false) >= 0;
    }

    /** {@code text.StartsWith(prefix, StringComparison.InvariantCultureIgnoreCase)}. */
    static boolean startsWithIgnoringCase(String text, String ascii) {
        return endOfMatch(text, 0, ascii, true) >= 0;
    }

    /** {@code text.Replace(part, "", StringComparison.InvariantCultureIgnoreCase)}. */
    static String withoutIgnoringCase(String text, String ascii) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = beginsCharacter(text, i) ? endOfFound(text, i, ascii) : -1;
            if (end < 0) {
                rest.append(text.charAt(i));
                i++;
            } else {
                i = end;
            }
        }
        return rest.toString();
    }

    /** {@code host.EndsWith("onion")}. */
    static boolean endsWithOnion(String host) {
        return endsWith(host, "onion", false);
    }

    /** {@code text.EndsWith(suffix, StringComparison.InvariantCultureIgnoreCase)}. */
    static boolean endsWithIgnoringCase(String text, String ascii) {
        return endsWith(text, ascii, true);
    }

    /** A mark on the last letter, which is another one then, needs no rule of its own. */
    private static boolean endsWith(String text, String ascii, boolean ignoringCase) {
        int i = text.length();
        for (int letter = ascii.length() - 1; letter >= 0; letter--) {
            i = beforeIgnorables(text, i) - 1;
            if (i < 0 || !areSame(text.charAt(i), ascii.charAt(letter), ignoringCase)) {
                return false;
            }
        }
        return true;
    }

    /** A search, other than a look at the beginning, finds whole characters only. */
    private static boolean beginsCharacter(String text, int at) {
        return !IGNORABLE.contains(text.codePointAt(at)) && (at == 0 || !PREPENDED.contains(text.codePointBefore(at)));
    }

    /** Where the characters end that a search finds at an index; -1 if it finds none. */
    private static int endOfFound(String text, int from, String ascii) {
        int i = endOfLetters(text, from, ascii, true);
        while (i >= 0 && i < text.length() && extendsCharacter(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            i = IGNORABLE.contains(c) ? i + Character.charCount(c) : -1;
        }
        return i;
    }

    /** Whether a code point makes one character with what stands before it ({@code Grapheme_Cluster_Break=Extend}). */
    private static boolean extendsCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER || (c >= 0xe0020 && c <= 0xe007f);
        };
    }

    /** Where a piece of text ends that begins at an index and is the same as another one; -1 if it is not. */
    private static int endOfMatch(String text, int from, String ascii, boolean ignoringCase) {
        int end = endOfLetters(text, from, ascii, ignoringCase);
        return end >= 0 && end < text.length() && MARK.contains(text.codePointAt(end)) ? -1 : end;
    }

    private static int endOfLetters(String text, int from, String ascii, boolean ignoringCase) {
        int i = from;
        for (int letter = 0; letter < ascii.length(); letter++) {
            i = afterIgnorables(text, i);
            if (i == text.length() || !areSame(text.charAt(i), ascii.charAt(letter), ignoringCase)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    private static boolean areSame(char c, char ascii, boolean ignoringCase) {
        return c == ascii || (ignoringCase && DotNet.toLowerAscii(c) == DotNet.toLowerAscii(ascii));
    }

    private static int afterIgnorables(String text, int start) {
        int i = start;
        while (i < text.length() && IGNORABLE.contains(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static int beforeIgnorables(String text, int end) {
        int i = end;
        while (i > 0 && IGNORABLE.contains(text.codePointBefore(i))) {
            i -= Character.charCount(text.codePointBefore(i));
        }
        return i;
    }
}
