package io.github.btcpayconnect.cli.input;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.repair.Repair;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text as it came in, which may be a secret or no text at all. It has no {@code toString}. */
public final class PastedText {
    /** What Java puts in place of bytes that it cannot read. */
    private static final char REPLACEMENT = '\ufffd';

    private final byte[] utf8;

    private PastedText(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Bytes from a file or a pipe. */
    static PastedText ofBytes(byte[] bytes) {
        return new PastedText(LimitedBytes.withoutFinalLineEnd(bytes));
    }

    /** What was typed at a prompt, or an argument. */
    static PastedText of(String text) {
        return new PastedText(bytes(text));
    }

    /** An environment variable: like a file. */
    static PastedText ofVariable(String value) {
        return ofBytes(bytes(value));
    }

    /** The text that came out of a repair. */
    public static PastedText ofRepaired(Repair repair) {
        return new PastedText(repair.text().reveal().getBytes(StandardCharsets.UTF_8));
    }

    /** Holds the text against the rules. */
    public CheckResult check(Network network) {
        return ConnectionString.check(utf8, network);
    }

    /** Repairs the text; empty if the bytes are no text. */
    public Optional<Repair> repair(Network network) {
        boolean noText = check(network).problems().stream().anyMatch(problem -> problem.rule() == Rule.NOT_TEXT);
        return noText ? Optional.empty() : Optional.of(Repair.of(text(), network));
    }

    /** The text, as far as it is one. */
    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /**
     * Java has already read an argument or a variable as text, and where that failed put replacements. Those become
     * what they were, bytes that are no text, so that the person is told.
     */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int start = 0;
        for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, start)) {
            bytes.writeBytes(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
            bytes.write(0xFF);
            start = i + 1;
        }
        bytes.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
