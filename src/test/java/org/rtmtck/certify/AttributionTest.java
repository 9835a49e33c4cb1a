package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.suite.Effort;
import org.rtmtck.suite.FailedCheck;
import org.rtmtck.suite.Run;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Violation;

/** A check that fails leaves a failure behind, whatever it threw. */
class AttributionTest {

    private static final String LEAVE_TWICE = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmDeregisterClient A
            """;
    private static final RtmProvider WRONG =
            new Wrapped((manager, environment) -> Overriding.secondDeregistrationSucceeds(manager));

    private final Evidence evidence = new Evidence();
    private final Subject subject = Subject.of(WRONG, new Policy(Catalogue.load(), Set.of(Assumption.A11), true));
    private final Attribution attribution = new Attribution(new Run(subject, evidence, 1, Effort.QUICK));

    private boolean attribute(String id, Throwable thrown, Reach before, String... tags) {
        return attribution.attribute(id, "a check", List.of(tags), before, thrown);
    }

    private boolean attribute(String id, Throwable thrown, String... tags) {
        return attribute(id, thrown, Reach.of(evidence), tags);
    }

    @Test
    void what_a_check_examined_itself_is_found_by_it() throws ScriptException {
        Failure examined = failure(Req.DRC_028, "examined");

        assertThat(attribute("one", new FailedCheck(List.of(examined)))).isTrue();
        assertThat(attribute("another", new FailedCheck(List.of(examined)))).isTrue();

        assertThat(attribution.foundBy(examined)).containsExactlyInAnyOrder("one", "another");
        assertThat(attribution.foundBy(failure(Req.DRC_028, "examined"))).isEmpty();
        assertThat(evidence.failures()).isEmpty();
    }

    @Test
    void what_was_recorded_while_a_check_ran_is_found_by_it() throws ScriptException {
        Failure earlier = failure(Req.DRC_030, "earlier");
        evidence.failed(earlier);
        Reach before = Reach.of(evidence);
        Failure own = failure(Req.DRC_028, "own");
        evidence.failed(own);

        assertThat(attribute("one", new AssertionError("no matter"), before)).isTrue();

        assertThat(attribution.foundBy(own)).containsExactly("one");
        assertThat(attribution.foundBy(earlier)).isEmpty();
        assertThat(evidence.failures()).containsExactly(earlier, own);
    }

    @Test
    void a_sentence_that_is_not_true_is_told_in_the_words_of_what_was_thrown() throws ScriptException {
        Reach before = Reach.of(evidence);
        evidence.failed(Failure.ofSentence("nothing stays", Set.of(Req.DRC_030), script()));

        assertThat(attribute("one", new AssertionError("two\n  routes stay"), before))
                .isTrue();

        assertThat(evidence.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.seen()).isEqualTo("two routes stay");
            assertThat(attribution.foundBy(failure)).containsExactly("one");
        });
    }

    @Test
    void a_violation_that_nobody_examined_is_examined_once() throws ScriptException {
        Violation violation =
                Objects.requireNonNull(Replay.of(subject, script().statements()).violation());

        assertThat(attribute("one", violation)).isTrue();
        assertThat(attribute("another", violation)).isTrue();

        assertThat(evidence.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.principal()).isEqualTo(Req.DRC_028);
            assertThat(failure.script().callCount()).isEqualTo(3);
            assertThat(attribution.foundBy(failure)).containsExactlyInAnyOrder("one", "another");
        });
    }

    @Test
    void a_check_that_only_says_no_breaks_what_it_is_about_as_far_as_that_is_judged() {
        assertThat(attribute("one", new AssertionError("no"), "DRC-028", "slow", "DRC-005"))
                .isTrue();

        assertThat(evidence.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.requirements()).containsExactly(Req.DRC_028);
            assertThat(failure.permitted()).isEqualTo("what 'a check' says");
            assertThat(failure.seen()).isEqualTo("no");
            assertThat(failure.script().callCount()).isZero();
            assertThat(attribution.foundBy(failure)).containsExactly("one");
        });
    }

    @Test
    void a_check_that_is_about_nothing_judged_leaves_no_failure() {
        assertThat(attribute("one", new AssertionError("no"), "slow", "DRC-005"))
                .isFalse();
        assertThat(evidence.failures()).isEmpty();
    }

    private static Failure failure(Req broken, String seen) throws ScriptException {
        return new Failure(broken, Set.of(broken), "else", seen, script(), script(), true, "a check");
    }

    private static Script script() throws ScriptException {
        return ScriptParser.parse("script", LEAVE_TWICE);
    }
}
