package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.suite.direct.DirectCheck;
import org.rtmtck.suite.direct.DirectSuite;
import org.rtmtck.suite.direct.Technique;

class DirectSuiteTest {

    @Test
    void theChecksAreThoseThatTheEnginesRun() {
        DirectSuite suite = DirectSuite.load();
        List<String> direct = Arrays.stream(Technique.values())
                .flatMap(technique -> suite.checks(technique).stream())
                .map(DirectCheck::id)
                .toList();

        List<String> engines =
                CheckList.of(Selection.ALL).stream().map(CheckList.Entry::id).toList();

        assertThat(direct).containsExactlyInAnyOrderElementsOf(engines);
    }
}
