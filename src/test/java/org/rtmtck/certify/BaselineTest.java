package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String SECOND = "DRC-028 RtmDeregisterClient: NO_ERROR";
    private static final String ROUTE = "DRC-030 RtmEnumerateGetNextRoute: {}";

    @Test
    void what_is_listed_and_occurs_is_as_listed() {
        assertThat(differences(SECOND + " # ticket 4711\n\n# a comment\n" + ROUTE, second(), route("10.0.0.0/8")))
                .isEmpty();
    }

    @Test
    void the_kind_of_a_deviation_does_not_depend_on_handles_addresses_and_numbers() {
        assertThat(DeviationKind.of(route("10.0.0.0/8"))).isEqualTo(DeviationKind.of(route("192.0.2.0/24")));
        assertThat(DeviationKind.of(deviation("DRC-063", "RtmGetNetworkCount ip -> 3", "3 networks")))
                .hasToString("DRC-063 RtmGetNetworkCount: * networks");
    }

    @Test
    void what_is_not_listed_is_a_difference() {
        assertThat(differences("", second())).containsExactly("new failure: " + SECOND);
    }

    @Test
    void what_is_listed_and_does_not_occur_is_a_difference() {
        assertThat(differences(SECOND)).containsExactly("listed and did not occur: " + SECOND);
    }

    @Test
    void what_fails_differently_is_a_difference() {
        String other = "DRC-028 RtmDeregisterClient: threw";

        assertThat(differences(other, second()))
                .containsExactly("fails differently: " + SECOND, "listed and did not occur: " + other);
    }

    @Test
    void what_is_flaky_may_occur_or_not_until_its_day() {
        String flaky = "flaky until 2026-11-22 " + SECOND + " # a race";

        assertThat(differences(flaky)).isEmpty();
        assertThat(differences(flaky, second())).isEmpty();
        assertThat(differences("flaky until 2026-11-21 " + SECOND + " # a race", second()))
                .containsExactly("flaky until 2026-11-21, which is over: " + SECOND);
    }

    @Test
    void what_is_flaky_may_fail_in_every_way_if_a_star_says_so() {
        String flaky = "flaky until 2026-11-22 DRC-028 * # a race";

        assertThat(differences(flaky)).isEmpty();
        assertThat(differences(flaky, second())).isEmpty();
        assertThat(differences(flaky, second(), route("10.0.0.0/8"))).containsExactly("new failure: " + ROUTE);
        assertThat(differences("flaky until 2026-11-21 DRC-028 * # a race", second()))
                .containsExactly("flaky until 2026-11-21, which is over: " + SECOND);
        assertThat(Baseline.parse("list", flaky).updated(certificate(second()))).isEqualTo(flaky + "\n");
    }

    @Test
    void an_update_keeps_comments_reasons_and_what_is_flaky() {
        String flaky = "flaky until 2026-11-22 DRC-141 RtmDeregisterClient: NO_ERROR # a race";
        String text = "# our list\n\n" + SECOND + " # ticket 4711\nDRC-099 gone: x\n" + flaky + "\n";

        String updated = Baseline.parse("list", text).updated(certificate(second(), route("10.0.0.0/8")));

        assertThat(updated).isEqualTo("# our list\n\n" + SECOND + " # ticket 4711\n" + flaky + "\n" + ROUTE + "\n");
        assertThat(Baseline.parse("list", updated).differences(certificate(second(), route("10.0.0.0/8")), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRC-28 x",
                "DRC-028",
                "DRC-028 *",
                "anything",
                "flaky " + SECOND + " # reason",
                "flaky until tomorrow " + SECOND + " # reason",
                "flaky until 2027-01-31 " + SECOND,
                "flaky until 2027-01-31 " + SECOND + " # "
            })
    void a_line_that_cannot_be_understood_is_named(String line) {
        assertThatThrownBy(() -> Baseline.parse("list", "# fine\n" + line))
                .isInstanceOf(CertificationException.class)
                .hasMessageStartingWith("list:2: ");
    }

    @Test
    void a_line_that_stands_there_twice_is_named() {
        assertThatThrownBy(() -> Baseline.parse("list", SECOND + "\n" + SECOND + " # again"))
                .hasMessage("list:2: " + SECOND + " is listed twice");
    }

    @Test
    void a_new_failure_stays_new_beside_others_that_are_listed() {
        assertThat(differences(ROUTE, second(), route("10.0.0.0/8"))).containsExactly("new failure: " + SECOND);
    }

    @Test
    void a_run_that_looked_at_a_selection_says_nothing_about_the_rest() {
        assertThat(Baseline.parse("list", SECOND + "\n" + ROUTE).differences(certificateOf(1, "DRC-028"), TODAY))
                .containsExactly("listed and did not occur: " + SECOND);
        assertThat(Baseline.parse("list", SECOND).differences(certificateOf(0, "DRC-028"), TODAY))
                .isEmpty();
    }

    @Test
    void a_line_that_begins_with_a_hash_is_a_comment() {
        assertThat(Baseline.parse("list", "#" + SECOND + "\n" + ROUTE).size()).isEqualTo(1);
    }

    @Test
    void the_size_counts_failures_and_not_lines() {
        assertThat(Baseline.parse("list", "").size()).isZero();
        assertThat(Baseline.parse("list", "# why\n" + SECOND + "\n" + ROUTE).size())
                .isEqualTo(2);
    }

    private static List<String> differences(String list, Deviation... deviations) {
        return Baseline.parse("list", list).differences(certificate(deviations), TODAY);
    }

    private static Deviation second() {
        return deviation("DRC-028", "RtmDeregisterClient A -> NO_ERROR", "NO_ERROR");
    }

    private static Deviation route(String network) {
        String route = "{" + network + " via 192.0.2.1 if 1 stamp 0x12}";
        return deviation("DRC-030", "RtmEnumerateGetNextRoute E -> NO_ERROR " + route, route);
    }

    private static Deviation deviation(String requirement, String line, String seen) {
        String trace = "A = RtmRegisterClient ip 13 -> 0x10\n" + line + "\n";
        return new Deviation(
                requirement, List.of(requirement), "else", seen, trace, trace, 2, true, false, List.of(), null);
    }

    private static Certificate certificate(Deviation... deviations) {
        return certificate(1, List.of(), deviations);
    }

    private static Certificate certificateOf(long exercised, String selected) {
        return certificate(exercised, List.of(selected));
    }

    private static Certificate certificate(long exercised, List<String> selection, Deviation... deviations) {
        List<Deviation> failures = new ArrayList<>(List.of(deviations));
        RunInfo run = new RunInfo(
                "default",
                false,
                selection,
                List.of(),
                1,
                1,
                1,
                "2026-11-22T00:00:00Z",
                1,
                1,
                new RunInfo.Machine("", "", 1, ""));
        RequirementResult result = new RequirementResult(
                "DRC-028", "", "", "", true, Verdict.FAILED, null, exercised, null, List.of(), Map.of());
        return new Certificate(
                Conclusion.DOES_NOT_CONFORM,
                List.of(),
                new ImplementationInfo("acme", "1", "", List.of(), List.of()),
                new KitInfo("1", "0"),
                run,
                List.of(result),
                failures,
                List.of());
    }
}
