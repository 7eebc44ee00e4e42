package io.github.btcpayconnect.core;

import java.util.Arrays;
import java.util.StringTokenizer;

/** A fixed set of code points, written as ranges: {@code 0041-005A 00AD}. */
final class CodePointSet {
    private final int[] starts;
    private final int[] ends;

    private CodePointSet(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** The set of some ranges in ascending order, in hexadecimal, white space between them. */
    static CodePointSet of(String ranges) {
        StringTokenizer tokens = new StringTokenizer(ranges);
        int[] starts = new int[tokens.countTokens()];
        int[] ends = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            String range = tokens.nextToken();
            int dash = range.indexOf('-');
            starts[i] = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            ends[i] = dash < 0 ? starts[i] : Integer.parseInt(range.substring(dash + 1), 16);
            if (ends[i] < starts[i] || (i > 0 && starts[i] <= ends[i - 1])) {
                throw new IllegalArgumentException("range " + i + " is out of order");
            }
        }
        return new CodePointSet(starts, ends);
    }

    boolean contains(int codePoint) {
        int found = Arrays.binarySearch(starts, codePoint);
        if (found >= 0) {
            return true;
        }
        int before = -found - 2;
        return before >= 0 && codePoint <= ends[before];
    }
}
