package io.github.btcpayconnect.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handler of most types: takes the text apart, looks at the type, goes through the steps, makes a client. */
final class StepHandler implements Handler {
    private final ConnectionType type;
    private final List<Step> steps;
    private final Handler accept;
    private final @Nullable Form form;
    private final Answer foreign;
    private final String malformedPrefix;
    private final String exceptionPrefix;
    private final boolean malformedPassedOver;

    StepHandler(ConnectionType.Builder entry, ConnectionType type) {
        this.type = type;
        this.steps = type.steps();
        this.accept = entry.accept;
        this.form = type.form();
        this.foreign = entry.foreign;
        this.malformedPrefix = entry.malformedPrefix;
        this.exceptionPrefix = entry.exceptionPrefix;
        this.malformedPassedOver = entry.malformedPassedOver;
    }

    @Override
    public Answer answer(Text text, Network network) {
        if (form != null && form.isOf(text.raw())) {
            Text list = form.asList(text);
            return list == null ? Answer.refused(form.refusal()) : ofList(list, network);
        }
        return ofList(type.read(text), network);
    }

    private Answer ofList(Text text, Network network) {
        Answer refusal = text.refusal();
        if (refusal != null) {
            return ofMalformed(refusal);
        }
        if (!type.isNamed(text.type())) {
            return foreign;
        }
        for (Step step : steps) {
            Answer answer = step.answer(text, network);
            if (answer != null) {
                return answer.is(Answer.Kind.FAILED) ? wrapped(answer) : answer;
            }
        }
        return accept.answer(text, network);
    }

    private Answer ofMalformed(Answer refusal) {
        if (malformedPassedOver && refusal.is(Answer.Kind.REFUSED)) {
            return Answer.NOT_MINE;
        }
        return wrapped(refusal);
    }

    /** What a handler makes of an exception that it catches. */
    private Answer wrapped(Answer exception) {
        if (exception.is(Answer.Kind.FAILED)) {
            // The only exception of another kind that .NET throws here is that of its Uri.
            return exceptionPrefix.isEmpty()
                    ? exception
                    : Answer.refused(exceptionPrefix + NetUriException.Reason.INDEX.message());
        }
        return exception
                .message()
                .map(message -> Answer.refused(malformedPrefix + message))
                .orElse(exception);
    }
}
