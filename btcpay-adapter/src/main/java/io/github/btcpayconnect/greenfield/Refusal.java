package io.github.btcpayconnect.greenfield;

import java.util.List;

/**
 * A no of BTCPay Server. Its words are text from outside, which may even repeat a secret that it was sent.
 *
 * @param kind which no
 * @param status the HTTP status
 * @param code BTCPay Server's name of the trouble, such as {@code lightning-node-unavailable}; empty where it has none
 * @param message its sentence; empty where it has none
 * @param missingPermission the permission that the key lacks, as far as it says so; empty otherwise
 * @param complaints what is wrong with what was sent, for {@link Kind#INVALID} only
 */
public record Refusal(
        Kind kind, int status, String code, String message, String missingPermission, List<Complaint> complaints) {
    /** Which no. */
    public enum Kind {
        /** What was sent is not valid: see the complaints. */
        INVALID,
        /** The key may not do that, or the store is none that it knows. */
        FORBIDDEN,
        /** There is no such key, or its user is locked. */
        UNKNOWN_KEY,
        /** There is no such thing: no such payment method, or it is not set up. */
        NOT_THERE,
        /** What stands behind BTCPay Server, such as the wallet, does not do its part. */
        NOT_READY,
        /** BTCPay Server could not do it, for a reason of its own. */
        UNAVAILABLE
    }

    /**
     * What is wrong with a part of what was sent.
     *
     * @param path the part, such as {@code ConnectionString}
     * @param message what the merchant reads
     */
    public record Complaint(String path, String message) {
        @Override
        public String toString() {
            return "Complaint";
        }
    }

    /** Takes a copy of the list. */
    public Refusal {
        complaints = List.copyOf(complaints);
    }

    static Refusal of(Kind kind, int status) {
        return new Refusal(kind, status, "", "", "", List.of());
    }

    /** What the first complaint says about the connection string; empty if there is none about it. */
    public String aboutConnectionString() {
        return complaints.stream()
                .filter(complaint -> complaint.path().equalsIgnoreCase("ConnectionString"))
                .map(Complaint::message)
                .findFirst()
                .orElse("");
    }

    /** The kind and the status alone. */
    @Override
    public String toString() {
        return kind + " " + status;
    }
}
