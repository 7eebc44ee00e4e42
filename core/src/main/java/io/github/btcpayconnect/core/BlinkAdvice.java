package io.github.btcpayconnect.core;

/** What we have to say about a Blink string beyond what BTCPay Server refuses. */
final class BlinkAdvice implements Advice {
    @Override
    public void give(Text text, Network network, Problems problems) {
        if (BlinkType.isAccount(text)) {
            ClearTextAdvice.IF_ALLOWED.give(text, network, problems);
            account(text, network, problems);
        } else {
            address(text, problems);
        }
    }

    private static void account(Text text, Network network, Problems problems) {
        if (!text.has("server")) {
            serverMissing(text, "https://api.blink.sv/graphql", problems);
        }
        Part key = text.parts().get("api-key");
        if (key != null) {
            BlinkApiKey.judge(key, text, network, problems);
        }
        Part wallet = text.parts().get("wallet-id");
        if (wallet != null) {
            walletId(wallet, text, problems);
        }
    }

    private static void walletId(Part part, Text text, Problems problems) {
        if (Uuid.is(part.value())) {
            return;
        }
        if (Placeholder.is(part.value())) {
            Placeholder.warn(part, "your wallet id", problems);
        } else {
            Misreading misplaced = Misplaced.ofValue(part, text, BlinkType.BLINK);
            problems.warning(
                    Rule.WALLET_ID_FORM,
                    part.valueStart(),
                    part.end(),
                    misplaced == null ? "This is no wallet id of Blink." : misplaced.message(),
                    misplaced == null
                            ? "Copy the id of the wallet again: 36 characters, with four hyphens."
                            : misplaced.remedy());
        }
    }

    private static void address(Text text, Problems problems) {
        String key = BlinkType.addressKey(text);
        Part address = key == null ? null : text.parts().get(key);
        if (address != null && Placeholder.is(address.value())) {
            Placeholder.warn(address, "your Lightning address", problems);
        } else if (address != null && address.key().equals("username")) {
            username(address, problems);
        }
        if (!text.has("server")) {
            serverMissing(text, "https://blink.sv", problems);
        }
    }

    /** The plugin takes it so; but other wallets' username is none, and the plugin's own pages write ln-address. */
    private static void username(Part part, Problems problems) {
        if (ValueKind.of(part.value()) == ValueKind.LIGHTNING_ADDRESS) {
            problems.warning(
                    Rule.VALUE_MISPLACED,
                    part.start(),
                    part.keyEnd(),
                    "This is a Lightning address, and its key is called ln-address; username is only another name for it.",
                    "Write ln-address= instead of username=.");
        }
    }

    private static void serverMissing(Text text, String server, Problems problems) {
        int at = text.parts().endOfType();
        problems.warning(
                Rule.SERVER_MISSING,
                at,
                at,
                "No server is named. BTCPay Server 2.4.5 and newer refuse that from everybody but its administrators.",
                "Add server=" + server);
    }
}
