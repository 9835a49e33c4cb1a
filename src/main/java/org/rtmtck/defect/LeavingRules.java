package org.rtmtck.defect;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Rules;

/** Rules that know whether it is a deregistration that removes routes. */
class LeavingRules extends Rules {

    private volatile boolean leaving;
    private final AtomicInteger left = new AtomicInteger();

    /** Whether a client is being deregistered. */
    final boolean isLeaving() {
        return leaving;
    }

    /** How many clients have been deregistered. */
    final int left() {
        return left.get();
    }

    @Override
    public List<Entry> leaving(Client client) {
        leaving = true;
        return super.leaving(client);
    }

    @Override
    public List<Entry> goneInSpiteOfLack(Client client) {
        leaving = false;
        return super.goneInSpiteOfLack(client);
    }

    @Override
    public void release(Client client, Registry registry) {
        leaving = false;
        left.incrementAndGet();
        super.release(client, registry);
    }
}
