package org.rtmtck.certify.prove;

import java.util.List;
import org.rtmtck.certify.KitInfo;

/**
 * What the kit found on everything that it proves itself with.
 *
 * @param kit what it was proved of
 * @param seed what all random choices followed from
 * @param seeds how many seeds each lawful variant was looked at with
 * @param millis how long it took, in milliseconds
 * @param defects what became of each defect
 * @param searches what became of each defect that one kind of search has to itself
 * @param shortest how reduced scripts compare with the shortest known ones
 * @param lawful what became of each lawful variant
 * @param techniques how many defects each technique killed, and how soon
 * @param teeth which defects show that a requirement is enforced
 */
public record Proof(
        KitInfo kit,
        long seed,
        int seeds,
        long millis,
        List<DefectResult> defects,
        List<SearchResult> searches,
        List<ShortestScript> shortest,
        List<LawfulResult> lawful,
        List<TechniqueResult> techniques,
        List<Teeth> teeth) {

    /** Takes copies. */
    public Proof {
        defects = List.copyOf(defects);
        searches = List.copyOf(searches);
        shortest = List.copyOf(shortest);
        lawful = List.copyOf(lawful);
        techniques = List.copyOf(techniques);
        teeth = List.copyOf(teeth);
    }

    /** How many defects met with that outcome. */
    public long count(Outcome outcome) {
        return defects.stream().filter(d -> d.outcome() == outcome).count();
    }

    /** What a kind of search found by itself. */
    public List<SearchResult> searches(SearchKind kind) {
        return searches.stream().filter(s -> s.search() == kind).toList();
    }

    /** How many of those that a kind of search had to itself were killed. */
    public long killed(SearchKind kind) {
        return searches(kind).stream()
                .filter(s -> s.outcome() == Outcome.KILLED)
                .count();
    }

    /** The reduced scripts that are longer than need be. */
    public List<ShortestScript> longer() {
        return shortest.stream().filter(s -> !s.isMinimal()).toList();
    }

    /** The requirements that no killed defect was killed for by name. */
    public List<Teeth> withoutTeeth() {
        return teeth.stream().filter(t -> !t.isEnforced()).toList();
    }

    /** How many false alarms there were. */
    public int falseAlarms() {
        return lawful.stream().mapToInt(LawfulResult::falseAlarms).sum();
    }

    /** Whether every defect was killed and nothing lawful was blamed. */
    public boolean holds() {
        return count(Outcome.KILLED) == defects.size()
                && searches.stream().allMatch(s -> s.outcome() == Outcome.KILLED)
                && falseAlarms() == 0;
    }
}
