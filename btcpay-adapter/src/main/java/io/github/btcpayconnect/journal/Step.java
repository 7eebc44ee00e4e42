package io.github.btcpayconnect.journal;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a change has come. A step is written down when it is reached; those called {@code …ING} before the request
 * goes out, since afterwards may be too late.
 *
 * <p>Where a run ended without finishing its entry, the last step says what is known: up to {@link #PREPARED} nothing
 * was sent; after a step called {@code …ING} the request may have been carried out, may be later, or never was.
 */
public enum Step {
    /** Old and new are written down. Nothing was sent. */
    PREPARED,
    /** A request that changes the store goes out. */
    SENDING,
    /** The server answered that it has done it. */
    ANSWERED,
    /** The store shows one state, and no late save can change it any more. */
    SETTLED,
    /** What the store holds is what was sent, to the byte. */
    READ_BACK,
    /** BTCPay has used the connection. */
    VERIFIED,
    /** A request that puts the old state back goes out. */
    TAKING_BACK,
    /** The old state is back, and has been read. */
    TAKEN_BACK,

    /** A request that makes the new key goes out. */
    CREATING_KEY,
    /** The new key is known. */
    KEY_CREATED,
    /** The new key works. */
    KEY_CHECKED,
    /** The stores are given the new key, each with an entry of its own. */
    CHANGING_STORES,
    /** Every store runs on the new key; the old one is to be revoked when it is time. */
    WAITING,
    /** A request that revokes the old key, or an unused new one, goes out. */
    REVOKING,
    /** It is revoked. */
    REVOKED;

    private static final Set<Step> OF_STORES = EnumSet.range(PREPARED, TAKEN_BACK);

    /** Whether a change can come from this step to another; a run that continues may repeat one. */
    public boolean leadsTo(Step next) {
        return switch (this) {
            case PREPARED -> next == SENDING || next == CREATING_KEY || next == KEY_CREATED;
            case SENDING, ANSWERED, SETTLED, READ_BACK ->
                // A second request, such as the one for LNURL, begins again at SENDING.
                OF_STORES.contains(next) && next != PREPARED && (next != TAKEN_BACK || this == SETTLED);
            case VERIFIED -> next == VERIFIED || next == TAKING_BACK;
            case TAKING_BACK -> next == TAKING_BACK || next == TAKEN_BACK;
            case TAKEN_BACK -> next == TAKEN_BACK;
            case CREATING_KEY -> next == CREATING_KEY || next == KEY_CREATED || next == REVOKING;
            case KEY_CREATED -> next == KEY_CREATED || next == KEY_CHECKED || next == REVOKING;
            case KEY_CHECKED -> next == KEY_CHECKED || next == CHANGING_STORES || next == REVOKING;
            case CHANGING_STORES -> next == CHANGING_STORES || next == WAITING || next == REVOKING;
            case WAITING -> next == WAITING || next == CHANGING_STORES || next == REVOKING;
            case REVOKING -> next == REVOKING || next == REVOKED;
            case REVOKED -> next == REVOKED;
        };
    }
}
