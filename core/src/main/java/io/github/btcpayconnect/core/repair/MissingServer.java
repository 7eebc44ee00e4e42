package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.ServerAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the server of a Blink string that names none: BTCPay Server 2.4.5 and newer refuse that from everybody but
 * administrators. It is the one that counts without it.
 */
final class MissingServer implements Pass {
    @Override
    public Draft over(Draft draft, Network network) {
        List<Segment> segments = Segment.of(draft.text(), Vocabulary.ofType("blink"));
        Segment type = Segment.find(segments, Vocabulary.TYPE);
        if (type == null || !type.value().equals("blink") || Segment.has(segments, "server")) {
            return draft;
        }
        String server = server(segments, network);
        if (server == null) {
            return draft;
        }
        Edit edit = draft.edit();
        edit.insert(
                type.end(),
                ";server=" + server,
                Rule.SERVER_MISSING,
                "Named the server: without one, only an administrator of the BTCPay Server may save the string.");
        return edit.end();
    }

    private static @Nullable String server(List<Segment> segments, Network network) {
        if (Segment.has(segments, "api-key")) {
            boolean clearText = segments.stream()
                    .anyMatch(segment ->
                            segment.isOf("allowinsecure") && segment.value().equalsIgnoreCase("true"));
            return Servers.ofBlink(network, clearText);
        }
        Segment lnAddress = Segment.find(segments, "ln-address");
        Segment address = lnAddress == null ? Segment.find(segments, "username") : lnAddress;
        if (address == null) {
            return null;
        }
        int at = address.value().indexOf('@');
        String server =
                at < 0 ? "https://blink.sv" : "https://" + address.value().substring(at + 1);
        return ServerAddress.plain(server).isPresent() ? server : null;
    }
}
