package io.github.btcpayconnect.keys;

import io.github.btcpayconnect.blindpay.BlindPay;
import io.github.btcpayconnect.blindpay.BlindPayException;
import io.github.btcpayconnect.blindpay.BlindPayKey;
import io.github.btcpayconnect.blindpay.KeyRequest;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.keys.ApiKey.State;
import io.github.btcpayconnect.keys.KeyTroubleException.Reason;
import java.util.List;
import java.util.Set;

/** The keys of an instance at BlindPay. */
public final class BlindPayKeys implements KeyProvider {
    private static final Set<Capability> CAPABILITIES =
            Set.of(Capability.LIST, Capability.GET, Capability.CREATE, Capability.REVOKE, Capability.ADDRESSES);

    private final BlindPay blindPay;

    /** Asks through this client. */
    public BlindPayKeys(BlindPay blindPay) {
        this.blindPay = blindPay;
    }

    @Override
    public Provider provider() {
        return Provider.BLINDPAY;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<ApiKey> list(HttpRun run) throws KeyTroubleException {
        try {
            return blindPay.keys(run).stream().map(BlindPayKeys::key).toList();
        } catch (BlindPayException e) {
            throw trouble(e);
        }
    }

    @Override
    public ApiKey get(String id, HttpRun run) throws KeyTroubleException {
        try {
            return key(blindPay.key(known(id), run));
        } catch (BlindPayException e) {
            throw trouble(e);
        }
    }

    @Override
    public void revoke(String id, HttpRun run) throws KeyTroubleException {
        try {
            blindPay.delete(known(id), run);
        } catch (BlindPayException e) {
            throw trouble(e);
        }
    }

    private static String known(String id) throws KeyTroubleException {
        if (!BlindPay.isId(id)) {
            throw new KeyTroubleException(
                    Reason.NOT_THERE, "This is no id of a key.", "Look the id up with btcpay-connect keys list.");
        }
        return id;
    }

    /** A deleted key is not listed, so that every one that is listed is alive. */
    private static ApiKey key(BlindPayKey key) {
        return new ApiKey(
                Provider.BLINDPAY,
                key.id(),
                key.name(),
                State.LIVE,
                key.permission().isEmpty() ? List.of() : List.of(key.permission()),
                key.permission().equals(KeyRequest.FULL_ACCESS),
                key.created(),
                new LastUse(key.neverUsed() || key.lastUsed() != null, key.lastUsed()),
                null,
                key.allowedAddresses(),
                List.of(),
                key.others());
    }

    private static KeyTroubleException trouble(BlindPayException e) {
        Reason reason = switch (e.reason()) {
            case REFUSED -> Reason.REFUSED;
            case FORBIDDEN, DASHBOARD_ONLY -> Reason.FORBIDDEN;
            case NOT_THERE -> Reason.NOT_THERE;
            case INVALID -> Reason.INVALID;
            case NOT_ASKED, UNAVAILABLE -> Reason.UNAVAILABLE;
            case LOST -> Reason.LOST;
        };
        return new KeyTroubleException(reason, String.valueOf(e.getMessage()), e.advice());
    }
}
