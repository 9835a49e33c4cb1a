package org.rtmtck.jmh;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.model.Finding;
import org.rtmtck.model.Judgement;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Instance;
import org.rtmtck.witness.Subject;

/** An instance whose calls are made and judged by a plain loop: nothing is recorded, guarded or counted but the calls. */
class Bare implements AutoCloseable {

    private final Instance instance;
    private final Subject subject;
    private final Bindings bindings = new Bindings();
    private ModelState state;
    private int calls;

    Bare(Subject subject) {
        this.subject = subject;
        this.instance = Instance.open(subject);
        this.state = ModelState.initial(subject.settings(), instance.nowMillis());
    }

    /** Does what a recorded sequence did. Returns how many calls were made. */
    static int run(Subject subject, List<Statement> sequence) {
        try (Bare table = new Bare(subject)) {
            sequence.forEach(table::perform);
            return table.calls;
        }
    }

    final ModelState state() {
        return state;
    }

    final int calls() {
        return calls;
    }

    private void perform(Statement statement) {
        if (statement instanceof Statement.Invoke s) {
            make(s.binding(), s.call());
        } else if (statement instanceof Statement.AdvanceClock s) {
            instance.advance(s.by());
            state = Model.advance(state, instance.nowMillis());
        } else if (statement instanceof Statement.FailResource s) {
            instance.failResource(s.nth());
            state = Model.armFault(state);
        } else if (statement instanceof Statement.WaitEvent s) {
            look(s.registration());
        } else if (statement instanceof Statement.Settle) {
            instance.settle();
            state = Model.settle(Model.advance(state, instance.nowMillis()));
        }
    }

    /** Makes a call and has it judged. */
    final Reply make(@Nullable String binding, Call call) {
        Call resolved = Objects.requireNonNull(instance.resolve(bindings, binding, call));
        Reply reply = instance.execute(resolved);
        if (binding != null) {
            bindings.bind(binding, reply);
        }
        calls++;
        boolean unmet = instance.isFaultArmed();
        ModelState before = Model.advance(state, instance.nowMillis());
        accept(Model.judge(unmet ? Model.disarmFault(before) : before, resolved, reply, false));
        state = unmet ? Model.armFault(state) : Model.disarmFault(state);
        return reply;
    }

    private void look(String registration) {
        Handle event = bindings.eventOf(registration);
        if (event != null) {
            Handle client = bindings.resolve(HandleRef.named(registration));
            accept(Model.eventSeen(
                    Model.advance(state, instance.nowMillis()), client, event, instance.isSignalled(event)));
        }
    }

    private void accept(Judgement judgement) {
        state = judgement.next();
        for (Finding finding : judgement.findings()) {
            if (subject.policy().isJudged(finding)) {
                throw new IllegalStateException(finding.toString());
            }
        }
    }

    @Override
    public void close() {
        instance.close();
    }
}
