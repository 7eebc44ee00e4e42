package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Two strings in one text, with white space between them: the last value of the first swallows the beginning of the second,
 * whose other keys then stand a second time. A person is told one thing, not all that follows from it.
 */
final class SecondString {
    private static final String TYPE = "type=";

    private SecondString() {}

    /** The problems of a text, with one in the place of all that a second string brings with it. */
    static List<Problem> told(String text, List<Problem> problems) {
        int begin = problems.isEmpty() ? -1 : begin(text);
        if (begin < 0) {
            return problems;
        }
        List<Problem> told = new ArrayList<>();
        boolean error = false;
        boolean first = false;
        for (Problem problem : problems) {
            if (problem.end() <= begin) {
                told.add(problem);
            } else {
                error |= problem.isError();
                first |= problem.first();
            }
        }
        if (!error) {
            return problems;
        }
        told.add(new Problem(
                Rule.DUPLICATE_KEY,
                Severity.ERROR,
                begin,
                begin + TYPE.length() - 1,
                "A second connection string begins here.",
                "Keep one of the two, and delete the other.",
                first));
        return List.copyOf(told);
    }

    /** Where white space and then a type stand behind a first type; -1 if nowhere. */
    private static int begin(String text) {
        if (!DotNet.startsWithIgnoringCase(DotNet.trim(text), TYPE)) {
            return -1;
        }
        int first = DotNet.trimStart(text, 0, text.length());
        for (int i = text.indexOf('=', first + TYPE.length()); i >= 0; i = text.indexOf('=', i + 1)) {
            int begin = i - TYPE.length() + 1;
            boolean type = DotNet.equalsIgnoringCase(text.substring(begin, i + 1), TYPE);
            if (type && DotNet.isWhiteSpace(text.charAt(begin - 1)) && inValue(text, begin)) {
                return begin;
            }
        }
        return -1;
    }

    /** Behind a semicolon it is a part of its own, of which the grammar speaks. */
    private static boolean inValue(String text, int begin) {
        int end = DotNet.trimEnd(text, 0, begin);
        return end > 0 && text.charAt(end - 1) != ';';
    }
}
