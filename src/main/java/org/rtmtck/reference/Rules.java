package org.rtmtck.reference;

import org.rtmtck.api.ResourceMeter;

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
        return HandleSource.of(choices.get(Choice.Handles.class));
    }

    /** Asks for a resource; whether it was granted. */
    public boolean acquire(Resource resource, ResourceMeter meter) {
        return meter.tryAcquire(resource.label());
    }
}
