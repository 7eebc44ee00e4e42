package io.github.btcpayconnect.sandbox.btcpay;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Says what BTCPay Server says to a configuration that is to be saved.
 *
 * <p>Source: {@code LightningLikePaymentHandler.ValidatePaymentMethodConfig}. Up to 2.4.4 Blink is asked before it is
 * looked whether the string is safe; from 2.4.5 on the other way round. The words of the newer refusal are not published:
 * the older ones stand in for them.
 */
final class LightningJudge {
    private static final BtcpayVersion SAFETY_COMES_FIRST_SINCE = new BtcpayVersion(2, 4, 5);
    private static final String PATH = "ConnectionString";
    private static final String UNSAFE = "You do not have 'btcpay.server.canmodifyserversettings' rights, so the"
            + " connection string should not contain 'cookiefilepath', 'macaroondirectorypath', 'macaroonfilepath', and"
            + " should not point to a local ip or to a dns name ending with '.internal', '.local', '.lan' or '.'.";
    private static final String NO_INTERNAL_NODE = "You are not authorized to use the internal lightning node. Either"
            + " add 'btcpay.server.canuseinternallightningnode' to an API Key, or allow non-admin users to use the internal"
            + " lightning node in the server settings.";

    private final BtcpayOptions options;
    private final World world;

    LightningJudge(BtcpayOptions options, World world) {
        this.options = options;
        this.world = world;
    }

    /**
     * The refusal; empty if it may be saved.
     *
     * @param stored what is there: the same text again is not judged
     */
    Optional<BtcpayAnswer> judge(LightningConfig config, LightningConfig stored, Caller caller) {
        if (config.isEmpty()) {
            return Optional.of(
                    BtcpayAnswer.invalid(PATH, "The connection string or setting the internal node is required"));
        }
        String text = config.connectionString();
        if (text != null && !text.equals(stored.connectionString())) {
            Optional<String> refusal = refusal(text, caller.role());
            if (refusal.isPresent()) {
                return Optional.of(BtcpayAnswer.invalid(PATH, refusal.get()));
            }
        }
        boolean newInternalNode = config.internalNode() && !stored.internalNode();
        boolean mayUseIt = options.internalNode() && caller.may(Permission.INTERNAL_NODE);
        return newInternalNode && !mayUseIt
                ? Optional.of(BtcpayAnswer.forbiddenLate(Permission.INTERNAL_NODE, NO_INTERNAL_NODE))
                : Optional.empty();
    }

    private Optional<String> refusal(String text, Role role) {
        Verdict asAdmin = server(Role.ADMIN).judge(text);
        Verdict asCaller = server(role).judge(text);
        boolean unsafe = asCaller.isRefused() && asCaller.step().equals(Optional.of(Verdict.Step.SAFETY));
        if (unsafe && options.version().isAtLeast(SAFETY_COMES_FIRST_SINCE)) {
            return Optional.of(asCaller.message().orElse(UNSAFE));
        }
        if (asAdmin.isRefused()) {
            return asAdmin.message();
        }
        Optional<String> plugin = options.blinkPlugin() ? askBlink(text) : Optional.empty();
        if (plugin.isPresent()) {
            return plugin;
        }
        return unsafe ? Optional.of(asCaller.message().orElse(UNSAFE)) : Optional.empty();
    }

    private Optional<String> askBlink(String text) {
        Optional<BlinkWallet> wallet = BlinkWallet.of(text, world, options.network());
        return wallet.isPresent()
                ? wallet.get().validate()
                : BlinkAddressPage.of(text, world).flatMap(page -> page.validate(options.network()));
    }

    private BtcpayServer server(Role role) {
        BtcpayServer server = BtcpayServer.newest()
                .ofVersion(options.version())
                .on(options.network())
                .as(role);
        return server.with(options.blinkPlugin() ? Catalogue.known().plugins("blink") : List.of());
    }
}
