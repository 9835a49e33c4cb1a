package org.rtmtck.certify;

import java.util.List;

/**
 * What came of one part of the suite.
 *
 * @param part the part
 * @param checks the checks that ended
 * @param problems what went wrong outside checks, in sentences: engines or files that failed as a whole
 */
record EngineResult(SuiteParts part, List<CheckResult> checks, List<String> problems) {

    EngineResult {
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }
}
