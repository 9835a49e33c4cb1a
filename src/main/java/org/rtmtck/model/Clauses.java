package org.rtmtck.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;

/** The clauses of one judgement: which were checked, and which were broken. */
final class Clauses {

    private final Set<Req> exercised = EnumSet.noneOf(Req.class);
    private final List<Finding> findings = new ArrayList<>(0);
    private final List<Judgement.Observed> observed = new ArrayList<>(0);

    /** Checks a clause that expresses the requirements. */
    void require(boolean holds, Collection<Req> requirements, Supplier<String> permitted, Supplier<String> seen) {
        exercised.addAll(requirements);
        if (!holds) {
            findings.add(new Finding(List.copyOf(requirements), permitted.get(), seen.get(), Set.of(), false));
        }
    }

    /** Checks a clause that expresses one requirement. */
    void require(boolean holds, Req requirement, String permitted, Supplier<String> seen) {
        exercised.add(requirement);
        if (!holds) {
            findings.add(new Finding(List.of(requirement), permitted, seen.get(), Set.of(), false));
        }
    }

    /** Checks a clause that needs assumptions in this case; if it is broken the model can follow all the same. */
    void require(boolean holds, Req requirement, Set<Assumption> needs, String permitted, Supplier<String> seen) {
        exercised.add(requirement);
        if (!holds) {
            findings.add(new Finding(List.of(requirement), permitted, seen.get(), needs, true));
        }
    }

    /** Records a broken clause. */
    void broken(Collection<Req> requirements, String permitted, String seen) {
        findings.add(new Finding(List.copyOf(requirements), permitted, seen, Set.of(), false));
    }

    /** Records a broken clause that needs an assumption in this case; the model can follow all the same. */
    void broken(Collection<Req> requirements, Set<Assumption> needs, String permitted, String seen) {
        findings.add(new Finding(List.copyOf(requirements), permitted, seen, needs, true));
    }

    /** Records a broken clause after which the model still knows what is in the tables. */
    void recoverable(Req requirement, String permitted, String seen) {
        findings.add(new Finding(List.of(requirement), permitted, seen, Set.of(), true));
    }

    /** Records that the preconditions of these requirements occurred and that they were checked. */
    void exercised(Req... requirements) {
        exercised.addAll(Arrays.asList(requirements));
    }

    void exercised(Collection<Req> requirements) {
        exercised.addAll(requirements);
    }

    void observe(Req requirement, String choice) {
        observed.add(new Judgement.Observed(requirement, choice));
    }

    boolean isBroken() {
        return !findings.isEmpty();
    }

    Judgement judgement(ModelState next) {
        return new Judgement(next, List.copyOf(findings), exercised, List.copyOf(observed));
    }
}
