package org.rtmtck.suite;

import java.util.List;
import java.util.stream.Collectors;
import org.rtmtck.witness.Failure;

/** A check found deviations, which have been examined. */
public final class FailedCheck extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient List<Failure> failures;

    /** Tells the deviations in full. */
    public FailedCheck(List<Failure> failures) {
        super(failures.stream().map(Failure::describe).map(String::strip).collect(Collectors.joining("\n\n")));
        this.failures = List.copyOf(failures);
    }

    /** The deviations, at least one. */
    public List<Failure> failures() {
        return failures;
    }
}
