package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.AccountReply;
import io.github.btcpayconnect.blink.KeyScopes;
import io.github.btcpayconnect.blink.Restrictions;
import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.blink.WindDown;
import io.github.btcpayconnect.blink.WithdrawalLimit;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.Scope;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Blink lets an account do, and for how long. */
final class AccountFindings {
    private static final long HOURS_OF_A_DAY = 24;
    private static final String MOVE =
            "Move to an account that is your own in the Blink app, then run: btcpay-connect migrate";

    private final AccountReply reply;
    private final BlinkAccount connection;
    private final Findings findings;

    AccountFindings(AccountReply reply, BlinkAccount connection, Findings findings) {
        this.reply = reply;
        this.connection = connection;
        this.findings = findings;
    }

    void add() {
        windDown();
        restrictions();
        level();
    }

    private void windDown() {
        FindingId id = FindingId.WINDDOWN;
        WindDown windDown = reply.windDown().orElse(null);
        if (windDown == null) {
            findings.unknown(id, "not known: Blink did not say whether it is ending the account");
            return;
        }
        ZoneId zone = windDown.zone() == null ? ZoneId.of("UTC") : windDown.zone();
        Calendar calendar = new Calendar(reply.serverTime().orElseGet(Instant::now), zone);
        switch (windDown.state()) {
            case NOT_SAID -> findings.skipped(id, "Blink says nothing of ending the account, which proves nothing");
            case PRE_CUTOFF -> announced(windDown, calendar, zone);
            case RECEIVE_DISABLED ->
                findings.fail(
                        id,
                        "Blink has switched off receiving for this account"
                                + since(windDown.receiveDisabledAt(), calendar, zone),
                        MOVE);
            case GATED_CLOSED ->
                findings.fail(
                        id, "Blink has shut this account" + since(windDown.finalDeadline(), calendar, zone), MOVE);
            case OTHER -> findings.unknown(id, "not known: Blink is ending the account, in a way new to this version");
        }
    }

    private void announced(WindDown windDown, Calendar calendar, ZoneId zone) {
        Instant end = windDown.receiveDisabledAt();
        if (end == null) {
            findings.warn(FindingId.WINDDOWN, "Blink will end receiving for this account", MOVE);
        } else if (calendar.daysUntil(end) < 0) {
            // Blink's switches decide, not its dates.
            findings.warn(
                    FindingId.WINDDOWN,
                    "receiving was to end " + calendar.in(end) + " in " + zone.getId() + ", and can end at any time",
                    MOVE);
        } else {
            findings.warn(
                    FindingId.WINDDOWN,
                    "receiving ends " + calendar.in(end) + " in " + zone.getId(),
                    "Before " + calendar.date(end) + ": " + lowered(MOVE));
        }
    }

    /** The date that was set, if it has come: Blink's switches decide, not its dates. */
    private static String since(@Nullable Instant time, Calendar calendar, ZoneId zone) {
        return time == null || calendar.daysUntil(time) > 0
                ? ""
                : ", as announced for " + calendar.date(time) + " in " + zone.getId();
    }

    private static String lowered(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private void restrictions() {
        FindingId id = FindingId.RESTRICTIONS;
        Restrictions restrictions = reply.restrictions().orElse(null);
        if (restrictions == null) {
            findings.unknown(id, "not known: Blink did not name the account's restrictions");
        } else if (restrictions.dollarBalance() && currency().equals(Optional.of(WalletCurrency.USD))) {
            findings.warn(
                    id,
                    "Blink restricts dollar balances where the account's owner lives, and this is the USD wallet",
                    "Use the account's BTC wallet: btcpay-connect generate");
        } else if (restrictions.transfer()) {
            findings.warn(
                    id,
                    "Blink restricts transfers for this account where its owner lives",
                    "Open the Blink app: it says what is possible. Receiving bitcoin is not concerned.");
        } else {
            findings.pass(
                    id, restrictions.dollarBalance() ? "dollar balances only, and this is the BTC wallet" : "none");
        }
    }

    /** That of the wallet which BTCPay will use. */
    private Optional<WalletCurrency> currency() {
        return connection
                .walletId()
                .flatMap(id -> reply.wallets().wallets().stream()
                        .filter(wallet -> wallet.id().equalsIgnoreCase(id))
                        .findFirst())
                .or(() -> reply.wallets().defaultWallet())
                .map(Wallet::currency);
    }

    private void level() {
        FindingId id = FindingId.ACCOUNT_LEVEL;
        String level = reply.level().orElse(null);
        if (level == null) {
            findings.unknown(id, "not known: Blink did not name the account's level");
            return;
        }
        Secret apiKey = connection.apiKey();
        String shown = "level " + OutsideText.of(level, List.of(apiKey)) + may();
        boolean exhausted = reply.withdrawal().stream().anyMatch(AccountFindings::isExhausted);
        if (level.equals("ZERO")) {
            findings.warn(id, shown, "Confirm a telephone number in the Blink app: at this level little can be sent.");
        } else if (exhausted && reply.scopes().filter(AccountFindings::spends).isPresent()) {
            findings.warn(id, shown, "Payouts will fail until some time has passed.");
        } else {
            findings.pass(id, shown);
        }
    }

    private static boolean spends(KeyScopes scopes) {
        return scopes.allow(Scope.WRITE);
    }

    private static boolean isExhausted(WithdrawalLimit limit) {
        return limit.left() != null && limit.left() <= 0;
    }

    /** What may be sent out; receiving has no limit. */
    private String may() {
        if (reply.withdrawal().isEmpty()) {
            return "";
        }
        WithdrawalLimit limit = reply.withdrawal().get(0);
        String left = limit.left() == null ? "" : ", " + dollars(limit.left()) + " of it left";
        return "; may send " + dollars(limit.cents()) + " in " + time(limit.seconds()) + left;
    }

    private static String dollars(long cents) {
        return String.format(Locale.ENGLISH, "$%,d.%02d", cents / 100, Math.abs(cents % 100));
    }

    private static String time(@Nullable Long seconds) {
        long hours =
                seconds == null ? HOURS_OF_A_DAY : Duration.ofSeconds(seconds).toHours();
        return hours % HOURS_OF_A_DAY == 0 && hours > HOURS_OF_A_DAY
                ? Calendar.count(hours / HOURS_OF_A_DAY)
                : hours + " hours";
    }
}
