package org.rtmtck.build;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The specification cannot be used; the message lists every problem with its place. */
public final class SpecificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    SpecificationException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(joining("\n  ", "the specification is not usable:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order of their places. */
    public List<Problem> problems() {
        return problems;
    }
}
