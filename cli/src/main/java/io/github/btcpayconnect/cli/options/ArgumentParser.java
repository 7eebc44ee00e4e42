package io.github.btcpayconnect.cli.options;

import io.github.btcpayconnect.core.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * Takes apart what was typed, in two stages: first the global options before the command, then the command's own and
 * the global ones after it.
 *
 * <p>Commons CLI quotes the whole token in its messages, value included, so they are never shown: only its exceptions'
 * types are used, and the name of an option only if it looks like one.
 */
public final class ArgumentParser {
    /** No option has a longer name; a longer token is probably a secret in the wrong place. */
    private static final int LONGEST_NAME = 20;

    private ArgumentParser() {}

    /**
     * Takes apart what was typed.
     *
     * @throws UsageException if it is no command with options that it takes
     */
    public static Invocation parse(String... args) {
        Map<CliOption, String> options = new EnumMap<>(CliOption.class);
        List<CliOption> global = CliOption.global();
        CommandLine before = parse(global, args, true);
        collect(before, options);
        List<String> rest = before.getArgList();
        boolean help = asksForHelp(args);
        if (rest.isEmpty()) {
            return withoutCommand(options, help);
        }
        int words = wordsOfCommand(rest);
        if (words == 0) {
            if (help) {
                return new Invocation(Command.HELP, Map.of(), List.of());
            }
            throw unknownCommand(rest.get(0));
        }
        Command command = Command.of(String.join(" ", rest.subList(0, words))).orElseThrow();
        if (help) {
            return new Invocation(Command.HELP, Map.of(), List.of(command.words()));
        }
        List<CliOption> known = new ArrayList<>(global);
        known.addAll(command.options());
        CommandLine after = parse(known, rest.subList(words, rest.size()).toArray(new String[0]), false);
        collect(after, options);
        return new Invocation(command, options, arguments(command, after.getArgList()));
    }

    /** Whether {@code --json} was asked for, as far as that can be told when nothing else can. */
    public static boolean asksForJson(String... args) {
        return isBeforeDoubleHyphen(args, CliOption.JSON.typed());
    }

    /** The command that was asked for, as far as that can be told when nothing else can. */
    public static Optional<Command> command(String... args) {
        for (String arg : args) {
            Optional<Command> command = Command.of(arg);
            if (command.isPresent()) {
                return command;
            }
        }
        return Optional.empty();
    }

    private static Invocation withoutCommand(Map<CliOption, String> options, boolean help) {
        if (options.containsKey(CliOption.VERSION)) {
            return new Invocation(Command.VERSION, options, List.of());
        }
        if (help || options.isEmpty()) {
            return new Invocation(Command.HELP, Map.of(), List.of());
        }
        throw new UsageException(
                UsageError.NO_COMMAND, "There is no command. Next: btcpay-connect help lists the commands.");
    }

    private static boolean asksForHelp(String... args) {
        return isBeforeDoubleHyphen(args, CliOption.HELP.typed()) || isBeforeDoubleHyphen(args, "-h");
    }

