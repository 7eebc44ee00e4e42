/** Lightning connection strings of BTCPay Server: text in, meaning or problems out. */
module io.github.btcpayconnect.core {
    requires static org.jspecify;

    exports io.github.btcpayconnect.core;
    exports io.github.btcpayconnect.core.blink;
    exports io.github.btcpayconnect.core.btcpay;
    exports io.github.btcpayconnect.core.repair;
}
