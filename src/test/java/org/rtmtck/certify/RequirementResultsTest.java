package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Policy;

/** What is said of a requirement, and of a run as a whole, by what its checks came to. */
class RequirementResultsTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String LIMIT = "the implementation declares room for 4 clients";

    private final Evidence evidence = new Evidence();
    private final List<CheckResult> checks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private void check(CheckStatus status, @Nullable String message, String tag) {
        check(status, message, tag, Map.of(tag, 1L));
    }

    private void checkWithout(CheckStatus status, @Nullable String message, String tag) {
        check(status, message, tag, Map.of());
    }

    private void check(CheckStatus status, @Nullable String message, String tag, Map<String, Long> exercised) {
        String id = "check" + checks.size();
        checks.add(new CheckResult(id, id, "engine", List.of(tag), status, message, exercised, 1));
    }

    private Findings findings() {
        EngineResult result = new EngineResult(SuiteParts.values()[0], checks, problems);
        return new Findings(List.of(evidence), List.of(result), failure -> Stream.of());
    }

    private static Lattice lattice(Assumption... waived) {
        Policy policy = new Policy(CATALOGUE, Set.of(waived), true);
        return new Lattice(policy, EnumSet.complementOf(EnumSet.of(Capability.SINGLE_ROUTE)));
    }

    private RequirementResult result(Req req, Assumption... waived) {
        return new RequirementResults(lattice(waived), findings(), new Respondents(Set.of()))
                .all().stream()
                        .filter(result -> RequirementResults.req(result) == req)
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> reasons(String... selected) {
        Selection selection = selected.length == 0 ? Selection.ALL : Selection.of(List.of(selected));
        Request request = new Request(
                new ReferenceProvider(),
                getClass().getClassLoader(),
                Profile.DEFAULT,
                true,
                1,
                selection,
                Set.of(),
                Duration.ofSeconds(1));
        Findings findings = findings();
        List<RequirementResult> results = new RequirementResults(lattice(), findings, new Respondents(Set.of())).all();
        return new Completeness(request, lattice(), findings).reasons(results);
    }

    @Test
    void a_requirement_passes_when_it_was_exercised_and_a_check_of_its_own_passed() {
        evidence.exercised(Set.of(Req.DRC_030));
        check(CheckStatus.FAILED, "another deviation", "DRC-030");
        check(CheckStatus.PASSED, null, "DRC-030");

        assertThat(result(Req.DRC_030).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(Req.DRC_030).exercised()).isEqualTo(1);
        assertThat(result(Req.DRC_030).checks()).containsExactly("check0", "check1");
    }

    @Test
    void a_requirement_whose_own_checks_all_met_another_deviation_has_not_passed() {
        evidence.exercised(Set.of(Req.DRC_030));
        check(CheckStatus.FAILED, "another deviation", "DRC-030");
        check(CheckStatus.PASSED, null, "DRC-031");

        assertThat(result(Req.DRC_030).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(result(Req.DRC_030).note()).isEqualTo("the checks written for it met another deviation");
    }

    @Test
    void a_requirement_without_a_check_of_its_own_passes_by_what_others_exercised() {
        evidence.exercised(Set.of(Req.DRC_030));
        check(CheckStatus.FAILED, "another deviation", "DRC-031");

        assertThat(result(Req.DRC_030).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(Req.DRC_031).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
    }

    @Test
    void a_requirement_whose_checks_need_more_than_is_declared_is_not_supported() {
        check(CheckStatus.SKIPPED, null, "DRC-030");
        check(CheckStatus.SKIPPED, LIMIT, "DRC-030");

        assertThat(result(Req.DRC_030).verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(result(Req.DRC_030).note()).isEqualTo(LIMIT);
        assertThat(result(Req.DRC_031).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
    }

    @Test
    void a_check_that_ended_is_no_matter_of_limits() {
        check(CheckStatus.SKIPPED, LIMIT, "DRC-030");
        check(CheckStatus.PASSED, null, "DRC-030");
        check(CheckStatus.SKIPPED, "some other reason", "DRC-031");

        assertThat(result(Req.DRC_030).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(result(Req.DRC_031).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
    }

    @Test
    void a_requirement_is_not_supported_where_what_it_presupposes_never_came_about() {
        String note = "applies only if RtmAddRoute accepts a route whose RR_RoutingProtocol names somebody else,"
                + " which was never so";
        checkWithout(CheckStatus.SKIPPED, "needs another capability", "DRC-037");
        checkWithout(CheckStatus.PASSED, null, "DRC-037");
        checkWithout(CheckStatus.PASSED, null, "DRC-030");
        checkWithout(CheckStatus.SKIPPED, "not exercised: DRC-044", "DRC-044");

        assertThat(result(Req.DRC_037).verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(result(Req.DRC_037).note()).isEqualTo(note);
        assertThat(result(Req.DRC_044).verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(result(Req.DRC_030).verdict()).as("presupposes nothing").isEqualTo(Verdict.NOT_EXERCISED);
    }

    @Test
    void a_presupposition_that_no_check_looked_for_may_well_be_so() {
        checkWithout(CheckStatus.SKIPPED, "needs another capability", "DRC-037");
        check(CheckStatus.PASSED, null, "DRC-044");
        check(CheckStatus.FAILED, "another deviation", "DRC-048");
        checkWithout(CheckStatus.PASSED, null, "DRC-048");

        assertThat(result(Req.DRC_037).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(result(Req.DRC_044).verdict())
                .as("came about in a check that passed")
                .isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(result(Req.DRC_048).verdict())
                .as("a check of it met another deviation")
                .isEqualTo(Verdict.NOT_EXERCISED);
    }

    @Test
    void a_requirement_counts_what_was_exercised_of_the_one_that_says_the_same() {
        Requirement same = CATALOGUE.all().stream()
                .filter(r -> r.sameAs().isPresent() && r.req().testable())
                .findFirst()
                .orElseThrow();
        evidence.exercised(Set.of(same.req()));
        evidence.exercised(Set.of(CATALOGUE.judgedAs(same.req())));

        assertThat(result(same.req()).exercised()).isEqualTo(2);
        assertThat(result(CATALOGUE.judgedAs(same.req())).exercised()).isEqualTo(1);
    }

    @Test
    void notes_say_why_there_is_no_verdict() {
        Requirement needy = CATALOGUE.all().stream()
                .filter(r -> r.capabilities().equals(EnumSet.of(Capability.IP, Capability.SINGLE_ROUTE)))
                .findFirst()
                .orElseThrow();
        Requirement untestable = CATALOGUE.all().stream()
                .filter(r -> !r.req().testable())
                .findFirst()
                .orElseThrow();

        assertThat(result(needy.req()).note()).isEqualTo("needs SINGLE_ROUTE");
        assertThat(result(untestable.req()).note())
                .isEqualTo(untestable.reason().orElseThrow());
        assertThat(result(Req.DRC_030).note()).isNull();
    }

    @Test
    void notes_tell_what_was_waived_and_how_often_it_was_broken_all_the_same() {
        Requirement assuming = CATALOGUE.all().stream()
                .filter(r -> r.assumptions().contains(Assumption.A11) && r.req().testable())
                .findFirst()
                .orElseThrow();
        assertThat(result(assuming.req(), Assumption.A11).note()).isEqualTo("not judged: A11 was waived");

        evidence.waived(assuming.req());
        evidence.waived(assuming.req());

        assertThat(result(assuming.req(), Assumption.A11).note())
                .isEqualTo("not judged: A11 was waived; broken 2 times");
    }

    @Test
    void a_run_without_calls_or_checks_is_incomplete() {
        assertThat(reasons("DRC-030"))
                .contains("no check came to its end")
                .anyMatch(reason -> reason.startsWith("no check exercised DRC-030"));

        check(CheckStatus.PASSED, null, "DRC-030");
        assertThat(reasons("DRC-030")).contains("the checks made no call").doesNotContain("no check came to its end");
    }

    @Test
    void a_run_of_everything_is_incomplete_if_an_engine_found_no_checks() {
        assertThat(reasons()).contains("the engine " + SuiteParts.values()[0].engine() + " found no checks to run");
        assertThat(reasons("DRC-030")).noneMatch(reason -> reason.contains("found no checks"));
    }

    @Test
    void checks_that_broke_down_are_named_up_to_a_few() {
        for (int i = 0; i < 5; i++) {
            check(CheckStatus.ERROR, "no memory", "DRC-030");
        }
        assertThat(reasons("DRC-030"))
                .contains("the check 'check4' (check4) broke down: no memory")
                .noneMatch(reason -> reason.endsWith("more checks broke down"));

        check(CheckStatus.ERROR, "no memory", "DRC-030");
        check(CheckStatus.PASSED, null, "DRC-030");
        assertThat(reasons("DRC-030"))
                .contains("1 more checks broke down")
                .noneMatch(reason -> reason.contains("check6") || reason.contains("(check5)"));
    }

    @Test
    void of_many_requirements_that_were_not_exercised_twelve_are_named() {
        assertThat(reasons())
                .anyMatch(reason -> reason.matches("no check exercised (DRC-\\d+, ){11}DRC-\\d+ and \\d+ more .*"));
    }

    @Test
    void twelve_are_all_named() {
        String[] twelve = CATALOGUE.all().stream()
                .filter(r -> lattice().mustBeExercised(r))
                .limit(12)
                .map(r -> r.req().id())
                .toArray(String[]::new);

        assertThat(reasons(twelve))
                .anyMatch(reason -> reason.startsWith("no check exercised ")
                        && reason.contains(twelve[11])
                        && !reason.contains(" more requirements"));
    }

    @Test
    void three_more_than_twelve_are_three_more() {
        long missing = CATALOGUE.all().stream()
                .filter(r -> lattice().mustBeExercised(r))
                .count();

        assertThat(reasons()).anyMatch(reason -> reason.contains(" and " + (missing - 12) + " more requirements"));
    }

    @Test
    void what_all_missing_requirements_need_was_claimed_in_vain() {
        assertThat(reasons("DRC-058")).anyMatch(reason -> reason.matches(".*; what they need, .*, is claimed .*"));
        assertThat(reasons("DRC-030")).noneMatch(reason -> reason.contains("; what they need"));
    }

    @Test
    void a_check_that_broke_down_has_come_to_its_end_and_one_that_was_left_out_has_not() {
        check(CheckStatus.SKIPPED, null, "DRC-030");
        assertThat(reasons("DRC-030")).contains("no check came to its end");

        check(CheckStatus.ERROR, "no memory", "DRC-030");
        assertThat(reasons("DRC-030")).doesNotContain("no check came to its end");
    }

    @Test
    void what_went_wrong_outside_checks_makes_a_run_incomplete() {
        problems.add("the engine cucumber did not come to its end");

        assertThat(reasons("DRC-030")).contains("the engine cucumber did not come to its end");
    }

    @Test
    void notes_say_which_part_is_not_judged_and_what_says_the_same() {
        Requirement divided = CATALOGUE.all().stream()
                .filter(r ->
                        r.parts().stream().anyMatch(part -> part.assumptions().contains(Assumption.A15))
                                && !r.assumptions().contains(Assumption.A15))
                .findFirst()
                .orElseThrow();
        Requirement same = CATALOGUE.all().stream()
                .filter(r -> r.sameAs().isPresent()
                        && r.req().testable()
                        && lattice().policy().isJudged(r.req()))
                .findFirst()
                .orElseThrow();

        assertThat(result(divided.req(), Assumption.A15).note()).matches("in part not judged: .* \\(A15 was waived\\)");
        assertThat(result(same.req()).note())
                .isEqualTo("says the same as " + same.sameAs().orElseThrow());
    }

    @Test
    void what_was_observed_is_put_together() {
        evidence.observed(Req.DRC_005, "one way");
        evidence.observed(Req.DRC_005, "another way");
        evidence.observed(Req.DRC_005, "one way");

        assertThat(result(Req.DRC_005).observed()).isEqualTo(Map.of("one way", 2L, "another way", 1L));
        assertThat(result(Req.DRC_005).verdict()).isEqualTo(Verdict.OBSERVED);
    }

    @Test
    void the_checks_that_found_a_failure_come_in_order_and_once() throws ScriptException {
        Script none = ScriptParser.parse("script", "");
        Failure failure = new Failure(Req.DRC_028, Set.of(Req.DRC_028), "else", "this", none, none, true, "b");
        Findings findings = new Findings(List.of(evidence), List.of(), any -> Stream.of("b", "a", "b"));

        assertThat(findings.foundBy(failure)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"CONFORMS, conforms, 0", "DOES_NOT_CONFORM, does-not-conform, 1", "INCOMPLETE, incomplete, 2"})
    void a_conclusion_has_the_exit_code_and_the_name_that_build_tools_rely_on(
            Conclusion conclusion, String slug, int exitCode) {
        assertThat(conclusion.slug()).isEqualTo(slug);
        assertThat(conclusion.exitCode()).isEqualTo(exitCode);
        assertThat(conclusion.meaning()).endsWith(".");
    }

    @Test
    void a_verdict_has_a_name_for_files_and_one_for_people() {
        assertThat(Verdict.NOT_SUPPORTED.slug()).isEqualTo("not-supported");
        assertThat(Verdict.NOT_SUPPORTED.words()).isEqualTo("not supported");
    }
}
