package org.rtmtck.model;

import java.util.Set;
import org.rtmtck.api.Capability;

/**
 * What the model has to know of the implementation under test.
 *
 * @param capabilities what it offers
 * @param synchronous whether messages, signals and the removal of aged routes are complete when a call returns
 */
public record Settings(Set<Capability> capabilities, boolean synchronous) {

    /** Takes a copy. */
    public Settings {
        capabilities = Set.copyOf(capabilities);
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }
}
