package org.rtmtck.build;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what requirements say about each other: that the other one exists, and that nothing refines itself. */
final class ReferenceCheck {

    private final List<RequirementEntry> requirements;
    private final Map<String, RequirementEntry> byId;
    private final Problems problems;

    ReferenceCheck(List<RequirementEntry> requirements, Problems problems) {
        this.requirements = requirements;
        this.problems = problems;
        this.byId = requirements.stream().collect(toMap(r -> r.id().value(), r -> r, (first, second) -> first));
    }

    void run() {
        requirements.forEach(this::checkTargets);
        requirements.forEach(this::checkSameAs);
        requirements.forEach(this::checkCycle);
    }

    private void checkTargets(RequirementEntry requirement) {
        Stream.concat(requirement.refines().stream(), requirement.sameAs().stream())
                .filter(target -> !byId.containsKey(target.value()))
                .forEach(target ->
                        problems.add(target, requirement.id() + " refers to " + target + ", which does not exist"));
    }

    private void checkSameAs(RequirementEntry requirement) {
        requirement
                .sameAs()
                .filter(target -> byId.containsKey(target.value()))
                .filter(target -> byId.get(target.value()).sameAs().isPresent())
                .ifPresent(target -> problems.add(
                        target,
                        requirement.id() + " points to " + target + ", which points elsewhere; name the last one"));
    }

    private void checkCycle(RequirementEntry start) {
        for (Text general : start.refines()) {
            if (reachable(general.value()).contains(start.id().value())) {
                problems.add(general, start.id() + " refines itself through " + general + "; one of the two is wrong");
            }
        }
    }

    private Set<String> reachable(String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id) && byId.containsKey(id)) {
                byId.get(id).refines().forEach(general -> open.push(general.value()));
            }
        }
        return seen;
    }
}
