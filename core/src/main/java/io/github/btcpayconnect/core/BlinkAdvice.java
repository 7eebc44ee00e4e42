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
            walletId(wallet, problems);
        }
    }

    private static void walletId(Part part, Problems problems) {
        if (Uuid.is(part.value())) {
            return;
        }
        if (Placeholder.is(part.value())) {
            Placeholder.warn(part, "your wallet id", problems);
        } else {
            problems.warning(
                    Rule.WALLET_ID_FORM,
                    part.valueStart(),
                    part.end(),
                    "This is no wallet id of Blink.",
                    "Copy the id of the wallet again: 36 characters, with four hyphens.");
        }
    }

    private static void address(Text text, Problems problems) {
        String key = BlinkType.addressKey(text);
        Part address = key == null ? null : text.parts().get(key);
        if (address != null && Placeholder.is(address.value())) {
            Placeholder.warn(address, "your Lightning address", problems);
        }
        if (!text.has("server")) {
            serverMissing(text, "https://blink.sv", problems);
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
