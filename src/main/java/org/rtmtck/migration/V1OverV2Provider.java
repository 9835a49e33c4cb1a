package org.rtmtck.migration;

import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.Behaviour;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.rtm2.Configuration;
import org.rtmtck.rtm2.Rtm2;

/** Version 1 over version 2, as an implementation to certify: the certificate shows what survives the move. */
public class V1OverV2Provider implements RtmProvider {

    @Override
    public String name() {
        return "v1-over-v2";
    }

    @Override
    public String description() {
        return "The 14 functions of version 1 written over the model of version 2 by a careful migrator, IP only";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.IP,
                Capability.CHANGE_NOTIFICATION,
                Capability.SINGLE_ROUTE,
                Capability.AGEING,
                Capability.VIRTUAL_TIME,
                Capability.CONCURRENT_CALLERS);
    }

    /** What version 2 does not have and the facade therefore does by itself. */
    @Override
    public Set<Behaviour> suppliedByAdapter() {
        return EnumSet.of(
                Behaviour.HANDLES,
                Behaviour.CHANGE_QUEUE,
                Behaviour.ENUMERATIONS,
                Behaviour.TIME_STAMPS,
                Behaviour.LAST_ERROR);
    }

    @Override
    public V1OverV2 open(Environment environment) {
        Rtm2 rtm = new Rtm2(Configuration.with(environment.clock()));
        return new V1OverV2(environment, rtm, decisions());
    }

    /** How the migration was done. */
    protected PortingDecisions decisions() {
        return new PortingDecisions();
    }
}
