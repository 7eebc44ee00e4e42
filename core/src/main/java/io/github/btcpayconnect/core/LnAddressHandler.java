package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The handler of LnAddressConnect, in any case. It also takes the types of the plugins that it succeeds, {@code blitz} and
 * {@code flash}, where those are not installed.
 *
 * <p>Source: {@code BTCPayServer.Plugins.LnAddressConnect, LnAddressConnectionStringHandler} and {@code LnAddressTypes}.
 */
final class LnAddressHandler implements Handler {
    private static final Map<String, String> DOMAINS = Map.of("blitz", "blitzwalletapp.com", "flash", "flashapp.me");

    private final List<Step> steps;
    private final Set<String> names;

    LnAddressHandler(List<Step> steps) {
        this(steps, Set.of("lnaddress", "blitz", "flash"));
    }

    private LnAddressHandler(List<Step> steps, Set<String> names) {
        this.steps = steps;
        this.names = names;
    }

    /** What a name alone is completed with; null for the plugin's own type. */
    static @Nullable String domain(Text text) {
        return DOMAINS.get(DotNet.toLowerAscii(text.type()));
    }

    @Override
    public Handler beside(List<ConnectionType> installed) {
        return new LnAddressHandler(
                steps,
                names.stream()
                        .filter(name -> !DOMAINS.containsKey(name)
                                || installed.stream()
                                        .noneMatch(type -> type.name().equals(name)))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Answer answer(Text text, Network network) {
        Answer refusal = text.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (!names.contains(DotNet.toLowerAscii(text.type()))) {
            return Answer.NOT_MINE;
        }
        Answer fault = Step.firstOf(steps, text, network);
        return fault == null ? AddressTypes.ASKED : fault;
    }
}
