package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Key;
import io.github.btcpayconnect.core.Safety;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a merchant can do about a text that only an administrator may save. */
final class SafetyRemedy {
    private static final String ASK = "Ask an administrator of the BTCPay Server to save it.";

    private SafetyRemedy() {}

    static @Nullable String of(Safety safety, String text) {
        Safety.Reason reason = safety.reason().orElse(null);
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case FILE -> "Write the value itself instead of a path, or ask an administrator of the BTCPay Server.";
            case NO_SERVER -> nameServer(text);
            case LOCAL -> ASK;
            case UNCHECKED ->
                "Write the server's address in numbers, or use https with a certificate that needs neither allowinsecure nor"
                        + " certthumbprint.";
            case UNREADABLE -> "Write the server as https://host, or delete it.";
        };
    }

    private static String nameServer(String text) {
        ConnectionString string =
                ConnectionString.check(text).connectionString().orElse(null);
        if (string == null) {
            return ASK;
        }
        List<ConnectionType> types = string.possibleTypes();
        if (types.stream().anyMatch(type -> !type.mayNameServer())) {
            return ASK + " This type of connection cannot name a server.";
        }
        if (string.keys().contains("api-key")) {
            Optional<String> standard = types.stream()
                    .flatMap(type -> type.key("server").flatMap(Key::standard).stream())
                    .findFirst();
            if (standard.isPresent()) {
                return "Add ;server=" + standard.get();
            }
        }
        return "Add ;server=https:// and the domain of the wallet, for a Lightning address at Blink ;server=https://blink.sv";
    }
}
