package io.github.btcpayconnect.core;

import java.util.List;

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

    /** The same on a server that has all of these types; it may leave some texts to them. */
    default Handler beside(List<ConnectionType> installed) {
        return this;
    }
}
