package org.rtmtck.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.model.Judgement;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.script.Statement;

/**
 * One instance of the implementation under test, and all that the kit does with it.
 *
 * <p>Every call goes through {@link #invoke}: it is made, recorded and judged, and what is not permitted comes back as a
 * {@link Violation}. A witness belongs to one thread.
 */
public final class Witness implements AutoCloseable {

    private final Subject subject;
    private final Evidence evidence;
    private final KitEnvironment environment;
    private final @Nullable VirtualClock virtualClock;
    private final RoutingTableManager manager;
    private final CallExecutor executor;
    private final CallGuard guard;
    private final Bindings bindings = new Bindings();
    private final Set<String> failedRegistrations = new HashSet<>();
    private final List<Statement> trace = new ArrayList<>();
    private Function<Violation, Error> onViolation = violation -> violation;
    private ModelState state;
    private boolean looksAtTables;
    private boolean inPostMortem;
    private boolean disturbed;
    private volatile boolean givenUp;

    private Witness(
            Subject subject,
            Evidence evidence,
            KitEnvironment environment,
            @Nullable VirtualClock virtualClock,
            RoutingTableManager manager,
            CallGuard guard) {
        this.subject = subject;
        this.evidence = evidence;
        this.environment = environment;
        this.virtualClock = virtualClock;
        this.manager = manager;
        this.executor = new CallExecutor(manager, environment.lastError());
        this.guard = guard;
        this.state = ModelState.initial(subject.settings(), nowMillis());
    }

    /**
     * Opens a new instance.
     *
     * @param subject the implementation under test
     * @param evidence where to record what is seen
     * @param guard what keeps a call from blocking the caller
     * @throws OpenException if the implementation cannot be opened
     * @throws Disturbed if that, or a disturbance, has happened too often
     */
    public static Witness open(Subject subject, Evidence evidence, CallGuard guard) {
        if (evidence.isGivenUp()) {
            throw new Disturbed("not run, because earlier instances could not be used");
        }
        VirtualClock virtual = subject.has(Capability.VIRTUAL_TIME) ? new VirtualClock() : null;
        KitEnvironment environment = new KitEnvironment(virtual == null ? new SystemClock() : virtual);
        RoutingTableManager manager;
        try {
            manager = Opening.open(subject.provider(), environment);
        } catch (OpenException e) {
            evidence.unusable();
            throw e;
        }
        return new Witness(subject, evidence, environment, virtual, manager, guard);
    }

    /** The implementation under test. */
    public Subject subject() {
        return subject;
    }

    /** What the names of this run stand for. */
    public Bindings bindings() {
        return bindings;
    }

    /** What is known of the instance. */
    public ModelState state() {
        return state;
    }

    /** Everything that happened so far, with replies. */
    public Script trace() {
        return Script.of(trace);
    }

    /** How many statements were executed. */
    public int length() {
        return trace.size();
    }

    /** Executes any statement of a script. Replies in it are ignored: the call is made anew. */
    public void execute(Statement statement) {
        if (statement instanceof Statement.Invoke s) {
            invoke(s.binding(), s.call());
        } else if (statement instanceof Statement.AdvanceClock s) {
            advance(s.by());
        } else if (statement instanceof Statement.FailResource s) {
            failResource(s.nth());
        } else if (statement instanceof Statement.WaitEvent s) {
            isSignalled(s.registration());
        } else if (statement instanceof Statement.WriteEvent s) {
            writeEvent(s.registration(), s.signalled());
        } else if (statement instanceof Statement.Settle) {
            settle();
        }
    }

    /**
     * Makes a call, records it and has it judged.
     *
     * @param binding the name for what the call returns; null if it gets none
     * @param call the call, with names of this run
     * @return the reply
     * @throws Violation if the reply breaks a requirement that is judged
     * @throws Inconclusive if the reply breaks one that is not, and the model cannot follow
     * @throws Disturbed if somebody kept the implementation from answering
     */
    public Reply invoke(@Nullable String binding, Call call) {
        Call prepared = OwnEvents.prepare(bindings, binding, call, executor::newEvent);
        Call resolved = bindings.resolve(prepared);
        if (resolved == null) {
            throw new Inconclusive("a route that the call needs was never returned");
        }
        int line = trace.size();
        trace.add(new Statement.Invoke(binding, call));
        evidence.call(resolved);
        Reply reply = guard.run(() -> executor.execute(resolved), evidence.patience(subject.callDeadline()));
        mustBeAwaited();
        if (reply instanceof Reply.Abnormal r && r.kind() == Reply.AbnormalKind.NO_RETURN) {
            evidence.lost();
        }
        trace.set(line, new Statement.Invoke(null, binding, call, reply));
        bind(binding, reply);
        judge(resolved, reply, usesFailedRegistration(call));
        return reply;
    }

