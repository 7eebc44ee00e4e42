package io.github.btcpayconnect.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What a finding is about, and what each way of coming out means. {@code docs/findings.md} is made of it.
 *
 * @param about what is looked at, one sentence
 * @param cases the statuses that it can have, in the order of {@link Status}
 * @param remedy what to do if it is not well, one sentence
 */
record FindingGuide(String about, List<Case> cases, String remedy) {
    /** @param when what makes it come out so, one sentence without its first word in capitals and without a full stop */
    record Case(Status status, String when) {}

    private static final String NO_WORD = "Blink did not answer, or not this";
    private static final String NOT_LISTED = "Blink did not list the account's keys";
    private static final String NOT_PAYABLE = "the address cannot be paid";
    private static final String NEW_KEY =
            "Make a key at dashboard.blink.sv (API Keys, tick Read and Receive), then btcpay-connect generate.";
    private static final String WALLET = "Use one of the account's wallets: btcpay-connect generate.";

    /** The guide to a finding. */
    static FindingGuide to(FindingId id) {
        return switch (id) {
            case FORMAT ->
                about("Whether BTCPay Server takes the text, before anybody is asked.")
                        .pass("it takes it")
                        .warn("it takes it, but something in it should be changed")
                        .fail("it refuses it; nothing else is looked at")
                        .remedy("btcpay-connect explain marks each place and says what to write.");
            case SERVER_KNOWN ->
                about("Whether the server in the string is Blink's own, or on this computer.")
                        .pass("it is")
                        .warn("it is somebody else's, who sees the API key; this is said before anything is sent")
                        .unknown("its address is written in an unusual way")
                        .remedy("Write server=https://api.blink.sv/graphql, unless the server is your own.");
            case SERVER_REACHABLE ->
                about("Whether the server answers as Blink does.")
                        .pass("it does")
                        .unknown("there was no answer, or none to the question: nothing is known about the key")
                        .remedy("Try again in a few minutes; check the address of the server.");
            case KEY_VALID ->
                about("Whether Blink takes the API key.")
                        .pass("it does")
                        .fail("it refuses it, and answers those who have no key: so it is the key")
                        .unknown("there was no word on it, or Blink saw no key at all")
                        .remedy(NEW_KEY);
            case SCOPE_READ ->
                about("Whether the key may read the account, as BTCPay must.")
                        .pass("it may")
                        .fail("it may not: BTCPay refuses the string")
                        .unknown(NO_WORD)
                        .remedy(NEW_KEY);
            case SCOPE_RECEIVE ->
                about("Whether the key may create invoices for its account.")
                        .pass("it may; Write includes it")
                        .warn("it may not; BTCPay works without it today")
                        .unknown(NO_WORD)
                        .skipped("the account is not active, and then every key shows Read alone")
                        .remedy("For a string that lasts, make a key with Read and Receive.");
            case SCOPE_WRITE ->
                about("Whether the key can spend.")
                        .pass("it cannot")
                        .warn("it can: whoever reads the string can empty the account")
                        .unknown(NO_WORD)
                        .remedy("Make a key with Read and Receive only, unless BTCPay is to pay out.");
            case WALLET_EXISTS ->
                about("Whether the account has the wallet.")
                        .pass("it has")
                        .warn("the string names none, so that BTCPay follows the default one; or with other letters")
                        .fail("it has not")
                        .unknown(NO_WORD)
                        .remedy(WALLET);
            case WALLET_CURRENCY ->
                about("Whether the wallet is in the currency that the string says.")
                        .pass("it is, or the string says none")
                        .fail("it is in the other one: BTCPay refuses the string")
                        .unknown(NO_WORD + ", or it is a currency that this version does not know")
                        .skipped("there is no such wallet")
                        .remedy("Write the currency of the wallet, or the id of the other wallet.");
            case NETWORK ->
                about("Whether Blink is on the network of the BTCPay Server.")
                        .pass("it is")
                        .fail("it is on another: BTCPay refuses the string")
                        .unknown(NO_WORD + ", or it is a network that this version does not know")
                        .remedy("Use a key and a server of BTCPay's network, or check with --network.");
            case ACCOUNT_ACTIVE ->
                about("Whether Blink lets the account do more than be read.")
                        .pass("the key may do more than read")
                        .fail("the key shows Read alone, though no live key of the account was made so: the account is"
                                + " locked, closed, or moved to non-custodial")
                        .unknown(NOT_LISTED)
                        .skipped("a key of the account was made to read alone, so that this one may be it")
                        .remedy(
                                "Open the Blink app. A non-custodial account is used by its Lightning address: btcpay-connect migrate.");
            default -> ofCare(id);
        };
    }

