package org.rtmtck.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all problems of one run, so that a writer of the specification sees them together. */
final class Problems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing((Problem p) -> p.at().file())
            .thenComparing(p -> p.at().line())
            .thenComparing(p -> p.at().column());

    private final List<Problem> found = new ArrayList<>();

    void add(Position at, String reason) {
        found.add(new Problem(at, reason));
    }

    void add(Text at, String reason) {
        add(at.at(), reason);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws a {@link SpecificationException} if anything was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SpecificationException(found.stream().sorted(BY_PLACE).toList());
        }
    }
}
