package io.github.btcpayconnect.greenfield;

import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a BTCPay Server says of itself. Which plugins it has is not part of it. */
public final class ServerInfo {
    private final @Nullable BtcpayVersion version;
    private final List<String> paymentMethods;

    ServerInfo(@Nullable BtcpayVersion version, List<String> paymentMethods) {
        this.version = version;
        this.paymentMethods = List.copyOf(paymentMethods);
    }

    /**
     * The version in a text of {@code server/info}: {@code 2.4.1+03345c2} is 2.4.1.
     *
     * @return null if there is none in it
     */
    static @Nullable BtcpayVersion version(String text) {
        int build = text.indexOf('+');
        return BtcpayVersion.parse(build < 0 ? text : text.substring(0, build)).orElse(null);
    }

    /** Its version; empty if it does not say, or in a form that is not known. */
    public Optional<BtcpayVersion> version() {
        return Optional.ofNullable(version);
    }

    /** Whether stores on it can have this payment method. */
    public boolean supports(String paymentMethodId) {
        return paymentMethods.contains(paymentMethodId);
    }

    @Override
    public String toString() {
        return "ServerInfo[" + (version == null ? "version not known" : version) + "]";
    }
}
