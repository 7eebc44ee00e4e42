package io.github.btcpayconnect.core;

/**
 * One of BTCPay Server's handlers of connection strings.
 *
 * <p>Source: {@code BTCPayServer.Lightning, ILightningConnectionStringHandler.Create}.
 */
@FunctionalInterface
interface Handler {
    /**
     * Makes a client of a text, or says why not.
     *
     * @throws NetUriException where .NET's {@code UriFormatException} gets out of the handler
     */
    Answer answer(Text text, Network network);
}
