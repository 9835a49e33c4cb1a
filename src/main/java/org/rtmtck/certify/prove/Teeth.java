package org.rtmtck.certify.prove;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;

/**
 * Which defects show that the kit enforces a requirement.
 *
 * @param requirement its identifier
 * @param title what it is about
 * @param defects those that break it, by name
 * @param named those among them that were killed for it by name, and not only for a requirement that is related
 */
public record Teeth(String requirement, String title, List<String> defects, List<String> named) {

    /** Takes copies. */
    public Teeth {
        defects = List.copyOf(defects);
        named = List.copyOf(named);
    }

    /** Whether it is enforced by its own name. */
    public boolean isEnforced() {
        return !named.isEmpty();
    }

    /** What the defects show of every requirement that a check can break. */
    static List<Teeth> of(Catalogue catalogue, List<DefectResult> defects, List<SearchResult> searches) {
        List<Bite> bites = new ArrayList<>();
        defects.forEach(d -> bites.add(new Bite(d.name(), d.requirements(), d.outcome(), d.named())));
        searches.forEach(s -> bites.add(new Bite(s.name(), s.requirements(), s.outcome(), s.named())));
        return catalogue.all().stream()
                .map(requirement -> requirement.req())
                .filter(req -> req.testable() && req.level().isJudged() && catalogue.judgedAs(req) == req)
                .map(req -> of(catalogue, req, bites))
                .toList();
    }

    /** What a defect breaks, and what it was found to break. */
    private record Bite(String name, List<String> requirements, Outcome outcome, List<String> named) {}

    private static Teeth of(Catalogue catalogue, Req req, List<Bite> defects) {
        List<Bite> breaking = defects.stream()
                .filter(d -> d.requirements().stream().anyMatch(id -> catalogue.judgedAs(Req.of(id)) == req))
                .toList();
        List<String> named = defects.stream()
                .filter(d -> d.outcome() == Outcome.KILLED)
                .filter(d -> d.named().stream().anyMatch(id -> catalogue.judgedAs(Req.of(id)) == req))
                .map(Bite::name)
                .toList();
        return new Teeth(
                req.id(), req.title(), breaking.stream().map(Bite::name).toList(), named);
    }
}