    /** An interrupt lets some calls return that nobody waits for any more. What comes of them is no evidence. */
    private void mustBeAwaited() {
        if (givenUp) {
            throw new Inconclusive("the run was given up");
        }
    }

    private void bind(@Nullable String binding, Reply reply) {
        if (binding == null) {
            return;
        }
        bindings.bind(binding, reply);
        if (reply instanceof Reply.HandleReply r && r.handle().isNull()) {
            failedRegistrations.add(binding);
        } else {
            failedRegistrations.remove(binding);
        }
    }

    private boolean usesFailedRegistration(Call call) {
        return call instanceof Call.Deregister d
                && d.client() instanceof HandleRef.Named n
                && failedRegistrations.contains(n.name());
    }

    private void judge(Call call, Reply reply, boolean failedRegistration) {
        boolean unmet = environment.meter().isArmed();
        ModelState before = Model.advance(state, nowMillis());
        // A fault that the call has not met is no excuse for it.
        accept(Model.judge(unmet ? Model.disarmFault(before) : before, call, reply, failedRegistration));
        state = unmet ? Model.armFault(state) : Model.disarmFault(state);
        if (call instanceof Call.Deregister) {
            boolean alone = CallExecutor.MARKER.equals(executor.lastErrorLeft());
            evidence.observed(Req.DRC_005, alone ? "the last error is left alone" : "the last error is overwritten");
        }
        if (reply instanceof Reply.ChangeReply && executor.hadUnusedBuffer()) {
            boolean wrote = executor.wroteUnusedBuffer();
            evidence.observed(Req.DRC_085, wrote ? "unused buffers are written" : "unused buffers are left alone");
        }
    }

    private void accept(Judgement judgement) {
        state = judgement.next();
        evidence.exercised(judgement.exercised());
        for (Judgement.Observed seen : judgement.observed()) {
            evidence.observed(seen.requirement(), seen.choice());
        }
        for (Finding finding : judgement.findings()) {
            if (subject.policy().isJudged(finding)) {
                mustBeUndisturbed(trace);
                throw inPostMortem ? new Violation(finding, trace()) : onViolation.apply(violated(finding));
            }
            report(finding);
        }
    }

    /** Before anybody is blamed. */
    private void mustBeUndisturbed(List<Statement> lines) {
        subject.provider().disturbance(manager).ifPresent(disturbance -> {
            disturbed = true;
            evidence.unusable();
            Statement last = lines.get(lines.size() - 1);
            String seen = ScriptPrinter.print(last).strip();
            throw new Disturbed("'" + seen + "' cannot be judged: " + disturbance);
        });
    }

    /** Whether somebody kept the instance from answering. */
    public boolean isDisturbed() {
        return disturbed;
    }

    private Violation violated(Finding finding) {
        Violation violation = new Violation(finding, trace());
        if (!looksAtTables) {
            return violation;
        }
        inPostMortem = true;
        try {
            return PostMortem.of(this, violation);
        } finally {
            inPostMortem = false;
        }
    }

    /** Says what is thrown for a violation, instead of the violation itself. */
    public void throwForViolation(Function<Violation, Error> error) {
        onViolation = error;
    }

    /** Has the tables looked at when a requirement is broken, for the sake of faults that cannot be shown again. */
    public void looksAtTables() {
        looksAtTables = true;
    }

    private void report(Finding finding) {
        Req broken = finding.principal();
        boolean needsWaived = finding.needs().stream().anyMatch(subject.policy().waived()::contains);
        if (needsWaived || subject.policy().isWaived(broken)) {
            evidence.waived(broken);
        } else {
            evidence.observed(broken, "deviates: " + finding.seen());
        }
        if (!finding.recoverable()) {
            throw new Inconclusive(broken.id() + " is not judged, and the run cannot go on after " + finding.seen());
        }
    }

    /** Moves the virtual clock forward; with real time it does nothing. */
    public void advance(Duration by) {
        trace.add(new Statement.AdvanceClock(by));
        VirtualClock clock = virtualClock;
        if (clock != null) {
            guard.run(
                    () -> {
                        clock.advance(by);
                        return new Reply.StatusReply(Status.NO_ERROR);
                    },
                    subject.callDeadline());
        }
        state = Model.advance(state, nowMillis());
    }

    /** Makes the nth acquisition of a resource from now fail; does nothing without the capability. */
    public void failResource(int nth) {
        trace.add(new Statement.FailResource(nth));
        if (subject.has(Capability.RESOURCE_FAULTS)) {
            environment.meter().failNth(nth);
            state = Model.armFault(state);
        }
    }

