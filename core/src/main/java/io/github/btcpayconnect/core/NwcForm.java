package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * The URI alone, as wallets show it: {@code nostr+walletconnect://…}. Semicolons in it are its own. A plugin that takes it
 * behind a prefix takes it so, too, where BTCPay Server's own grammar cannot take the text apart.
 */
final class NwcForm implements Form {
    private final @Nullable String prefix;

    /** @param prefix what may stand before it: type, and the name of its key; null for nothing */
    NwcForm(@Nullable String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String pattern() {
        return "nostr+walletconnect://PUBKEY?relay=URL&secret=SECRET";
    }

    @Override
    public boolean isOf(String text) {
        return DotNet.startsWithIgnoringCase(text, NwcUri.SCHEME)
                || (prefix != null && text.startsWith(prefix) && !Text.of(text).isSound());
    }

    @Override
    public @Nullable Text asList(Text text) {
        String uri = text.raw();
        Parts parts = new Parts();
        if (prefix != null && uri.startsWith(prefix)) {
            int start = prefix.length();
            int key = prefix.indexOf(';') + 1;
            parts.add(new Part("type", "nwc", 0, prefix.indexOf('='), prefix.indexOf('=') + 1, key - 1));
            parts.add(new Part("key", uri.substring(start), key, start - 1, start, uri.length()));
        } else {
            parts.add(new Part("type", "nwc", 0, 0, 0, 0));
            parts.add(new Part("key", uri, 0, 0, 0, uri.length()));
        }
        return new Text(uri, parts, null);
    }

    @Override
    public String refusal() {
        return "Invalid nostr wallet connect uri";
    }
}
