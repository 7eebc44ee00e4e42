package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.BlinkNames;
import io.github.btcpayconnect.blink.Custody;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.lnurl.LnurlClient;
import io.github.btcpayconnect.lnurl.LnurlTarget;
import io.github.btcpayconnect.lnurl.PayAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks about one Lightning address: one question when all is well. Blink is asked one more about names of its own, and
 * the domain another one where an address for dollars is refused.
 */
final class AddressInquiry {
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);
    private static final int SHORTEST_TELLING = 3;

    /** What is known of an address. */
    enum Existence {
        THERE,
        MISSING,
        /** It leads into somebody's own network, and was not asked. */
        PRIVATE,
        NOT_KNOWN
    }

    private final LightningAddress address;
    private final boolean dollars;
    private @Nullable PayAnswer pay;
    private @Nullable NoAnswerException trouble;
    private boolean thereWithoutDollars;
    private Custody custody = Custody.NOT_KNOWN;

    /** @param dollars whether the string wants the payments in dollars */
    AddressInquiry(LightningAddress address, boolean dollars) {
        this.address = address;
        this.dollars = dollars;
    }

    void ask(LnurlClient lnurl, BlinkNames names, HttpRun run) {
        try {
            pay = lnurl.pay(dollars ? address.inDollars() : address, run);
        } catch (NoAnswerException e) {
            trouble = e;
        }
        if (existence() == Existence.MISSING && dollars) {
            thereWithoutDollars = isThere(lnurl, run);
        }
        if (existence() == Existence.THERE && isBlinks()) {
            custody = names.custody(address.withoutDollars().name(), run);
        }
    }

    private boolean isThere(LnurlClient lnurl, HttpRun run) {
        try {
            return lnurl.pay(address, run).isPayRequest();
        } catch (NoAnswerException e) {
            return false;
        }
    }

    LightningAddress address() {
        return address;
    }

    boolean dollars() {
        return dollars;
    }

    Existence existence() {
        NoAnswerException e = trouble;
        if (e != null) {
            if (NOT_THERE.contains(e.status().orElse(0))) {
                return Existence.MISSING;
            }
            return e.reason() == NoAnswerException.Reason.NOT_PUBLIC ? Existence.PRIVATE : Existence.NOT_KNOWN;
        }
        return pay == null ? Existence.NOT_KNOWN : pay.refused() ? Existence.MISSING : Existence.THERE;
    }

    /** Whether an invoice can be asked for. */
    boolean isPayable() {
        return pay != null && pay.isPayRequest() && target() != null;
    }

    /** Where invoices are made; null if its server does not say. */
    @Nullable
    LnurlTarget target() {
        String callback = pay == null ? null : pay.callback();
        return callback == null ? null : LnurlTarget.of(callback).orElse(null);
    }

    @Nullable
    PayAnswer pay() {
        return pay;
    }

    @Nullable
    NoAnswerException trouble() {
        return trouble;
    }

    /** Whether it is refused for dollars, but there for bitcoin. */
    boolean thereWithoutDollars() {
        return thereWithoutDollars;
    }

    Custody custody() {
        return custody;
    }

    /** Whether Blink knows who holds the money. */
    boolean isBlinks() {
        String domain = address.domain().toLowerCase(Locale.ROOT);
        return !isStaging() && (domain.equals("blink.sv") || domain.endsWith(".blink.sv"));
    }

    /** Whether it is an address for money of no worth. */
    boolean isStaging() {
        String domain = address.domain().toLowerCase(Locale.ROOT);
        return domain.endsWith("staging.blink.sv") || domain.endsWith("staging.galoy.io");
    }

    /** Text from a server, fit to be shown. The name may be a secret in the wrong place, and comes back in errors. */
    String shown(String text) {
        String name = address.name();
        return OutsideText.of(text, name.length() < SHORTEST_TELLING ? List.of() : List.of(Secret.of(name)));
    }

    /** What a string must have besides the address, so that merchants can save it. */
    String serverRemedy() {
        String domain = isBlinks() ? address.domain().toLowerCase(Locale.ROOT) : " and the domain of the address";
        return "Add ;server=https://" + domain + " to the string.";
    }
}
