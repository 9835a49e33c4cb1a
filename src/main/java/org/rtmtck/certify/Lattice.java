package org.rtmtck.certify;

import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;
import org.rtmtck.witness.Policy;

/**
 * Which verdict a requirement gets. The first rule that applies decides, so that nothing passes by default.
 *
 * @param policy which broken requirements are failures
 * @param capabilities what the implementation under test offers
 */
record Lattice(Policy policy, Set<Capability> capabilities) {

    /**
     * The verdict.
     *
     * @param requirement the requirement
     * @param failed the requirements that failures name
     * @param exercised how often it was exercised
     * @param observed whether anything was recorded of it
     */
    Verdict verdict(Requirement requirement, Set<Req> failed, long exercised, boolean observed) {
        Req req = requirement.req();
        if (failed.contains(policy.catalogue().judgedAs(req)) && policy.isJudged(req)) {
            return Verdict.FAILED;
        }
        if (!req.testable()) {
            return Verdict.NOT_EXERCISED;
        }
        if (!capabilities.containsAll(requirement.capabilities())) {
            return Verdict.NOT_SUPPORTED;
        }
        boolean reached = exercised > 0 || observed;
        if (!reached) {
            return Verdict.NOT_EXERCISED;
        }
        if (!policy.isJudged(req)) {
            return Verdict.OBSERVED;
        }
        return exercised > 0 ? Verdict.PASSED : Verdict.NOT_EXERCISED;
    }

    /** Whether a certificate is incomplete as long as the requirement was not exercised. */
    boolean mustBeExercised(Requirement requirement) {
        return requirement.req().testable()
                && requirement.req().level() != Level.UNSPECIFIED
                && capabilities.containsAll(requirement.capabilities())
                && policy.isJudged(requirement.req());
    }
}
