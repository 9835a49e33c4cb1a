package org.rtmtck.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The floors of the house. A package imports from its own and from the floors below; packages on one floor are
 * strangers to each other, but for those that are written over a neighbour.
 *
 * @param root the package under which the floors lie, without a trailing dot
 */
record Floors(String root) {

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            entry("cli", 7),
            entry("report", 6),
            entry("certify", 5),
            entry("suite", 4),
            entry("witness", 3),
            entry("agent", 3),
            entry("peer", 3),
            entry("migration", 3),
            entry("model", 2),
            entry("reference", 2),
            entry("defect", 2),
            entry("rtm2", 2),
            entry("script", 1),
            entry("catalogue", 1),
            entry("api", 0));

    /** The defects are made by changing the reference implementation. */
    private static final Set<String> WRITTEN_OVER_A_NEIGHBOUR = Set.of("defect -> reference");

    /** Returns the condition that a class depends only on what its floor may know. */
    ArchCondition<JavaClass> dependOnlyDownwards() {
        return new ArchCondition<>("depend only on floors below") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                if (packageOf(origin).filter(FLOORS::containsKey).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            origin,
                            "%s is on no floor; the floors under %s are %s"
                                    .formatted(origin.getName(), root, FLOORS.keySet())));
                    return;
                }
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForbidden(origin, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private boolean isForbidden(JavaClass origin, Dependency dependency) {
        String from = packageOf(origin).orElseThrow();
        Optional<String> to = packageOf(dependency.getTargetClass().getBaseComponentType());
        return to.isPresent() && !mayImport(from, to.get());
    }

    private static boolean mayImport(String from, String to) {
        return from.equals(to)
                || WRITTEN_OVER_A_NEIGHBOUR.contains(from + " -> " + to)
                || (FLOORS.containsKey(to) && FLOORS.get(to) < FLOORS.get(from));
    }

    /** Returns the name of the floor's package that holds the class; empty for a class of somebody else. */
    private Optional<String> packageOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return Optional.of("");
        }
        return name.startsWith(root + ".")
                ? Optional.of(name.substring(root.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }
}
