package io.github.btcpayconnect.core;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The handler of most types: takes the text apart, looks at the type, goes through the steps, makes a client. */
final class StepHandler implements Handler {
    private final ConnectionType type;
    private final Handler accept;
    private final @Nullable Form form;
    private final @Nullable Predicate<Text> claim;
    private final Answer foreign;
    private final UnaryOperator<Answer> caught;

    StepHandler(TypeEntry entry, ConnectionType type) {
        this.type = type;
        this.accept = entry.accept;
        this.form = type.form();
        this.claim = entry.claim;
        this.foreign = entry.foreign;
        this.caught = entry.caught;
    }

    @Override
    public Answer answer(Text text, Network network) {
        if (claim != null) {
            return claim.test(text) ? judged(text, network) : Answer.NOT_MINE;
        }
        if (form != null && form.isOf(text.raw())) {
            Text list = form.asList(text);
            return list == null ? Answer.refused(form.refusal()) : ofList(list, network);
        }
        return ofList(type.read(text), network);
    }

    private Answer ofList(Text text, Network network) {
        Answer refusal = text.refusal();
        if (refusal != null) {
            return caught.apply(refusal);
        }
        if (!type.isNamed(text.type())) {
            return foreign;
        }
        return judged(text, network);
    }

    private Answer judged(Text text, Network network) {
        for (ConnectionType.Stage stage : type.stages()) {
            Answer answer = stage.kind().test(text) ? Step.firstOf(stage.steps(), text, network) : null;
            if (answer != null) {
                return answer.is(Answer.Kind.FAILED) ? caught.apply(answer) : answer;
            }
        }
        return accept.answer(text, network);
    }
}
