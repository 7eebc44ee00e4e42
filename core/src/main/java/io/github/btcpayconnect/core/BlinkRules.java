package io.github.btcpayconnect.core;

/**
 * The rules of {@code type=blink}.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Blink, BlinkLightningConnectionStringHandler.Create}; the warnings are ours.
 */
final class BlinkRules implements TypeRules {
    @Override
    public void judge(Parts parts, Network network, Problems problems) {
        boolean account = parts.has("api-key") || !(parts.has("ln-address") || parts.has("username"));
        if (account) {
            account(parts, network, problems);
        } else {
            address(parts, problems);
        }
    }

    private static void account(Parts parts, Network network, Problems problems) {
        server(parts, network, problems);
        parts.get("api-key")
                .ifPresentOrElse(
                        key -> BlinkApiKey.judge(key, parts, network, problems), () -> apiKeyMissing(parts, problems));
        currency(parts, problems);
        parts.get("api-key").ifPresent(key -> BlinkApiKey.judgeHeader(key, problems));
        parts.get("wallet-id").ifPresent(id -> walletId(id, problems));
    }

    private static void server(Parts parts, Network network, Problems problems) {
        boolean allowInsecure = parts.get("allowinsecure")
                .map(part -> allowInsecure(part, problems))
                .orElse(false);
        Part server = parts.get("server").orElse(null);
        if (server == null) {
            int end = typeEnd(parts);
            if (network == Network.REGTEST && !allowInsecure) {
                problems.error(
                        Rule.TLS_REQUIRED,
                        end,
                        end,
                        "On regtest BTCPay Server fills in a server without encryption, and refuses it.",
                        "Write server=http://localhost:4455/graphql;allowinsecure=true, or your own server.");
            }
            serverMissing(end, "https://api.blink.sv/graphql", problems);
            return;
        }
        ServerAddress.plain(server.value())
                .ifPresentOrElse(
                        address -> transport(server, address, allowInsecure, problems),
                        () -> problems.warning(
                                Rule.SERVER_UNUSUAL,
                                server.valueStart(),
                                server.end(),
                                "The server is written in an unusual way; whether BTCPay Server takes it is not known.",
                                "Write it as https://api.blink.sv/graphql."));
    }

    private static void serverMissing(int at, String server, Problems problems) {
        problems.warning(
                Rule.SERVER_MISSING,
                at,
                at,
                "No server is named. BTCPay Server 2.4.5 and newer refuse that from everybody but its administrators.",
                "Add server=" + server);
    }

    private static void transport(Part server, ServerAddress address, boolean allowInsecure, Problems problems) {
        if (address.https() || address.isOnion()) {
            return;
        }
        if (!allowInsecure) {
            problems.error(
                    Rule.TLS_REQUIRED,
                    server.valueStart(),
                    server.end(),
                    "The server is not encrypted: http instead of https.",
                    "Write https:// or, for a server of your own, add allowinsecure=true");
        } else if (!address.isPrivate()) {
            problems.warning(
                    Rule.INSECURE_PUBLIC,
                    server.valueStart(),
                    server.end(),
                    "The API key would travel over the internet where everybody on the way can read it.",
                    "Write https:// and delete allowinsecure=true.");
        }
    }

    private static boolean allowInsecure(Part part, Problems problems) {
        Boolean allowed = DotNet.parseBoolean(part.value());
        if (allowed == null) {
            problems.error(
                    Rule.ALLOWINSECURE_INVALID,
                    part.valueStart(),
                    part.end(),
                    "allowinsecure is neither true nor false.",
                    "Delete allowinsecure, unless the server is your own and has no https.");
            return false;
        }
        return allowed;
    }

    private static void apiKeyMissing(Parts parts, Problems problems) {
        int end = lastEnd(parts);
        problems.error(
                Rule.API_KEY_MISSING,
                end,
                end,
                "There is no API key.",
                "Make a key at dashboard.blink.sv (API Keys, tick Read and Receive), and add it as api-key=");
    }

    private static void currency(Parts parts, Problems problems) {
        parts.get("currency")
                .filter(part -> !part.value().equals("BTC") && !part.value().equals("USD"))
                .ifPresent(part -> problems.error(
                        Rule.CURRENCY_INVALID,
                        part.valueStart(),
                        part.end(),
                        "BTCPay Server takes BTC or USD, in capitals only.",
                        "Write currency=BTC or currency=USD."));
    }

    private static void walletId(Part part, Problems problems) {
        if (Placeholder.is(part.value())) {
            Placeholder.warn(part, "your wallet id", problems);
        } else if (!Uuid.is(part.value())) {
            problems.warning(
                    Rule.WALLET_ID_FORM,
                    part.valueStart(),
                    part.end(),
                    "This is no wallet id of Blink.",
                    "Copy the id of the wallet again: 36 characters, with four hyphens.");
        }
    }

    private static void address(Parts parts, Problems problems) {
        Part address = parts.get("ln-address").or(() -> parts.get("username")).orElseThrow();
        String value = address.value();
        if (value.isEmpty()) {
            problems.error(
                    Rule.LN_ADDRESS_INVALID,
                    address.valueStart(),
                    address.end(),
                    "There is no Lightning address.",
                    "Write ln-address=, then your name, @blink.sv");
        } else if (value.contains("@") && !isUserAtDomain(value)) {
            problems.error(
                    Rule.LN_ADDRESS_INVALID,
                    address.valueStart(),
                    address.end(),
                    "This is no Lightning address.",
                    "Write it like an e-mail address, for example ln-address=alice@blink.sv");
        } else if (Placeholder.is(value)) {
            Placeholder.warn(address, "your Lightning address", problems);
        }
        currency(parts, problems);
        if (!parts.has("server")) {
            serverMissing(typeEnd(parts), "https://blink.sv", problems);
        }
    }

    /** Exactly one at sign, and something on both sides; nothing else is looked at. */
    private static boolean isUserAtDomain(String value) {
        int at = value.indexOf('@');
        return at > 0 && at < value.length() - 1 && value.indexOf('@', at + 1) < 0;
    }

    private static int typeEnd(Parts parts) {
        return parts.get("type").map(Part::end).orElse(0);
    }

    private static int lastEnd(Parts parts) {
        return parts.all().stream().mapToInt(Part::end).max().orElse(0);
    }
}
