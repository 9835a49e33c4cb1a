package org.rtmtck.migration.facts;

import java.util.List;
import java.util.Optional;

/**
 * Everything the kit knows about moving from version 1 to version 2.
 *
 * @param functions the function map, documented functions first
 * @param statusCodes the map of status codes
 * @param names other names: constants, structures, members, headers
 * @param differences M1 to M20
 * @param traps most dangerous first
 * @param teardown the nine steps
 * @param losses what cannot be had any more
 */
public record MigrationFacts(
        List<V1Name> functions,
        List<StatusChange> statusCodes,
        List<V1Name> names,
        List<Difference> differences,
        List<Trap> traps,
        List<TeardownStep> teardown,
        List<Loss> losses) {

    /** Keeps copies, so that the value cannot change. */
    public MigrationFacts {
        functions = List.copyOf(functions);
        statusCodes = List.copyOf(statusCodes);
        names = List.copyOf(names);
        differences = List.copyOf(differences);
        traps = List.copyOf(traps);
        teardown = List.copyOf(teardown);
        losses = List.copyOf(losses);
    }

    /**
     * The facts that the kit brings along.
     *
     * @throws IllegalStateException if the kit is damaged
     */
    public static MigrationFacts load() {
        return new FactsReader().read();
    }

    /** The trap of that name. */
    public Optional<Trap> trap(String id) {
        return traps.stream().filter(trap -> trap.id().equals(id)).findFirst();
    }

    /** The difference of that number, for example M12. */
    public Optional<Difference> difference(String id) {
        return differences.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
