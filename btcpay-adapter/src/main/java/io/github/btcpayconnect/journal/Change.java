package io.github.btcpayconnect.journal;

/** What an entry of the journal is about. */
public sealed interface Change permits StoreChange, KeyRotation {
    /** What is changed, for the lock. */
    Subject subject();
}
