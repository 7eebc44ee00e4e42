package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ConnectionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why no handler of a server takes a text: none is for its type, or the one that is has checked it. */
final class PluginRefusal {
    private final BtcpayServer server;
    private final List<ConnectionType> types;

    private PluginRefusal(BtcpayServer server, List<ConnectionType> types) {
        this.server = server;
        this.types = types;
    }

    /** What to say of a text that this server refuses. */
    static Counsel of(BtcpayServer server, CheckResult checked) {
        return new PluginRefusal(
                        server,
                        checked.connectionString()
                                .map(ConnectionString::possibleTypes)
                                .orElse(List.of()))
                .counsel();
    }

    private Counsel counsel() {
        if (types.isEmpty()) {
            return new Counsel("No wallet type that this server knows takes it.", null);
        }
        String name = "type=" + types.get(0).name();
        // Another plugin's type of this name is asked, too.
        if (types.stream().anyMatch(server::understands)
                || server.hasPlugin(types.get(0).name())) {
            return new Counsel("This server understands " + name + ", and finds a fault in it.", null);
        }
        if (types.stream().allMatch(type -> type.repository().isPresent())) {
            return new Counsel("This server has no plugin for " + name + ".", install());
        }
        return new Counsel("BTCPay Server " + server.version() + " does not understand " + name + ".", update());
    }

    private String install() {
        return "Install the plugin that knows it on the BTCPay Server: "
                + types.stream()
                        .map(type -> type.origin() + " (" + type.repository().orElseThrow() + ")")
                        .collect(Collectors.joining(", or "))
                + ".";
    }

    /** The version that understands it again, if there is one; the problems of the text say what else to do. */
    private @Nullable String update() {
        return types.stream()
                .flatMap(type -> type.versions().stream())
                .flatMap(span -> span.since().stream())
                .map(BtcpayVersion::parse)
                .flatMap(Optional::stream)
                .filter(since -> since.compareTo(server.version()) > 0)
                .findFirst()
                .map(since -> "Update the BTCPay Server: " + since + " and newer understand it.")
                .orElse(null);
    }
}
