package org.rtmtck.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmFunction;

/**
 * All that the catalogue says about a requirement.
 *
 * @param req its constant, which carries identifier, title, theme, level and whether it can be tested
 * @param assumptions what it rests on; where it has parts, what the first one rests on
 * @param statement what it says
 * @param onlyIf what an implementation may lawfully never let be so, without which the requirement does not apply
 * @param sources where it comes from, at least one
 * @param functions the functions it is about or is seen through, at least one
 * @param capabilities what an implementation must offer beyond one protocol family
 * @param hazard whether a check passes a value that is not, or no longer, a live client handle
 * @param wrong what a wrong implementation would do; empty for what is left open
 * @param lookAt where an implementer looks first when it fails
 * @param reason why it cannot be tested; empty if it can
 * @param refines the more general requirements of which this is a special case, the direct ones only
 * @param sameAs the requirement that says the same and is judged in place of this one
 * @param parts statements of different levels under this identifier; empty or at least two
 * @param correction what a second reading of the pages changed, and why
 */
public record Requirement(
        Req req,
        Set<Assumption> assumptions,
        String statement,
        Optional<String> onlyIf,
        List<Citation> sources,
        List<RtmFunction> functions,
        Set<Capability> capabilities,
        boolean hazard,
        List<String> wrong,
        String lookAt,
        Optional<String> reason,
        Set<Req> refines,
        Optional<Req> sameAs,
        List<Part> parts,
        Optional<String> correction) {

    /** Copies the collections. */
    public Requirement {
        assumptions = EnumSets.copyOf(Assumption.class, assumptions);
        sources = List.copyOf(sources);
        functions = List.copyOf(functions);
        capabilities = EnumSets.copyOf(Capability.class, capabilities);
        wrong = List.copyOf(wrong);
        refines = EnumSets.copyOf(Req.class, refines);
        parts = List.copyOf(parts);
    }
}
