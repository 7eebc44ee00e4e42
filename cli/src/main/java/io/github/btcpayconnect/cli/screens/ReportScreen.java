package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.cli.terminal.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The findings of a report: few lines with plain names, or, verbose, each with its id. */
public final class ReportScreen {
    private static final String INDENT = "  ";
    private static final int GAP = 3;
    private static final int USUAL_NAME = 7;

    private final Printer out;
    private final boolean verbose;

    /** A screen on this printer. */
    public ReportScreen(Printer out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Prints what was found, all of it. */
    public void findings(Report report) {
        List<Line> lines = verbose ? each(report) : grouped(report);
        print(lines);
    }

    /** Prints only what is not well. */
    public void faults(Report report) {
        List<Line> lines = verbose ? each(report) : grouped(report);
        print(lines.stream()
                .filter(line -> line.status() != Status.PASS && line.status() != Status.SKIPPED)
                .toList());
    }

    /** Prints the first finding of a status, and what to do about it. */
    public void first(Report report, Status status) {
        for (Finding finding : report.findings()) {
            if (finding.status() == status) {
                String remedy = finding.remedy().map(text -> " " + text).orElse("");
                sign(status, INDENT + "  ", INDENT + "  ", sentence(finding.summary(), remedy));
                return;
            }
        }
    }

    /** @param silent whether others that are silent for the same reason may share it */
    private record Line(Status status, String name, String text, boolean silent) {}

    private static List<Line> each(Report report) {
        List<Line> lines = new ArrayList<>();
        for (Finding finding : report.findings()) {
            String remedy = finding.remedy().map(text -> " " + text).orElse("");
            lines.add(new Line(finding.status(), finding.id().id(), sentence(finding.summary(), remedy), false));
        }
        return lines;
    }

    private static String sentence(String summary, String remedy) {
        return remedy.isEmpty() ? summary : summary + (summary.endsWith(".") ? "" : ".") + remedy;
    }

    private static List<Line> grouped(Report report) {
        List<Line> lines = new ArrayList<>();
        for (FindingGroup group : FindingGroup.values()) {
            List<Finding> findings = group.of(report);
            if (isSilent(findings)) {
                if (!group.isDetail()) {
                    share(lines, group, findings.get(0));
                }
            } else if (group.speaks(findings)) {
                lines.addAll(spoken(group, findings));
            }
        }
        return lines;
    }

    /** Puts a silent group into the line of the others that are silent for the same reason. */
    private static void share(List<Line> lines, FindingGroup group, Finding finding) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.silent()
                    && line.status() == finding.status()
                    && line.text().equals(finding.summary())) {
                lines.set(i, new Line(line.status(), line.name() + ", " + group.plainName(), line.text(), true));
                return;
            }
        }
        if (group.speaks(List.of(finding))) {
            lines.add(new Line(finding.status(), group.plainName(), finding.summary(), true));
        }
    }

    /** Nothing was learnt, and there is nothing to do about it: such groups share a line. */
    private static boolean isSilent(List<Finding> findings) {
        return !findings.isEmpty()
                && findings.stream()
                        .allMatch(finding -> (finding.status() == Status.SKIPPED || finding.status() == Status.UNKNOWN)
                                && finding.remedy().isEmpty()
                                && finding.summary().equals(findings.get(0).summary()));
    }

    /** All is well: one line. Else one for each finding that is not. */
    private static List<Line> spoken(FindingGroup group, List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        List<String> well = new ArrayList<>();
        boolean explained = findings.stream()
                .anyMatch(finding -> finding.status() == Status.FAIL
                        || (finding.status() == Status.UNKNOWN
                                && finding.remedy().isPresent()));
        for (Finding finding : findings) {
            boolean consequence = explained
                    && finding.status() == Status.UNKNOWN
                    && finding.remedy().isEmpty();
            if (finding.status() == Status.PASS) {
                well.add(finding.summary());
            } else if (!consequence
                    && (finding.status() != Status.SKIPPED || finding.remedy().isPresent())) {
                String name = lines.isEmpty() ? group.plainName() : "";
                boolean silent = finding.status() == Status.SKIPPED;
                lines.add(new Line(finding.status(), name, finding.summary(), silent));
            }
        }
        if (lines.isEmpty() && well.isEmpty()) {
            return List.of(
                    new Line(Status.SKIPPED, group.plainName(), findings.get(0).summary(), true));
        }
        return lines.isEmpty()
                ? List.of(new Line(Status.PASS, group.plainName(), String.join(", ", well), false))
                : lines;
    }

    private void print(List<Line> lines) {
        int width = verbose
                ? lines.stream().mapToInt(line -> line.name().length()).max().orElse(0)
                : USUAL_NAME;
        for (Line line : lines) {
            String name =
                    line.name() + " ".repeat(Math.max(0, width - line.name().length()) + GAP);
            sign(line.status(), INDENT + "  " + name, " ".repeat(INDENT.length() + 2 + width + GAP), line.text());
        }
    }

    private void sign(Status status, String before, String rest, String text) {
        List<String> lines = Paragraph.lines(before, rest, text, out.look().columns());
        // The symbol goes in last: its colour has no width.
        out.line(INDENT + out.symbol(symbol(status)) + lines.get(0).substring(INDENT.length() + 1));
        lines.subList(1, lines.size()).forEach(out::line);
    }

    private static Symbol symbol(Status status) {
        return switch (status) {
            case PASS -> Symbol.PASS;
            case WARN -> Symbol.WARN;
            case FAIL -> Symbol.FAIL;
            case UNKNOWN -> Symbol.UNKNOWN;
            case SKIPPED -> Symbol.SKIPPED;
        };
    }

    /** What to do next about everything of a status, in sentences of their own, without repeating any. */
    public static List<String> remedies(Report report, Status status) {
        return report.findings().stream()
                .filter(finding -> finding.status() == status && finding.id() != FindingId.FORMAT)
                .flatMap(finding -> finding.remedy().stream())
                .distinct()
                .toList();
    }
}
