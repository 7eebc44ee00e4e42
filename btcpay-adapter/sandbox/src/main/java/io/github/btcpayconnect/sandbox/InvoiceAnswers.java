package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Blink answers to mutations about invoices. Its order of checks decides which error is seen, and is kept. */
final class InvoiceAnswers {
    /** What one cent costs here, always. */
    private static final long SATOSHIS_PER_CENT = 10;

    private static final Duration BTC_EXPIRY = Duration.ofHours(4);
    private static final Duration LONGEST_BTC_EXPIRY = Duration.ofDays(1);
    /** A price is held no longer than this, so it is the longest one too. */
    private static final Duration USD_EXPIRY = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private InvoiceAnswers() {}

    /** {@code lnInvoiceCreate}: for a wallet of the asker. */
    static Map<String, Object> create(Session session, Map<String, Object> input) {
        SandboxKey key = session.activeOwner();
        try {
            requireOwnWallet(session, key, input);
            requireValid(input, "walletId", "amount", "memo", "expiresIn", "externalId");
            return created(session, input, "walletId", WalletCurrency.BTC);
        } catch (BlinkError e) {
            return payload(session, "invoice", null, e);
        }
    }

    /** {@code ln…CreateOnBehalfOfRecipient}: for a wallet of anybody, and anybody may ask. */
    static Map<String, Object> createOnBehalf(Session session, Map<String, Object> input, WalletCurrency currency) {
        try {
            requireValid(
                    input,
                    "recipientWalletId",
                    "amount",
                    "memo",
                    "descriptionHash",
                    "expiresIn",
                    "externalId",
                    "webhookUrl");
            return created(session, input, "recipientWalletId", currency);
        } catch (BlinkError e) {
            return payload(session, "invoice", null, e);
        }
    }

    /** {@code lnInvoiceCancel}. The invoice is kept, as at Blink: to cancel it again succeeds. */
    static Map<String, Object> cancel(Session session, Map<String, Object> input) {
        SandboxKey key = session.activeOwner();
        try {
            requireOwnWallet(session, key, input);
        } catch (BlinkError e) {
            return payload(session, "success", null, e);
        }
        try {
            requireValid(input, "walletId", "paymentHash");
            String paymentHash = required(input, "paymentHash").toString();
            Optional<Invoice> invoice = session.ledger()
                    .invoice(paymentHash)
                    .filter(candidate -> candidate.walletId().equals(input.get("walletId")));
            if (invoice.isEmpty()) {
                throw BlinkError.noSuchInvoice(paymentHash);
            }
            return payload(session, "success", true, null);
        } catch (BlinkError e) {
            return payload(session, "success", false, e);
        }
    }

    /** Blink looks at the wallet before it looks at the scopes. These errors carry no code. */
    private static void requireOwnWallet(Session session, SandboxKey key, Map<String, Object> input) {
        requireValid(input, "walletId");
        SandboxAccount owner = session.accountOfWallet(required(input, "walletId"))
                .orElseThrow(() -> BlinkError.of(BlinkError.NO_SUCH_WALLET));
        if (owner != key.account()) {
            throw BlinkError.of(BlinkError.WALLET_OF_ANOTHER);
        }
        if (key.readOnly()) {
            throw BlinkError.of(BlinkError.MAY_NOT_MUTATE);
        }
    }

    private static void requireValid(Map<String, Object> input, String... names) {
        Arrays.stream(names)
                .map(input::get)
                .filter(Scalars.Invalid.class::isInstance)
                .findFirst()
                .ifPresent(invalid -> {
                    throw BlinkError.of(((Scalars.Invalid) invalid).message());
                });
    }

    private static Map<String, Object> created(
            Session session, Map<String, Object> input, String walletArgument, WalletCurrency currency) {
        Object walletId = required(input, walletArgument);
        SandboxAccount account = session.accountOfWallet(walletId)
                .orElseThrow(() -> BlinkError.unexpectedClientError(BlinkError.NO_SUCH_WALLET));
        SandboxWallet wallet = Session.wallet(account, walletId).orElseThrow();
        if (wallet.currency() != currency) {
            throw BlinkError.invalidInput(BlinkError.WRONG_CURRENCY);
        }
        long satoshis = (Long) required(input, "amount");
        if (satoshis == 0) {
            throw BlinkError.invalidInput(BlinkError.BAD_AMOUNT);
        }
        if (!account.active()) {
            throw BlinkError.invalidInput(BlinkError.INACTIVE);
        }
        if (!account.traits().receives()) {
            throw BlinkError.of(BlinkError.RECEIVE_DISABLED, "RECEIVE_DISABLED");
        }
        RateLimits.Kind kind =
                walletArgument.equals("walletId") ? RateLimits.Kind.INVOICE : RateLimits.Kind.INVOICE_ON_BEHALF;
        if (!session.ledger().limits().take(kind, account, session.ledger().now())) {
            throw BlinkError.of(BlinkError.TOO_MANY_INVOICES, "TOO_MANY_REQUEST");
        }
        if (currency == WalletCurrency.USD && session.trouble() == Trouble.DEALER_OFFLINE) {
            throw BlinkError.of(BlinkError.NO_DEALER, "DEALER_OFFLINE");
        }
        if (currency == WalletCurrency.USD && satoshis < SATOSHIS_PER_CENT) {
            throw BlinkError.invalidInput(BlinkError.AMOUNT_TOO_LOW);
        }
        String paymentHash = random();
        Invoice invoice = new Invoice(
                session.environment(),
                wallet.id(),
                satoshis,
                session.ledger().now(),
                expiry(currency, (Long) input.get("expiresIn")),
                paymentHash,
                random(),
                text(input, "memo").orElse(""),
                text(input, "descriptionHash").orElse(null),
                text(input, "externalId").orElse(paymentHash));
        session.ledger().add(invoice);
        return payload(session, "invoice", answer(invoice), null);
    }

    /** What is out of range becomes the default, without a word. */
    private static Duration expiry(WalletCurrency currency, @Nullable Long minutes) {
        boolean btc = currency == WalletCurrency.BTC;
        Duration longest = btc ? LONGEST_BTC_EXPIRY : USD_EXPIRY;
        return minutes == null || minutes < 1 || minutes > longest.toMinutes()
                ? btc ? BTC_EXPIRY : USD_EXPIRY
                : Duration.ofMinutes(minutes);
    }

    private static Map<String, Object> answer(Invoice invoice) {
        return Map.of(
                "createdAt", invoice.createdAt().getEpochSecond(),
                "externalId", invoice.externalId(),
                "paymentHash", invoice.paymentHash(),
                "paymentRequest", Bolt11.of(invoice),
                "paymentSecret", invoice.paymentSecret(),
                "paymentStatus", "PENDING",
                "satoshis", invoice.satoshis());
    }

    private static Map<String, Object> payload(
            Session session, String name, @Nullable Object result, @Nullable BlinkError error) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("errors", error == null ? List.of() : List.of(answer(session, error)));
        payload.put(name, result);
        return payload;
    }

    private static Map<String, Object> answer(Session session, BlinkError error) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("message", session.disguise().message(error.message()));
        answer.put("code", error.code());
        return answer;
    }

    /** A member that the schema makes a must. */
    private static Object required(Map<String, Object> input, String name) {
        return Objects.requireNonNull(input.get(name));
    }

    private static Optional<String> text(Map<String, Object> input, String name) {
        return Optional.ofNullable(input.get(name)).map(Object::toString);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
