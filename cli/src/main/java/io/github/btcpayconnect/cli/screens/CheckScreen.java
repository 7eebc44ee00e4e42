package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ServerAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code check} prints for people: what it is, how it stands, and what to do next. */
public final class CheckScreen {
    /** How the remedy of something that has a date begins. */
    private static final String DATED = "Before ";

    private final Printer out;
    private final boolean verbose;

    /** A screen on this printer. */
    public CheckScreen(Printer out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Prints a report on a text. */
    public void print(String text, CheckResult result, @Nullable Meaning meaning, Report report) {
        out.line(out.strong(headline(result, meaning, report)));
        out.line();
        if (!report.problems().isEmpty()) {
            new ProblemScreen(out, verbose).print(text, report.problems());
            out.line();
        }
        if (verbose || !result.hasErrors()) {
            new ReportScreen(out, verbose).findings(report);
            out.line();
        }
        conclusion(text, result, meaning, report)
                .forEach(line ->
                        Paragraph.lines("", "", line, out.look().columns()).forEach(out::line));
        if (verbose) {
            out.line(requests(report));
        }
    }

    private static String headline(CheckResult result, @Nullable Meaning meaning, Report report) {
        if (meaning == null) {
            return "This is no connection string.";
        }
        if (meaning.type().isEmpty()) {
            return "A connection string, but not of a type that BTCPay knows";
        }
        if (meaning.mode().isEmpty()) {
            return "A connection string for " + meaning.type().get().origin();
        }
        List<String> parts = new ArrayList<>();
        if (meaning.mode().get() == Meaning.Mode.ADDRESS) {
            parts.add("Blink Lightning address");
            host(result, meaning).ifPresent(parts::add);
            return String.join(", ", parts);
        }
        parts.add("Blink account");
        report.finding(FindingId.WALLET_CURRENCY)
                .filter(finding -> finding.status() == Status.PASS)
                .ifPresent(currency -> parts.add(currency.summary() + " wallet"));
        host(result, meaning).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static Optional<String> host(CheckResult result, Meaning meaning) {
        Optional<String> server = result.connectionString()
                .flatMap(string -> string.secret("server"))
                .map(secret -> secret.reveal())
                .or(() -> Optional.ofNullable(meaning.defaults().get("server")));
        return server.flatMap(ServerAddress::plain).map(ServerAddress::host);
    }

    private static List<String> conclusion(String text, CheckResult result, @Nullable Meaning meaning, Report report) {
        if (result.hasErrors()) {
            return List.of(Refusal.refused(result, text, "btcpay-connect check"));
        }
        if (wasNotAsked(report)) {
            List<String> lines = new ArrayList<>(List.of("Nothing was asked, so nothing is known about the address."));
            lines.addAll(next(ReportScreen.remedies(report, Status.SKIPPED), "btcpay-connect explain"));
            return lines;
        }
        return switch (report.status()) {
            case PASS, SKIPPED -> List.of("It works.");
            case WARN -> warned(report);
            case FAIL -> failed(report);
            case UNKNOWN -> unknown(meaning, report);
        };
    }

    /** Whether the one question that matters was not put. */
    private static boolean wasNotAsked(Report report) {
        return report.status() != Status.FAIL
                && report.finding(FindingId.ADDRESS_EXISTS)
                        .filter(finding -> finding.status() == Status.SKIPPED)
                        .isPresent();
    }

    /** What has a date comes first. */
    private static List<String> warned(Report report) {
        List<String> remedies = new ArrayList<>(ReportScreen.remedies(report, Status.WARN));
        remedies.sort(Comparator.comparing(remedy -> !remedy.startsWith(DATED)));
        List<String> lines = new ArrayList<>();
        lines.add(
                remedies.isEmpty()
                        ? "It works today. Better mend what is marked above."
                        : "It works today. "
                                + (remedies.get(0).startsWith(DATED)
                                        ? remedies.get(0)
                                        : "Better: " + Paragraph.inside(remedies.get(0))));
        remedies.stream().skip(1).forEach(lines::add);
        return lines;
    }

    private static List<String> failed(Report report) {
        List<String> lines = new ArrayList<>();
        report.finding(FindingId.BTCPAY_VERDICT)
                .filter(verdict -> verdict.status() == Status.FAIL)
                // What BTCPay says may end the sentence by itself.
                .ifPresent(verdict ->
                        lines.add(verdict.summary().endsWith(".\"") ? verdict.summary() : verdict.summary() + "."));
        lines.addAll(next(ReportScreen.remedies(report, Status.FAIL), "mend it, then btcpay-connect check"));
        return lines;
    }

    private static List<String> unknown(@Nullable Meaning meaning, Report report) {
        boolean account = meaning != null
                && meaning.mode().filter(mode -> mode == Meaning.Mode.ACCOUNT).isPresent();
        boolean address = report.finding(FindingId.ADDRESS_EXISTS).isPresent();
        if (!account && !address) {
            return List.of("Strings of this type are not checked online. Nothing was sent."
                    + " Next: btcpay-connect explain says what is in this one.");
        }
        FindingId essential = address ? FindingId.ADDRESS_EXISTS : FindingId.KEY_VALID;
        boolean nothing = report.finding(essential).map(Finding::status).orElse(Status.UNKNOWN) == Status.UNKNOWN;
        List<String> lines = new ArrayList<>();
        if (nothing) {
            lines.add("Nothing is known about the " + (address ? "address" : "key")
                    + ": this does not mean that it is bad.");
        }
        lines.addAll(next(ReportScreen.remedies(report, Status.UNKNOWN), "try again in a few minutes"));
        return lines;
    }

    private static List<String> next(List<String> remedies, String otherwise) {
        if (remedies.isEmpty()) {
            return List.of("Next: " + otherwise);
        }
        List<String> lines = new ArrayList<>();
        lines.add("Next: " + Paragraph.inside(remedies.get(0)));
        remedies.stream().skip(1).forEach(lines::add);
        return lines;
    }

    private static String requests(Report report) {
        return report.requests() + (report.requests() == 1 ? " request, " : " requests, ")
                + report.elapsed().toMillis() + " ms";
    }
}
