package org.rtmtck.reference;

import java.util.concurrent.locks.ReentrantLock;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

/**
 * Every decision of the reference implementation, each a method that can be overridden. As it stands it keeps the
 * contract and decides open questions by its {@link Choices}.
 *
 * <p>An instance serves one {@link ReferenceRtm}. Methods that take an entry, a network node, a table or a registered
 * client run under the lock of the table.
 */
public class Rules implements ClientRules, RouteRules, BestRouteRules, RemovalRules, NoticeRules, ReadingRules {

    private final Choices choices;
    private final ProtocolPriorities priorities;

    /** The default choices and priorities. */
    public Rules() {
        this(Choices.DEFAULT);
    }

    /** The default priorities. */
    public Rules(Choices choices) {
        this(choices, ProtocolPriorities.DEFAULT);
    }

    /** Rules for some choices and priorities. */
    public Rules(Choices choices, ProtocolPriorities priorities) {
        this.choices = choices;
        this.priorities = priorities;
    }

    @Override
    public final Choices choices() {
        return choices;
    }

    @Override
    public final ProtocolPriorities priorities() {
        return priorities;
    }

    /** Where handle values come from. Asked for once. */
    public HandleSource handleSource() {
        return HandleSource.of(choices.get(ClientChoice.Handles.class));
    }

    /** The lock of a table. Asked for once for each table. */
    public ReentrantLock newTableLock() {
        // Only a fair lock lets those in who wait when it is given back and asked for in one breath.
        return new ReentrantLock(removesStepwise());
    }

    /** Asks for a resource; whether it was granted. */
    public boolean acquire(Resource resource, ResourceMeter meter) {
        return meter.tryAcquire(resource.label());
    }

    /** How a function reports that a resource is missing. */
    public Status lack(Resource missing, RtmFunction function) {
        return missing.lackIn(function);
    }
}
