package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.suite.Effort;
import org.rtmtck.suite.direct.DirectCheck;
import org.rtmtck.suite.direct.DirectSuite;
import org.rtmtck.suite.direct.Technique;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

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

    /** The call returns once it is interrupted, and the scenario would find the routes still there. */
    @Test
    void aScenarioThatHangsIsGivenUpAndTheNextOneRuns() {
        DirectSuite suite = DirectSuite.load();
        StepwiseRun hanging = run(new Wrapped((manager, environment) ->
                Overriding.deregistration(manager, (inner, client) -> untilInterrupted(Status.NO_ERROR))));

        for (DirectCheck check : suite.checks(Technique.FEATURES).subList(0, 6)) {
            hanging.run(check, 1, Effort.QUICK);
        }

        assertThat(hanging.evidence().failures()).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure.requirements()).contains(Req.DRC_003);
            assertThat(failure.seen()).isEqualTo("no return within 100 ms");
        });
        assertThat(run(new ReferenceProvider())
                        .run(suite.checks(Technique.FEATURES).get(0), 1, Effort.QUICK))
                .isEmpty();
    }

    private static StepwiseRun run(RtmProvider provider) {
        Policy policy = Policy.standard(Catalogue.load());
        return new StepwiseRun(Subject.of(provider, policy, Duration.ofMillis(100)));
    }

    private static Status untilInterrupted(Status then) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return then;
    }
}
