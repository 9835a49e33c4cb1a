package org.rtmtck.rtm2;

import java.util.List;

/**
 * What entities left behind, in the order in which they deregistered.
 *
 * @param departures one for each deregistration
 */
public record Audit(List<Departure> departures) {

    /** Keeps a copy, so that the value cannot change. */
    public Audit {
        departures = List.copyOf(departures);
    }

    /**
     * One deregistration.
     *
     * @param entity who went
     * @param leaks what was left
     */
    public record Departure(EntityInfo entity, List<Leak> leaks) {

        /** Keeps a copy, so that the value cannot change. */
        public Departure {
            leaks = List.copyOf(leaks);
        }
    }

    /** Everything that was left. */
    public List<Leak> leaks() {
        return departures.stream().flatMap(d -> d.leaks().stream()).toList();
    }
}
