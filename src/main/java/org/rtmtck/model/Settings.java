package org.rtmtck.model;

import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;

/**
 * What the model has to know of the implementation under test.
 *
 * @param capabilities what it offers
 * @param limits what it can carry
 * @param synchronous whether messages, signals and the removal of aged routes are complete when a call returns
 * @param lowerPriorityIsBetter whether that is assumed of IP routes of different protocols (A6); otherwise it is open
 *     which of them is best
 * @param removalIsDeletion whether that is assumed of removals by deregistration and by ageing (A11); otherwise it is
 *     open whether anybody is told that they left a network without routes
 */
public record Settings(
        Set<Capability> capabilities,
        Limits limits,
        boolean synchronous,
        boolean lowerPriorityIsBetter,
        boolean removalIsDeletion) {

    /** Takes a copy. */
    public Settings {
        capabilities = Set.copyOf(capabilities);
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }
}
