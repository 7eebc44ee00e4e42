package io.github.btcpayconnect.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URI of Nostr Wallet Connect as .NET reads it: {@code nostr+walletconnect://KEY?relay=URL&secret=KEY}. Its query
 * holds the secret.
 */
final class NwcUri {
    static final String SCHEME = "nostr+walletconnect";

    private static final Answer NO_POINT = Answer.refused("Invalid xonly pubkey");

    private final NetUri uri;
    private final QueryString query;

    private NwcUri(NetUri uri) {
        this.uri = uri;
        this.query = QueryString.of(uri.query());
    }

    /** Of a text that is no absolute URI: null. */
    static @Nullable NwcUri of(String text) {
        NetUri uri = NetUri.tryParse(text);
        return uri == null ? null : new NwcUri(uri);
    }

    String print() {
        return uri.print();
    }

    /** Where the key of the wallet stands. */
    String host() {
        return uri.host();
    }

    List<String> relays() {
        return query.all("relay");
    }

    /** Several have a comma between them; null for none. */
    @Nullable
    String secret() {
        return query.get("secret");
    }

    /**
     * What stops a client that wants each relay to be a URI, and all of them with commas between them, too: more than one
     * are none, as a rule.
     *
     * <p>Source: {@code NNostr.Client, NIP47.ParseUri}.
     */
    @Nullable
    Answer refusalOfRelays() {
        String joined = query.get("relay");
        if (joined == null) {
            return Answer.FAILED;
        }
        NetUri.parse(joined);
        relays().forEach(NetUri::parse);
        return null;
    }

    /** What stops a client that wants the key of the wallet to be a point of the curve. */
    @Nullable
    Answer refusalOfWalletKey() {
        Answer refusal = Hex.refusal(host());
        return refusal != null || Secp256k1.isPublicKey(Hex.bytes(host())) ? refusal : NO_POINT;
    }

    /** What stops a client that wants the secret to be a private key. */
    @Nullable
    Answer refusalOfSecret() {
        String secret = secret();
        if (secret == null) {
            return Answer.FAILED;
        }
        Answer refusal = Hex.refusal(secret);
        return refusal != null || Secp256k1.isPrivateKey(Hex.bytes(secret)) ? refusal : Answer.FAILED;
    }

    @Override
    public String toString() {
        // Never the URI: it holds the secret.
        return "NwcUri";
    }
}
