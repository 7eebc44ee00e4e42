package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.TypesScreen;
import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code types}: the kinds of connection strings that there are, or one of them. */
final class Types implements Action {
    @Override
    public ExitCode run(Run run) {
        Optional<String> wanted = run.invocation().argument();
        List<ConnectionType> types =
                wanted.map(Types::named).orElse(Catalogue.known().types());
        if (run.json()) {
            run.out().data(run.answer("PASS").types(types).end());
        } else if (wanted.isPresent()) {
            new TypesScreen(run.out()).show(types);
        } else {
            new TypesScreen(run.out()).list(types);
        }
        return ExitCode.OK;
    }

    /** All types of a name, or that of one plugin: {@code nwc}, {@code nwc@Kukks}. People may write capitals. */
    private static List<ConnectionType> named(String wanted) {
        String name = wanted.strip().toLowerCase(Locale.ROOT);
        String bare = name.startsWith("type=") ? name.substring("type=".length()) : name;
        List<ConnectionType> types = Catalogue.known().types().stream()
                .filter(type -> type.name().equals(bare) || type.id().equalsIgnoreCase(bare))
                .toList();
        if (types.isEmpty()) {
            throw unknown(bare);
        }
        return types;
    }

    private static UsageException unknown(String wanted) {
        List<String> names = Catalogue.known().types().stream()
                .flatMap(type -> Stream.of(type.name(), type.id()))
                .distinct()
                .toList();
        return new UsageException(
                UsageError.OPTION_VALUE,
                Nearest.of(wanted, names)
                        .map(near -> "There is no such type. Did you mean " + near + "?")
                        .orElse("There is no such type. Next: btcpay-connect types lists them all."));
    }
}