    private static boolean isBeforeDoubleHyphen(String[] args, String wanted) {
        for (String arg : args) {
            if (arg.equals("--")) {
                return false;
            }
            if (arg.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** How many words at the beginning are the name of a command. */
    private static int wordsOfCommand(List<String> rest) {
        if (rest.size() > 1 && Command.of(rest.get(0) + " " + rest.get(1)).isPresent()) {
            return 2;
        }
        return Command.of(rest.get(0)).isPresent() ? 1 : 0;
    }

    private static CommandLine parse(List<CliOption> known, String[] args, boolean stopAtCommand) {
        // Fresh options for every run: Commons CLI keeps values in them.
        Options options = new Options();
        for (CliOption option : known) {
            options.addOption(commonsOption(option));
        }
        DefaultParser parser = DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get();
        try {
            return parser.parse(options, args, stopAtCommand);
        } catch (UnrecognizedOptionException e) {
            throw unknownOption(e.getOption(), known);
        } catch (MissingArgumentException e) {
            CliOption option = CliOption.of(e.getOption().getLongOpt()).orElseThrow();
            throw new UsageException(
                    UsageError.OPTION_VALUE,
                    option.typed() + " wants a value: " + option.typed() + " "
                            + option.argument().orElseThrow());
        } catch (ParseException e) {
            throw new UsageException(
                    UsageError.UNKNOWN_OPTION, "The options cannot be understood. Next: btcpay-connect help");
        }
    }

    static Option commonsOption(CliOption option) {
        Option.Builder builder = Option.builder(option == CliOption.HELP ? "h" : null)
                .longOpt(option.longName())
                .desc(option.help());
        option.argument().ifPresent(name -> builder.hasArg().argName(name));
        return builder.get();
    }

    private static void collect(CommandLine line, Map<CliOption, String> into) {
        for (Option given : line.getOptions()) {
            CliOption option = CliOption.of(given.getLongOpt()).orElseThrow();
            String value = given.getValue() == null ? "" : given.getValue();
            if (into.put(option, value) != null && option.argument().isPresent()) {
                throw new UsageException(
                        UsageError.OPTION_REPEATED, option.typed() + " stands twice. Keep the one that you mean.");
            }
        }
    }

    private static List<String> arguments(Command command, List<String> given) {
        int most = command.argument().isPresent() ? 1 : 0;
        // The name of a command may be of several words: help stores apply.
        List<String> arguments = command == Command.HELP && given.size() > 1 ? List.of(String.join(" ", given)) : given;
        if (arguments.size() > most) {
            throw new UsageException(
                    UsageError.ARGUMENTS,
                    command.argument()
                            .map(name -> "There are too many words: " + command.words() + " takes one " + name + "."
                                    + (name.equals("STRING")
                                            ? " Put quotation marks around it, or better, leave it away: you are asked for it."
                                            : ""))
                            .orElse("There are too many words: " + command.words()
                                    + " takes options only. Next: btcpay-connect help " + command.words()));
        }
        return arguments;
    }

    private static UsageException unknownCommand(String token) {
        if (token.startsWith("-")) {
            return unknownOption(token, CliOption.global());
        }
        if (token.contains("type=")) {
            return new UsageException(
                    UsageError.UNKNOWN_COMMAND,
                    "A command comes first. To check a connection string: btcpay-connect check");
        }
        return new UsageException(
                UsageError.UNKNOWN_COMMAND,
                Nearest.of(
                                token,
                                Arrays.stream(Command.values())
                                        .map(Command::words)
                                        .toList())
                        .map(near -> "There is no such command. Did you mean " + near + "?")
                        .orElse("There is no such command. Next: btcpay-connect help lists the commands."));
    }

    private static UsageException unknownOption(String token, List<CliOption> known) {
        int equals = token.indexOf('=');
        String typed = equals < 0 ? token : token.substring(0, equals);
        String name = typed.startsWith("--") ? typed.substring(2) : typed.substring(1);
        Optional<CliOption> elsewhere = CliOption.of(name);
        if (elsewhere.isPresent() && known.contains(elsewhere.get())) {
            return new UsageException(
                    UsageError.OPTION_VALUE, elsewhere.get().typed() + " takes no value. Write it alone.");
        }
        if (elsewhere.isPresent()) {
            return new UsageException(UsageError.UNKNOWN_OPTION, misplaced(elsewhere.get()));
        }
        List<String> names = known.stream().map(CliOption::longName).toList();
        return new UsageException(
                UsageError.UNKNOWN_OPTION,
                (looksLikeOption(name) ? "There is no option " + typed + "." : "There is no such option.")
                        + beginsLike(name, names)
                                .or(() -> Nearest.of(name, names))
                                .map(near -> " Did you mean --" + near + "?")
                                .orElse(" Next: btcpay-connect help"));
    }

    /** A real option, but of another command, or before its command. */
    private static String misplaced(CliOption option) {
        List<String> commands = Arrays.stream(Command.values())
                .filter(command -> command.options().contains(option))
                .map(Command::words)
                .toList();
        return option.typed() + " belongs to " + String.join(" and ", commands)
                + ". Write it after the command: btcpay-connect " + commands.get(0) + " " + option.typed();
    }

    /** {@code --api-key} for {@code --api-key-file}: too far for a slip of the hand, but what people try. */
    private static Optional<String> beginsLike(String name, List<String> names) {
        return names.stream()
                .filter(known -> name.length() > 2 && known.startsWith(name))
                .findFirst();
    }

    /** All of ours are small letters and hyphens; capitals and digits are how secrets look. */
    private static boolean looksLikeOption(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[a-z][a-z-]*");
    }
}
