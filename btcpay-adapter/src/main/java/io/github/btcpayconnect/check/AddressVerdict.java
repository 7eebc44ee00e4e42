package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.lnurl.PayAnswer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What BTCPay Server says when a string with a Lightning address is saved.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Blink, BlinkLnAddressLightningClient.Validate}, as recorded against a scripted
 * server; where its words quote the address there is an ellipsis.
 */
final class AddressVerdict {
    /** What the plugin says on another network, before it asks anybody. */
    static final String MAINNET_ONLY = "Blink non-custodial (Spark) accounts are only available on mainnet (blink.sv).";

    private static final FindingId ID = FindingId.BTCPAY_VERDICT;

    private final ConnectionString string;
    private final AddressInquiry inquiry;

    AddressVerdict(ConnectionString string, AddressInquiry inquiry) {
        this.string = string;
        this.inquiry = inquiry;
    }

    Finding finding() {
        String words = isBlink() ? words() : null;
        if (words != null && inquiry.existence() != AddressInquiry.Existence.NOT_KNOWN) {
            return Finding.of(ID, Status.FAIL, "BTCPay refuses it: \"" + words + "\"");
        }
        Finding ofServer = ofServer();
        if (ofServer != null) {
            return ofServer;
        }
        return switch (inquiry.existence()) {
            case PRIVATE ->
                Finding.of(
                        ID,
                        Status.WARN,
                        "BTCPay Server 2.4.5 and newer do not ask a private address, unless whoever runs it says so",
                        "Use an address of a public server, or list it in BTCPAY_SSRFEXCEPTIONS.");
            case NOT_KNOWN ->
                Finding.of(ID, Status.UNKNOWN, words == null ? "not known" : "BTCPay would say \"" + words + "\" now");
            case MISSING -> Finding.of(ID, Status.SKIPPED, "not known: what the plugin of this type says");
            case THERE ->
                inquiry.isPayable()
                        ? Finding.of(ID, Status.PASS, "BTCPay takes it")
                        : Finding.of(ID, Status.SKIPPED, "not known: what the plugin of this type says");
        };
    }

    private boolean isBlink() {
        return string.type().equals("blink");
    }

    /** Merchants need a server in the string; null if there is one. */
    private @Nullable Finding ofServer() {
        if (string.secret("server").isPresent()) {
            return null;
        }
        boolean possible = string.possibleTypes().stream().allMatch(ConnectionType::mayNameServer);
        return Finding.of(
                ID,
                Status.WARN,
                "merchants of BTCPay Server 2.4.5 and newer are refused: the string names no server",
                possible ? inquiry.serverRemedy() : "Ask whoever runs the BTCPay Server to save it for you.");
    }

    /** What the Blink plugin says to what the server answered; null if it takes it, or its words are .NET's own. */
    private @Nullable String words() {
        String inner = inquiry.existence() == AddressInquiry.Existence.PRIVATE ? null : wordsOfAnswer();
        return inner == null || !inquiry.dollars()
                ? inner
                : "Could not validate the USD (USDB) Blink address. Non-custodial USD receive may not yet be supported"
                        + " by Blink. (" + inner + ")";
    }

    private @Nullable String wordsOfAnswer() {
        PayAnswer pay = inquiry.pay();
        if (pay == null) {
            return wordsOf(Objects.requireNonNull(inquiry.trouble()));
        }
        if (pay.refused()) {
            String reason = pay.reason();
            return reason == null ? "Blink lightning address '…' returned an error." : inquiry.shown(reason);
        }
        if (!pay.isPayRequest()) {
            return "'…' is not a valid LNURL-pay endpoint.";
        }
        return pay.callback() == null ? "The Blink lightning address did not return a valid LNURL-pay callback." : null;
    }

    private static @Nullable String wordsOf(NoAnswerException trouble) {
        if (trouble.status().isPresent()) {
            return "Blink lightning address '…' not found or unavailable (HTTP "
                    + trouble.status().getAsInt() + ").";
        }
        return trouble.reason() == NoAnswerException.Reason.REFUSED ? "Connection refused (…)" : null;
    }
}
