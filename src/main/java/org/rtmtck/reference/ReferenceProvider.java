package org.rtmtck.reference;

import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;

/** Offers the reference implementation to the kit, as {@code reference}. */
public final class ReferenceProvider implements RtmProvider {

    /** Used by the service loader. */
    public ReferenceProvider() {}

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String description() {
        return "the in-memory reference implementation that comes with the kit";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));
    }

    @Override
    public RoutingTableManager open(Environment environment) {
        return new ReferenceRtm(environment);
    }
}
