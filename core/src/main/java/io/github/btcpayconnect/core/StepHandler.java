package io.github.btcpayconnect.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handler of most types: takes the text apart, looks at the type, goes through the steps, makes a client. */
final class StepHandler implements Handler {
    private final ConnectionType type;
    private final Handler accept;
    private final @Nullable Form form;
    private final Answer foreign;
    private final String malformedPrefix;

    StepHandler(ConnectionType.Builder entry, ConnectionType type) {
        this.type = type;
        this.accept = entry.accept;
        this.form = type.form();
        this.foreign = entry.foreign;
        this.malformedPrefix = entry.malformedPrefix;
    }

    @Override
    public Answer answer(Text text, Network network) {
        if (form != null && form.isOf(text.raw())) {
            Text list = form.asList(text);
            return list == null ? Answer.refused(form.refusal()) : ofList(list, network);
        }
        return ofList(text, network);
    }

    private Answer ofList(Text text, Network network) {
        Answer refusal = text.refusal();
        if (refusal != null) {
            return malformedPrefix.isEmpty() ? refusal : wrapped(refusal);
        }
        if (!type.isNamed(text.type())) {
            return foreign;
        }
        for (ConnectionType.Stage stage : type.stages()) {
            Answer answer = stage.kind().test(text) ? firstOf(stage.steps(), text, network) : null;
            if (answer != null) {
                return answer;
            }
        }
        return accept.answer(text, network);
    }

    private static @Nullable Answer firstOf(List<Step> steps, Text text, Network network) {
        for (Step step : steps) {
            Answer answer = step.answer(text, network);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private Answer wrapped(Answer refusal) {
        return refusal.is(Answer.Kind.MALFORMED)
                ? Answer.malformed(malformedPrefix + refusal.message().orElse(""))
                : refusal;
    }
}