    /**
     * Withdraws an injected failure that no call has met, and takes it off the record: whoever runs the calls again
     * would have it met by a later one. Returns whether one was waiting.
     */
    public boolean withdrawFault() {
        boolean waiting = environment.meter().withdraw();
        for (int i = trace.size() - 1; waiting && i >= 0; i--) {
            if (trace.get(i) instanceof Statement.FailResource) {
                trace.remove(i);
                break;
            }
        }
        state = Model.disarmFault(state);
        return waiting;
    }

    /** Waits until everything that was caused has become visible. */
    public void settle() {
        trace.add(new Statement.Settle());
        Settling.await(subject, manager, virtualClock);
        state = Model.settle(Model.advance(state, nowMillis()));
    }

    /** Looks at the event of a registration without waiting, and has what is seen judged. */
    public boolean isSignalled(String registration) {
        ChangeEvent event = eventOf(registration);
        boolean signalled = event != null && event.isSet();
        trace.add(new Statement.WaitEvent(registration, signalled));
        if (event != null) {
            accept(Model.eventSeen(
                    Model.advance(state, nowMillis()),
                    bindings.resolve(HandleRef.named(registration)),
                    event.handle(),
                    signalled));
        }
        return signalled;
    }

    /** Sets or resets the event of a registration, as a client may. */
    public void writeEvent(String registration, boolean set) {
        trace.add(new Statement.WriteEvent(registration, set));
        ChangeEvent event = eventOf(registration);
        if (event == null) {
            return;
        }
        if (set) {
            event.set();
        } else {
            event.reset();
        }
        state = Model.eventWritten(state, bindings.resolve(HandleRef.named(registration)), event.handle(), set);
    }

    /** The event object of a registration, null if it has none. */
    public @Nullable ChangeEvent eventOf(String registration) {
        Handle handle = bindings.eventOf(registration);
        return handle == null ? null : executor.event(handle);
    }

    /** The handle that a name stands for; NULL if it was never bound. */
    public Handle handle(String name) {
        return bindings.resolve(HandleRef.named(name));
    }

    /** The route that a name stands for; null if it was never bound. */
    public @Nullable Route route(String name) {
        return bindings.resolve(RouteRef.named(name));
    }

    /**
     * Asks for the number of networks beside the recorded calls, and has it neither recorded nor judged: for another
     * thread that watches.
     */
    public int peekNetworkCount(ProtocolFamily family) {
        return manager.getNetworkCount(family);
    }

    /** How many resources the instance has asked for. */
    public long acquisitions() {
        return environment.meter().acquisitions();
    }

    /** How much the instance holds, in a unit of its own; empty if it does not count that. */
    public OptionalLong held() {
        return subject.provider().held(manager);
    }

    /** The last error that the latest call left behind. */
    public Status lastError() {
        return executor.lastErrorLeft();
    }

    /** Records what was seen of something that the documentation leaves open. */
    public void observe(Req requirement, String choice) {
        evidence.observed(requirement, choice);
    }

    /** Counts that a check exercised requirements in a way that the model cannot see. */
    public void exercised(Req... requirements) {
        evidence.exercised(List.of(requirements));
    }

    /**
     * Gives up on a call that has not returned, and has that judged. Called by a thread that watched; the witness is not
     * usable afterwards.
     *
     * @return the violation; null if it is not one that is judged
     */
    @Nullable
    Violation abandon() {
        givenUp = true;
        List<Statement> lines = new ArrayList<>(trace);
        int last = lines.size() - 1;
        if (last < 0 || !(lines.get(last) instanceof Statement.Invoke line)) {
            return null;
        }
        long waited = evidence.patience(subject.callDeadline()).toMillis();
        Reply reply = new Reply.Abnormal(Reply.AbnormalKind.NO_RETURN, "within " + waited + " ms");
        evidence.lost();
        lines.set(last, line.withReply(reply));
        Call resolved = bindings.resolve(line.call());
        if (resolved == null) {
            return null;
        }
        Judgement judgement = Model.judge(state, resolved, reply, usesFailedRegistration(line.call()));
        for (Finding finding : judgement.findings()) {
            if (subject.policy().isJudged(finding)) {
                mustBeUndisturbed(lines);
                return new Violation(finding, Script.of(lines));
            }
        }
        return null;
    }

    private long nowMillis() {
        return environment.clock().millis();
    }

    @Override
    public void close() {
        Opening.close(manager, environment, guard, subject.callDeadline());
    }
}
