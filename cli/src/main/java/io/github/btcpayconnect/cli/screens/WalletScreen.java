package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.cli.terminal.Printer;
import java.util.List;

/** The wallets of an account, numbered. */
public final class WalletScreen {
    private static final int WHOLE_ID = 20;

    private final Printer err;

    /** A screen on this printer, which must not be stdout. */
    public WalletScreen(Printer err) {
        this.err = err;
    }

    /** Prints them. Where nobody can be asked, the ids are needed whole. */
    public void print(List<Wallet> wallets) {
        int number = 0;
        for (Wallet wallet : wallets) {
            number++;
            String id = err.look().terminal() ? shortened(wallet.id()) : wallet.id();
            err.line("  " + number + "  " + wallet.currency() + " wallet   " + id
                    + (wallet.isDefault() ? "   default" : ""));
        }
    }

    /** What was typed is no number of a wallet. */
    public void again(int most) {
        err.line("Type a number from 1 to " + most + ", or only Enter.");
    }

    /** Beginning and end tell one's own wallets apart. */
    public static String shortened(String id) {
        return id.length() <= WHOLE_ID ? id : id.substring(0, 8) + "\u2026" + id.substring(id.length() - 4);
    }
}
