package org.rtmtck.witness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.LastError;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/**
 * One instance of the implementation under test, bare: nothing is recorded, judged or guarded. For those who do that in
 * a way of their own because they open very many instances. Belongs to one thread.
 */
public final class Instance implements AutoCloseable {

    private final Subject subject;
    private final KitEnvironment environment;
    private final @Nullable VirtualClock virtualClock;
    private final RoutingTableManager manager;
    private final CallExecutor executor;

    private Instance(Subject subject) {
        this.subject = subject;
        this.virtualClock = subject.has(Capability.VIRTUAL_TIME) ? new VirtualClock() : null;
        this.environment = new KitEnvironment(
                virtualClock == null ? new SystemClock() : virtualClock, new OwnLastError(Thread.currentThread()));
        this.manager = Opening.open(subject.provider(), environment);
        this.executor = new CallExecutor(manager, environment.lastError());
    }

    /**
     * Opens a new instance.
     *
     * @throws OpenException if the implementation cannot be opened
     */
    public static Instance open(Subject subject) {
        return new Instance(subject);
    }

    /**
     * The call with values instead of names; a registration that wants an event gets a new one.
     *
     * @return null if the call needs a route that was never returned
     */
    public @Nullable Call resolve(Bindings bindings, @Nullable String binding, Call call) {
        return bindings.resolve(OwnEvents.prepare(bindings, binding, call, executor::newEvent));
    }

    /** The last error of the thread that the instance belongs to, and of any other together. */
    private static final class OwnLastError implements LastError {

        private final Thread owner;
        private Status owners = Status.NO_ERROR;
        private volatile Status others = Status.NO_ERROR;

        OwnLastError(Thread owner) {
            this.owner = owner;
        }

        @Override
        public Status get() {
            return Thread.currentThread() == owner ? owners : others;
        }

        @Override
        public void set(Status status) {
            if (Thread.currentThread() == owner) {
                owners = status;
            } else {
                others = status;
            }
        }
    }

    /** Makes a call that was resolved. Whatever the implementation does comes back as a reply. */
    public Reply execute(Call resolved) {
        return executor.execute(resolved);
    }

    /** Looks at an event that a registration of this instance was given; false if there is no such event. */
    public boolean isSignalled(Handle event) {
        ChangeEvent known = executor.event(event);
        return known != null && known.isSet();
    }

    /** Moves the virtual clock; with real time it does nothing. */
    public void advance(Duration by) {
        if (virtualClock != null) {
            virtualClock.advance(by);
        }
    }

    /** Makes the nth acquisition of a resource from now on fail. */
    public void failResource(int nth) {
        environment.meter().failNth(nth);
    }

    /** Whether a resource failure is still waiting to be met. */
    public boolean isFaultArmed() {
        return environment.meter().isArmed();
    }

    /** Waits until everything that was caused has become visible. */
    public void settle() {
        Settling.await(subject, manager, virtualClock);
    }

    /** The time, in milliseconds of the clock. */
    public long nowMillis() {
        return environment.clock().millis();
    }

    @Override
    public void close() {
        Opening.close(manager, environment, CallGuard.none(), subject.callDeadline());
    }
}
