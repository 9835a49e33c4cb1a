package org.rtmtck.model;

import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.Req;

/**
 * The answer of the model to one call and its reply.
 *
 * @param next what is known afterwards
 * @param findings what the reply breaks; empty if it is permitted
 * @param exercised the requirements whose precondition occurred and was checked
 * @param observed what was seen of things that the documentation leaves open
 */
public record Judgement(ModelState next, List<Finding> findings, Set<Req> exercised, List<Observed> observed) {

    /** Something that the documentation leaves open, as it was seen. */
    public record Observed(Req requirement, String choice) {}

    /** Whether the reply is permitted. */
    public boolean isPermitted() {
        return findings.isEmpty();
    }
}
