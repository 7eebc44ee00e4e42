package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.CheckResult;
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

    static @Nullable String of(Safety safety, CheckResult checked) {
        Safety.Reason reason = safety.reason().orElse(null);
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case FILE -> "Write the value itself instead of a path, or ask an administrator of the BTCPay Server.";
            case NO_SERVER -> nameServer(checked);
            case LOCAL -> ASK;
            case UNCHECKED ->
                "Write the server's address in numbers, or use https with a certificate that needs neither allowinsecure nor"
                        + " certthumbprint.";
            case UNREADABLE -> "Write the server as https://host, or delete it.";
        };
    }

    private static String nameServer(CheckResult checked) {
        ConnectionString string = checked.connectionString().orElse(null);
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
        return string.type().equals("blink")
                ? "Add ;server=https://blink.sv"
                : "Add ;server=https:// and the domain of the wallet.";
    }
}
