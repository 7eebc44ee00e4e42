package io.github.btcpayconnect.cli.options;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.help.HelpAppendable;
import org.apache.commons.cli.help.OptionFormatter;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextStyle;

/** The help, made from the model of commands and options alone: on the screen and in {@code docs/} the same. */
public final class HelpPage {
    private static final String PROGRAM = "btcpay-connect";

    private final HelpAppendable page;

    /** Help onto a page, which decides how it looks. */
    public HelpPage(HelpAppendable page) {
        this.page = page;
    }

    /** What there is. */
    public void overview() throws IOException {
        page.appendParagraph("Lightning connection strings for BTCPay Server: make, check, understand them.");
        page.appendHeader(1, "Usage");
        page.appendList(false, List.of(PROGRAM + " COMMAND [OPTIONS]"));
        page.appendHeader(1, "Commands");
        page.appendTable(table(
                "Command",
                Arrays.stream(Command.values())
                        .map(command -> List.of(command.words(), command.summary()))
                        .toList()));
        page.appendHeader(1, "Options of every command");
        page.appendTable(options(CliOption.global()));
        page.appendHeader(1, "Exit codes");
        page.appendTable(exitCodes());
        page.appendParagraph("Next: " + PROGRAM + " demo shows it all in one screen, without a key of your own.");
    }

    /** One command. */
    public void command(Command command) throws IOException {
        page.appendParagraph(command.summary());
        page.appendHeader(1, "Usage");
        page.appendList(
                false,
                List.of(PROGRAM + " " + command.words()
                        + command.argument().map(name -> " [" + name + "]").orElse("")
                        + (command.options().isEmpty() ? "" : " [OPTIONS]")));
        if (!command.description().isEmpty()) {
            page.appendParagraph(command.description());
        }
        if (!command.options().isEmpty()) {
            page.appendHeader(1, "Options");
            page.appendTable(options(command.options()));
        }
        page.appendHeader(1, "Options of every command");
        page.appendTable(options(CliOption.global().stream()
                .filter(option -> command.json() || option != CliOption.JSON)
                .toList()));
        page.appendHeader(1, "Examples");
        page.appendList(false, List.copyOf(command.examples()));
    }

    private static TableDefinition exitCodes() {
        return table(
                "Code",
                List.of(
                        List.of("0", "All is well, or only warnings."),
                        List.of("1", "It does not work, or the text is no connection string."),
                        List.of("2", "The command or a file is wrong; nothing was checked."),
                        List.of("3", "It is not known: the other side did not answer, or cannot be asked yet."),
                        List.of("130", "Interrupted.")));
    }

    private static TableDefinition options(List<CliOption> options) {
        List<List<String>> rows = new ArrayList<>();
        for (CliOption option : options) {
            Option commons = ArgumentParser.commonsOption(option);
            OptionFormatter formatter =
                    OptionFormatter.builder().setArgumentNameDelimiters("", "").build(commons);
            rows.add(List.of(
                    formatter.getBothOpt() + (commons.hasArg() ? " " + formatter.getArgName() : ""),
                    formatter.getDescription()));
        }
        return table("Option", rows);
    }

    private static TableDefinition table(String first, List<List<String>> rows) {
        return TableDefinition.from(
                "", List.of(TextStyle.DEFAULT, TextStyle.DEFAULT), List.of(first, "What it does"), rows);
    }
}
