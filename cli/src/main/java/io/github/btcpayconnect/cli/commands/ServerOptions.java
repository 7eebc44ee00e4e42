package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The BTCPay Server that a command is about: its version, its network, its plugins, and who talks to it. */
final class ServerOptions {
    private static final String NO_PLUGINS = "none";

    private ServerOptions() {}

    /**
     * The server, once for each role that was asked for, the administrator first.
     *
     * @throws UsageException if an option has a value that it cannot have
     */
    static List<BtcpayServer> servers(Run run) {
        BtcpayServer server =
                BtcpayServer.newest().on(run.network()).ofVersion(OptionValues.btcpayVersion(run.invocation()));
        Optional<String> plugins = run.value(CliOption.PLUGINS);
        BtcpayServer equipped = plugins.isPresent() ? server.with(plugins(plugins.get())) : server;
        return roles(run).stream().map(equipped::as).toList();
    }

    private static List<Role> roles(Run run) {
        return run.value(CliOption.AS)
                .map(text -> List.of(Role.of(text)
                        .orElseThrow(() -> OptionValues.wrong("--as takes admin or merchant. Write one of them."))))
                .orElse(List.of(Role.values()));
    }

    private static List<ConnectionType> plugins(String list) {
        List<ConnectionType> plugins = new ArrayList<>();
        if (!list.equals(NO_PLUGINS)) {
            for (String name : list.split(",", -1)) {
                plugins.add(plugin(name.strip()));
            }
        }
        return plugins;
    }

    private static ConnectionType plugin(String name) {
        List<ConnectionType> found = Catalogue.known().plugins(name);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw OptionValues.wrong(
                found.isEmpty()
                        ? "--plugins names a plugin that is not known. Write none, or of these, with commas between: "
                                + names(allPlugins())
                        : "--plugins names a type that several plugins have. Write one of: " + names(found));
    }

    private static List<ConnectionType> allPlugins() {
        return Catalogue.known().types().stream()
                .filter(type -> type.repository().isPresent())
                .toList();
    }

    /** The owner stands there only where the type alone does not tell. */
    private static String names(List<ConnectionType> types) {
        return types.stream()
                .map(type -> Catalogue.known().plugins(type.name()).size() == 1 ? type.name() : type.id())
                .collect(Collectors.joining(", "));
    }
}
