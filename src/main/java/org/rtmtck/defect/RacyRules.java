package org.rtmtck.defect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Resource;
import org.rtmtck.reference.Rules;

/** Rules that a thread can break for the time of one call. */
final class RacyRules extends Rules {

    private final Map<Thread, Mode> modes = new ConcurrentHashMap<>();
    private final Map<Thread, List<Entry>> leaving = new ConcurrentHashMap<>();

    /** What is broken. */
    enum Mode {
        /** Nothing. */
        RIGHT,
        /** The table is not locked. */
        UNLOCKED,
        /** It is not asked again, once the table is locked, whether the client is still registered. */
        UNCHECKED,
        /** Nobody is told. */
        SILENT,
        /** The slot stays taken. */
        SLOT_KEPT,
        /** The registration is not ended. */
        REGISTRATION_KEPT,
        /** The best route is the one that was added last. */
        LAST_IS_BEST
    }

    /** Does something with rules that are broken in a way. */
    <T> T in(Mode broken, Supplier<T> call) {
        modes.put(Thread.currentThread(), broken);
        try {
            return call.get();
        } finally {
            modes.remove(Thread.currentThread());
        }
    }

    /** Does something where only these routes of a leaver go. */
    <T> T removing(List<Entry> only, Supplier<T> call) {
        leaving.put(Thread.currentThread(), only);
        try {
            return call.get();
        } finally {
            leaving.remove(Thread.currentThread());
        }
    }

    private boolean is(Mode wanted) {
        return modes.get(Thread.currentThread()) == wanted;
    }

    @Override
    public ReentrantLock newTableLock() {
        return new ReentrantLock() {
            private static final long serialVersionUID = 1L;

            @Override
            public void lock() {
                if (!is(Mode.UNLOCKED)) {
                    super.lock();
                }
            }

            @Override
            public void unlock() {
                if (!is(Mode.UNLOCKED)) {
                    super.unlock();
                }
            }
        };
    }

    @Override
    public void lookedUp(Client client) {
        if (is(Mode.UNCHECKED)) {
            RacyRtm.gap();
        }
    }

    @Override
    public boolean acquire(Resource resource, ResourceMeter meter) {
        if (is(Mode.UNLOCKED)) {
            RacyRtm.gap();
        }
        return super.acquire(resource, meter);
    }

    @Override
    public boolean mayAct(Client client) {
        return is(Mode.UNCHECKED) || super.mayAct(client);
    }

    @Override
    public List<Entry> leaving(Client client) {
        List<Entry> only = leaving.get(Thread.currentThread());
        return only == null ? super.leaving(client) : only;
    }

    @Override
    public boolean hears(Client client, Cause cause, @Nullable Client caller) {
        return !is(Mode.SILENT) && super.hears(client, cause, caller);
    }

    @Override
    public void release(Client client, Registry registry) {
        if (is(Mode.SLOT_KEPT)) {
            client.end();
            client.table().clients().remove(client);
            registry.forget(client);
        } else if (!is(Mode.REGISTRATION_KEPT)) {
            super.release(client, registry);
        }
    }

    @Override
    public boolean isBetter(Entry a, Entry b) {
        return is(Mode.LAST_IS_BEST) ? a.sequence() > b.sequence() : super.isBetter(a, b);
    }
}