    /** What looks behind the key and the account. */
    private static FindingGuide ofCare(FindingId id) {
        return switch (id) {
            case KEY_IDENTITY ->
                about("Which of the account's keys this is. Blink does not say; it shows when each was used last.")
                        .pass(
                                "exactly one live key with these scopes was used while it was asked, give or take two seconds")
                        .unknown(NOT_LISTED)
                        .skipped("several keys fit, or none")
                        .remedy("btcpay-connect check --identify looks a second time, two seconds later.");
            case KEY_EXPIRY ->
                about("How long the key lives, counted from the server's own time.")
                        .pass("it never expires, or not soon")
                        .warn(
                                "it expires within 30 days (--warn-days), or is one of several that fit and one of them does")
                        .unknown(NOT_LISTED)
                        .skipped("it is not clear which key it is, and none that fits expires soon")
                        .remedy("Make a new key in time, and save its string before the old one ends.");
            case KEY_LIMITS ->
                about("What a key that can spend may spend, and what is spent already.")
                        .pass("it has limits, and something is left")
                        .warn("it has no limit, or nothing is left")
                        .unknown(NOT_LISTED)
                        .skipped("the key cannot spend, or it is not clear which key it is")
                        .remedy("Set limits at dashboard.blink.sv, API Keys.");
            case KEY_SIBLINGS ->
                about("Whether the account has other live keys to look after.")
                        .pass("it has none, or there is nothing to say of them")
                        .warn("one can spend, was never used, was not used for 90 days, or expires soon")
                        .unknown(NOT_LISTED + ", or not all of them")
                        .remedy("Revoke at dashboard.blink.sv, API Keys, what nobody needs.");
            case WINDDOWN ->
                about("Whether Blink is ending the account, with dates in the account's own time zone.")
                        .warn("Blink has announced the end of receiving")
                        .fail("Blink has switched off receiving, or shut the account")
                        .unknown(NO_WORD)
                        .skipped("Blink says nothing of it, which does not prove that the account receives")
                        .remedy("Move to an account of your own in the Blink app, then btcpay-connect migrate.");
            case RESTRICTIONS ->
                about("What Blink does not let the account do where its owner lives.")
                        .pass("nothing that matters to this wallet")
                        .warn("dollar balances, and this is the USD wallet; or transfers")
                        .unknown(NO_WORD)
                        .remedy("Use the account's BTC wallet.");
            case ACCOUNT_LEVEL ->
                about("The account's level, and how much it may send out. Receiving has no limit.")
                        .pass("it is told")
                        .warn("the level is ZERO; or the key can spend, and nothing may be sent for now")
                        .unknown(NO_WORD)
                        .remedy("Confirm a telephone number in the Blink app.");
            case CLOCK ->
                about("Whether this computer and the server agree on the time.")
                        .pass("they differ by a minute at most")
                        .warn("they differ by more, so that invoices expire too early or too late")
                        .unknown("there was no answer")
                        .skipped("the server does not say what time it is")
                        .remedy("Set the clock of this computer, if BTCPay runs on it.");
            case BTCPAY_VERDICT ->
                about("What BTCPay Server says when this very string is saved, in its own words.")
                        .pass("it takes it")
                        .warn("it takes it from a server administrator but refuses it from a merchant, as it does where"
                                + " no server is named")
                        .fail("it refuses it, and why is named")
                        .unknown("it refuses it only as long as Blink does not answer; or too little is known")
                        .skipped("it was not asked")
                        .remedy("What to do stands with the finding that is the cause.");
            default -> ofAddress(id);
        };
    }

