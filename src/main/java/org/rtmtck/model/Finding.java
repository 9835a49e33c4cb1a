package org.rtmtck.model;

import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;

/**
 * What a reply breaks.
 *
 * @param requirements the requirements, the one that it breaks in any case first; the others are special cases that the
 *     situation may be an instance of, and hold only if the situation cannot be made simpler
 * @param permitted what would have been permitted, in a sentence
 * @param seen what was seen instead, in a sentence
 * @param needs assumptions that this case needs beyond those of the requirements
 * @param recoverable whether the model knows what is in the tables all the same, so that a run can go on
 */
public record Finding(
        List<Req> requirements, String permitted, String seen, Set<Assumption> needs, boolean recoverable) {

    /** Takes a copy. */
    public Finding {
        requirements = List.copyOf(requirements);
        needs = Set.copyOf(needs);
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("a finding names at least one requirement");
        }
    }

    /** The requirement that is broken in any case. */
    public Req principal() {
        return requirements.get(0);
    }
}
