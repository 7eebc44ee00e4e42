package io.github.btcpayconnect.core;

import java.util.List;

/**
 * Asks one handler after the other whether a text is its own, as BTCPay Server does.
 *
 * <p>The first that makes a client wins. An error is kept, the next one is asked, and the last error is what the merchant
 * reads. Any other exception ends it.
 *
 * <p>Source: {@code BTCPayServer.Lightning, LightningClientFactory.Create}; {@code BTCPayServer,
 * LightningLikePaymentHandler.ValidatePaymentMethodConfig} for what of it is shown.
 */
public final class LightningClientFactory {
    private final List<Handler> handlers;

    /** @param types in the order in which their handlers are asked */
    public LightningClientFactory(List<ConnectionType> types) {
        this.handlers = types.stream().map(type -> type.beside(types)).toList();
    }

    /**
     * What comes of a text.
     *
     * <p>Never {@link Answer.Kind#NOT_MINE}: a text that nobody knows is {@link Answer.Kind#FAILED}.
     */
    public Answer create(String text, Network network) {
        return create(Text.of(text), network);
    }

    /**
     * The same for a text that has been checked, and need not be read again.
     *
     * @throws IllegalStateException if it was not read at all, because it is too long or no text
     */
    public Answer create(CheckResult checked, Network network) {
        return create(checked.read(), network);
    }

    private Answer create(Text read, Network network) {
        Answer last = Answer.FAILED;
        for (Handler handler : handlers) {
            Answer answer = handler.answer(read, network);
            switch (answer.kind()) {
                case ACCEPTED, FAILED, OPEN -> {
                    return answer;
                }
                case MALFORMED, REFUSED -> last = answer;
                case NOT_MINE -> {}
            }
        }
        return last;
    }
}