    /** What the domain of a Lightning address says of it. */
    private static FindingGuide ofAddress(FindingId id) {
        return switch (id) {
            case ADDRESS_EXISTS ->
                about("Whether the Lightning address is there. Its domain is asked, once.")
                        .pass("its server knows it")
                        .fail("its server does not know it")
                        .unknown("there was no answer, or none to the question")
                        .skipped("its server is at a private address, and nobody said --allow-private")
                        .remedy("Check the spelling; the wallet's app shows the address where it receives.");
            case ADDRESS_PAYABLE ->
                about("Whether the Lightning address can be paid.")
                        .pass("its server says where to get an invoice")
                        .fail("it is there for something else than being paid, or its server does not say where to get"
                                + " an invoice")
                        .unknown("there was no answer")
                        .skipped("there is no such address, or it takes no dollars")
                        .remedy("Use an address that receives: the wallet's app shows it.");
            case ADDRESS_BOUNDS ->
                about("How little and how much one payment may be.")
                        .pass("bills from 1,000 to 100,000 satoshis fit")
                        .warn("some of them do not: the least is larger, or the most is smaller")
                        .fail("no amount fits")
                        .unknown("its server does not say")
                        .skipped(NOT_PAYABLE)
                        .remedy("Raise the limits in the wallet, or use another address.");
            case ADDRESS_COMMENT ->
                about("Whether a payment may carry a comment.")
                        .pass("it may, and how long")
                        .unknown("there was no answer")
                        .skipped("it may not, and BTCPay needs none; or " + NOT_PAYABLE)
                        .remedy("Nothing.");
            case ADDRESS_VERIFY ->
                about("Whether the server tells if an invoice was paid (LUD-21): BTCPay learns of a payment in no other"
                                + " way.")
                        .pass("with --probe: it tells")
                        .fail(
                                "with --probe: it does not, does not know its own invoice, or calls paid what nobody paid")
                        .unknown("there was no answer")
                        .skipped("only an invoice shows it, and --probe makes one")
                        .remedy("Use a wallet whose server tells, or another kind of connection.");
            case ADDRESS_CALLBACK ->
                about("Where the invoices come from.")
                        .pass("from a public address, encrypted")
                        .warn("from a private network, where BTCPay Server 2.4.5 and newer do not ask; or unencrypted")
                        .unknown("there was no answer")
                        .skipped(NOT_PAYABLE)
                        .remedy("Tell whoever runs the wallet, or use another address.");
            case ADDRESS_USD ->
                about("Whether the address takes dollars, if the string asks for them.")
                        .pass("it does")
                        .warn("the name asks for dollars already, and currency=USD once more")
                        .fail("it takes bitcoin only")
                        .unknown("only an invoice shows it, and --probe makes one; or there was no answer")
                        .skipped("the string does not ask for dollars")
                        .remedy("Delete currency=USD, or write currency=BTC.");
            case ADDRESS_NETWORK ->
                about("Whether the address is on the network of the BTCPay Server.")
                        .pass(
                                "it is; an address other than Blink's is taken for one on mainnet, unless its invoice says"
                                        + " otherwise")
                        .fail(
                                "it is Blink's and the BTCPay Server is not on mainnet, it is of Blink's staging server, or"
                                        + " its invoices are for another network")
                        .unknown("an address does not say its network, and the BTCPay Server is not on mainnet")
                        .remedy("Use the address of a wallet on the network of the BTCPay Server.");
            case ADDRESS_CUSTODY ->
                about("Who holds the money behind an address of Blink's.")
                        .pass("its owner alone")
                        .warn(
                                "Blink: payments from other users of Blink do not go over Lightning, and BTCPay may not see"
                                        + " them")
                        .unknown("Blink did not say")
                        .skipped("the address is not Blink's, or not there")
                        .remedy("Use an API key while the account is custodial: btcpay-connect generate.");
            default -> ofProbe(id);
        };
    }

    private static FindingGuide ofProbe(FindingId id) {
        return switch (id) {
            case PROBE_INVOICE ->
                about("With --probe: whether an invoice is made, as BTCPay would ask for it. Nobody pays it.")
                        .pass("it is")
                        .fail("it is refused for good")
                        .unknown(
                                "it is refused for now or for its amount, or there was no answer, so that nobody knows")
                        .skipped("what is found above says that there would be none")
                        .remedy("What to do stands with the reason.");
            case PROBE_DECODE ->
                about("With --probe: whether the invoice is what was asked for.")
                        .pass("its network and its amount are right, and it can still be paid")
                        .fail("one of them is wrong, or it is no invoice")
                        .unknown("there was no answer")
                        .skipped("there is no invoice")
                        .remedy("Tell whoever runs the server.");
            case PROBE_CANCEL ->
                about("With --probe: whether the invoice is gone again.")
                        .pass("it was taken back")
                        .unknown("it was not, or there was no answer: it ends by itself")
                        .skipped("there is no invoice, the key may not take it back, or an address cannot")
                        .remedy("Nothing: nobody will pay it.");
            default -> throw new IllegalArgumentException("no guide to " + id.id());
        };
    }

    private static Builder about(String sentence) {
        return new Builder(sentence);
    }

    private static final class Builder {
        private final String about;
        private final List<Case> cases = new ArrayList<>();

        Builder(String about) {
            this.about = about;
        }

        Builder pass(String when) {
            return with(Status.PASS, when);
        }

        Builder warn(String when) {
            return with(Status.WARN, when);
        }

        Builder fail(String when) {
            return with(Status.FAIL, when);
        }

        Builder unknown(String when) {
            return with(Status.UNKNOWN, when);
        }

        Builder skipped(String when) {
            return with(Status.SKIPPED, when);
        }

        FindingGuide remedy(String sentence) {
            return new FindingGuide(about, List.copyOf(cases), sentence);
        }

        private Builder with(Status status, String when) {
            cases.add(new Case(status, when));
            return this;
        }
    }
}
