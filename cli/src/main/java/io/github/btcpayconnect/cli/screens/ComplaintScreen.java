package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.btcpay.Complaint;
import java.util.List;

/** What a message of BTCPay Server may mean, for people. What they typed is not shown again: it may hold a secret. */
public final class ComplaintScreen {
    private static final String INDENT = "  ";

    private final Printer out;

    /** A screen on this printer. */
    public ComplaintScreen(Printer out) {
        this.out = out;
    }

    /** Prints every cause, how to tell it, and what to do. */
    public void causes(Complaint complaint) {
        List<Complaint.Cause> causes = complaint.causes();
        title("\"" + complaint.words() + "\" " + (causes.size() == 1 ? "means:" : "can mean:"));
        int number = 0;
        for (Complaint.Cause cause : causes) {
            number++;
            out.line();
            String before = INDENT + (causes.size() == 1 ? "" : number + (number < 10 ? "  " : " "));
            String rest = " ".repeat(before.length());
            paragraph(before, rest, cause.cause());
            paragraph(rest, rest, "How to tell: " + Paragraph.inside(cause.sign()));
            paragraph(rest, rest, "What to do: " + Paragraph.inside(cause.remedy()));
        }
        out.line();
        paragraph("", "", "To learn which it is: btcpay-connect check, then paste the connection string.");
    }

    /** Prints the messages that are most like what was typed. */
    public void nearest(List<Complaint> complaints) {
        if (complaints.isEmpty()) {
            paragraph("", "", "This message is not known. To look at the string itself: btcpay-connect check");
            return;
        }
        title("This message is not known. Those most like it:");
        out.line();
        complaints.forEach(complaint -> paragraph(INDENT, INDENT + INDENT, complaint.words()));
        out.line();
        paragraph("", "", "Next: explain one of them with --btcpay-says, or the string itself: btcpay-connect check");
    }

    private void title(String text) {
        Paragraph.lines("", "", text, out.look().columns()).forEach(line -> out.line(out.strong(line)));
    }

    private void paragraph(String first, String rest, String text) {
        Paragraph.lines(first, rest, text, out.look().columns()).forEach(out::line);
    }
}
