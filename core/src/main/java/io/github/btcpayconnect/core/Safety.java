package io.github.btcpayconnect.core;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text may be saved by somebody who does not run the BTCPay Server: it must not reach into the server's own
 * files and network.
 *
 * <p>Nothing is resolved and nothing is asked. What is looked at is the pasted text, not what a handler makes of it.
 */
public final class Safety {
    /** Why a text is not safe. */
    public enum Reason {
        /** It names a file or a folder, or a socket, which is one. */
        FILE("It names a file of the server."),
        /** From 2.4.5 on: it names no server. */
        NO_SERVER("It names no server."),
        /** The server is this machine, or in a private network, or a name that only such a network knows. */
        LOCAL("It points into the network of the BTCPay Server."),
        /** From 2.4.5 on: it is a name, and whoever answers to it is not checked. */
        UNCHECKED("It names a server whose identity would not be checked."),
        /** The server cannot be read. */
        UNREADABLE("It names a server that cannot be read.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in one sentence, without the text. */
        public String sentence() {
            return sentence;
        }
    }

    private static final Safety SAFE = new Safety(null, null);
    private static final Set<String> PATHS = Set.of("cookiefilepath", "macaroondirectorypath", "macaroonfilepath");

    private final @Nullable Reason reason;
    private final @Nullable String error;

    private Safety(@Nullable Reason reason, @Nullable String error) {
        this.reason = reason;
        this.error = error;
    }

    /**
     * The check of BTCPay Server up to 2.4.4, which has holes: {@code localhost.} and {@code 169.254.169.254} are safe to
     * it, and everything that has no {@code server}.
     *
     * <p>Source: {@code BTCPayServer, Extensions.IsSafe(ILightningClient, string)} of 2.4.1.
     */
    public static Safety untilSsrfProtection(String text) {
        return untilSsrfProtection(Text.of(text));
    }

    /**
     * The same for a text that has been checked, and need not be read again.
     *
     * @throws IllegalStateException if it was not read at all, because it is too long or no text
     */
    public static Safety untilSsrfProtection(CheckResult checked) {
        return untilSsrfProtection(checked.read());
    }

    private static Safety untilSsrfProtection(Text read) {
        String text = read.raw();
        try {
            // The pre-pass of the check is that of the handlers: where .NET throws in one, it throws in the other.
            LegacyForm.server(text);
            // It still knows the form of Lightning Charge, though no handler does.
            String server = ChargeForm.server(text);
            if (server == null) {
                if (PATHS.stream().anyMatch(read::has)) {
                    return unsafe(Reason.FILE);
                }
                server = read.value("server");
            }
            return server == null ? SAFE : ofServer(NetUri.parse(server));
        } catch (NetUriException e) {
            return new Safety(Reason.UNREADABLE, Answer.of(e).message().orElse(Answer.INVALID));
        }
    }

    /**
     * The check of BTCPay Server 2.4.5 and newer, as far as it is published.
     *
     * <p>Source: {@code BTCPayServer.Tests, LightningConnectionStringSafetyTests}.
     */
    public static Safety sinceSsrfProtection(String text) {
        return sinceSsrfProtection(Text.of(text));
    }

    /**
     * The same for a text that has been checked, and need not be read again.
     *
     * @throws IllegalStateException if it was not read at all, because it is too long or no text
     */
    public static Safety sinceSsrfProtection(CheckResult checked) {
        return sinceSsrfProtection(checked.read());
    }

    private static Safety sinceSsrfProtection(Text read) {
        ConnectionType type = Catalogue.known().ofForm(read.raw());
        try {
            Form form = type == null ? null : type.form();
            Text list = form == null ? null : form.asList(read);
            return ofParts(list == null ? read : list);
        } catch (NetUriException e) {
            return unsafe(Reason.UNREADABLE);
        }
    }

    /**
     * Whether anybody may save it; empty where the check itself fails, or where it is not published what it makes of a
     * server that cannot be read.
     */
    public Optional<Boolean> safe() {
        return reason == Reason.UNREADABLE ? Optional.empty() : Optional.of(reason == null);
    }

    /** Why it is not safe; empty if it is. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** What is read, even by an administrator, where the check itself fails. */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public String toString() {
        return "Safety[" + (reason == null ? "safe" : reason) + "]";
    }

    private static Safety unsafe(Reason reason) {
        return new Safety(reason, null);
    }

    private static Safety ofServer(NetUri server) {
        if (server.scheme().equals("unix")) {
            return unsafe(Reason.FILE);
        }
        String host = server.dnsSafeHost();
        return LocalNetwork.isEndpoint(host) && !LocalNetwork.holds(host) ? SAFE : unsafe(Reason.LOCAL);
    }

    private static Safety ofParts(Text text) {
        for (String key : text.parts().keys()) {
            if (key.endsWith("filepath") || key.endsWith("directorypath")) {
                return unsafe(Reason.FILE);
            }
        }
        if (!text.has("server")) {
            return unsafe(Reason.NO_SERVER);
        }
        NetUri server = text.server();
        if (server == null) {
            return unsafe(Reason.UNREADABLE);
        }
        Safety before = ofServer(server);
        if (before != SAFE) {
            return before;
        }
        String host = server.dnsSafeHost();
        if (LocalNetwork.holdsSinceSsrfProtection(host)) {
            return unsafe(Reason.LOCAL);
        }
        return LocalNetwork.isAddress(host) || isChecked(server, text) ? SAFE : unsafe(Reason.UNCHECKED);
    }

    /**
     * Whether BTCPay Server's own client connects to a name. One that looks at certificates itself, or opens a socket
     * itself, would go to whatever address the name has by then.
     */
    private static boolean isChecked(NetUri server, Text text) {
        return switch (server.scheme()) {
            case "https" -> !text.allowsInsecure() && !text.has("certthumbprint");
            case "tcp" -> false;
            default -> true;
        };
    }
}
