package org.rtmtck.build;

import java.util.List;
import org.rtmtck.catalogue.AssumptionKind;
import org.rtmtck.catalogue.Level;

/** Checks that the level of a requirement agrees with the rest of what it says. */
final class LevelCheck {

    private final Problems problems;

    LevelCheck(Problems problems) {
        this.problems = problems;
    }

    void check(RequirementEntry requirement) {
        checkAssumptions(requirement.id(), requirement.level(), requirement.assumptions());
        requirement.parts().forEach(part -> checkAssumptions(part.name(), part.level(), part.assumptions()));
        checkParts(requirement);
        checkWrong(requirement);
        checkReason(requirement);
    }

    private void checkAssumptions(Text at, Level level, List<AssumptionEntry> assumptions) {
        if (assumptions.stream().anyMatch(assumption -> assumption.kind() == AssumptionKind.READING)) {
            problems.add(
                    at, at + " rests on a reading, which is the meaning of the pages and no assumption; leave it out");
        }
        boolean named = assumptions.stream().anyMatch(assumption -> assumption.kind() == AssumptionKind.CONTENT);
        if (level == Level.DERIVED_M && assumptions.isEmpty()) {
            problems.add(at, at + " is DERIVED_M and names no assumption; name what it rests on, or it is DERIVED_S");
        }
        if ((level == Level.DOCUMENTED || level == Level.DERIVED_S) && named) {
            problems.add(at, at + " is " + level + " and rests on an assumption about content; then it is DERIVED_M");
        }
        if (level == Level.UNSPECIFIED && !assumptions.isEmpty()) {
            problems.add(at, at + " is left open and rests on an assumption; what is never judged needs none");
        }
    }

    private void checkParts(RequirementEntry requirement) {
        List<PartEntry> parts = requirement.parts();
        if (parts.isEmpty()) {
            return;
        }
        PartEntry first = parts.get(0);
        if (first.level() != requirement.level() || !first.assumptions().equals(requirement.assumptions())) {
            problems.add(first.name(), requirement.id() + " must have the level and the assumptions of its first part");
        }
        if (parts.size() == 1) {
            problems.add(first.name(), requirement.id() + " has a single part; put it into the statement");
        }
        if (parts.stream().map(part -> part.name().value()).distinct().count() < parts.size()) {
            problems.add(first.name(), requirement.id() + " has two parts of the same name");
        }
    }

    private void checkWrong(RequirementEntry requirement) {
        if (requirement.level().isJudged() == requirement.wrong().isEmpty()) {
            problems.add(
                    requirement.id(),
                    requirement.level().isJudged()
                            ? requirement.id() + " does not say what a wrong implementation would do (wrong: [...])"
                            : requirement.id() + " is left open, so nothing can be wrong; leave 'wrong' out");
        }
    }

    private void checkReason(RequirementEntry requirement) {
        if (requirement.testable() == requirement.reason().isPresent()) {
            problems.add(
                    requirement.id(),
                    requirement.testable()
                            ? requirement.id() + " gives a reason why it cannot be tested but is not 'testable: false'"
                            : requirement.id() + " cannot be tested and does not say why (reason: ...)");
        }
    }
}
