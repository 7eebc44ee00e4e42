package io.github.btcpayconnect.core;

import java.util.List;
import java.util.stream.Stream;

/** The types of all plugins but Blink. */
final class PluginTypes {
    /** Those of all families, in the order of the families. */
    static final List<ConnectionType> ALL = Stream.of(
                    NostrTypes.ALL,
                    AddressTypes.ALL,
                    CoinsnapType.ALL,
                    LnurlTypes.ALL,
                    BreezTypes.ALL,
                    StrikeTypes.ALL,
                    CustodialTypes.ALL,
                    SwapTypes.ALL,
                    WalletTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private PluginTypes() {}
}
