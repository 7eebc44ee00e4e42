package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/** The URI alone, as wallets show it: {@code nostr+walletconnect://…}. Semicolons in it are its own. */
final class NwcForm implements Form {
    @Override
    public String pattern() {
        return "nostr+walletconnect://PUBKEY?relay=URL&secret=SECRET";
    }

    @Override
    public boolean isOf(String text) {
        return DotNet.startsWithIgnoringCase(text, NwcUri.SCHEME);
    }

    @Override
    public @Nullable Text asList(Text text) {
        String uri = text.raw();
        Parts parts = new Parts();
        parts.add(new Part("type", "nwc", 0, 0, 0, 0));
        parts.add(new Part("key", uri, 0, 0, 0, uri.length()));
        return new Text(uri, parts, null);
    }

    @Override
    public String refusal() {
        return "Invalid nostr wallet connect uri";
    }
}
