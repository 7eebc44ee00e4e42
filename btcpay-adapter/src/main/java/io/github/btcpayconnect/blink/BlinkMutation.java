package io.github.btcpayconnect.blink;

/** Everything that is changed at Blink, and only when somebody asks for it. */
enum BlinkMutation {
    /** What BTCPay Server's plugin sends for a wallet in bitcoin. It needs no scope. */
    CREATE_INVOICE(
            "lnInvoiceCreateOnBehalfOfRecipient",
            "LnInvoiceCreateOnBehalfOfRecipientInput",
            "{invoice{paymentHash paymentRequest satoshis} errors{message code}}"),
    /** The same for a wallet in dollars. */
    CREATE_DOLLAR_INVOICE(
            "lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient",
            "LnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipientInput",
            "{invoice{paymentHash paymentRequest satoshis} errors{message code}}"),
    CANCEL_INVOICE("lnInvoiceCancel", "LnInvoiceCancelInput", "{success errors{message code}}");

    private final String field;
    private final String text;

    BlinkMutation(String field, String inputType, String selection) {
        this.field = field;
        this.text = "mutation($input:" + inputType + "!){" + field + "(input:$input)" + selection + "}";
    }

    /** The member of the answer. */
    String field() {
        return field;
    }

    /** In GraphQL. */
    String text() {
        return text;
    }
}
