package org.rtmtck.certify;

import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.reference.ReferenceProvider;

/** The reference implementation with a change. */
class Wrapped implements RtmProvider {

    /** What becomes of an instance of the reference implementation. */
    interface Change {
        RoutingTableManager of(RoutingTableManager manager, Environment environment);
    }

    private final RtmProvider reference = new ReferenceProvider();
    private final Change change;

    Wrapped(Change change) {
        this.change = change;
    }

    @Override
    public String name() {
        return "under-test";
    }

    @Override
    public Set<Capability> capabilities() {
        return reference.capabilities();
    }

    @Override
    public RoutingTableManager open(Environment environment) throws Exception {
        return change.of(reference.open(environment), environment);
    }
}
