package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Assumption;

class CertifierTest {

    @Test
    void the_reference_conforms_as_far_as_it_is_looked_at() {
        Certificate certificate = certify(provider((manager, environment) -> manager), "DRC-028");

        assertThat(certificate.reasons()).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conclusion.CONFORMS);
        assertThat(certificate.requirement("DRC-028").orElseThrow().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(certificate.run().selection()).containsExactly("DRC-028");
        assertThat(certificate.run().calls()).isPositive();
    }

    @Test
    void what_is_wrong_is_told_with_a_script() {
        Certificate certificate = certify(
                provider((manager, environment) -> Overriding.secondDeregistrationSucceeds(manager)), "DRC-028");

        assertThat(certificate.verdict()).isEqualTo(Conclusion.DOES_NOT_CONFORM);
        assertThat(certificate.requirement("DRC-028").orElseThrow().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(certificate.failuresOf("DRC-028"))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.checks()).isNotEmpty())
                .anySatisfy(failure -> assertThat(failure.script()).contains("RtmDeregisterClient"));
    }

    @Test
    void a_requirement_whose_checks_met_another_deviation_has_not_passed() {
        Certificate certificate = certify(deregistering((manager, client) -> Status.NO_ERROR), "DRC-028");

        assertThat(certificate.verdict()).isEqualTo(Conclusion.DOES_NOT_CONFORM);
        assertThat(certificate.requirement("DRC-028").orElseThrow().verdict()).isNotEqualTo(Verdict.PASSED);
    }

    @Test
    void an_implementation_that_throws_is_told_to_have_failed() {
        Certificate certificate = certify(
                deregistering((manager, client) -> {
                    throw new IllegalStateException("\u001b[2J<script>");
                }),
                "DRC-028");

        assertThat(certificate.verdict()).isEqualTo(Conclusion.DOES_NOT_CONFORM);
        assertThat(certificate.failures()).allSatisfy(f -> assertThat(f.seen()).doesNotContain("\u001b"));
    }

    @Test
    void an_implementation_that_overflows_the_stack_is_told_to_have_failed() {
        Certificate certificate = certify(deregistering(CertifierTest::overflow), "DRC-028");

        assertThat(certificate.verdict()).isEqualTo(Conclusion.DOES_NOT_CONFORM);
    }

    @Test
    void an_implementation_that_returns_null_is_told_to_have_failed() {
        Certificate certificate = certify(deregistering((manager, client) -> null), "DRC-028");

        assertThat(certificate.verdict()).isEqualTo(Conclusion.DOES_NOT_CONFORM);
    }

    @Test
    void an_implementation_that_never_has_resources_breaks_the_assumption_that_small_cases_have_them() {
        assertThat(certify(withoutResources(), "DRC-028")
                        .requirement("DRC-219")
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void where_nothing_happened_nothing_has_passed() {
        Certificate certificate = certify(withoutResources(), "DRC-028", Assumption.A14);

        assertThat(certificate.verdict()).isEqualTo(Conclusion.INCOMPLETE);
        assertThat(certificate.reasons()).anyMatch(reason -> reason.contains("DRC-028"));
        assertThat(certificate.run().waived()).containsExactly("A14");
    }

    @Test
    void what_lies_beyond_declared_limits_is_not_supported_also_where_a_check_passed_within_them() {
        RtmProvider limited = new Wrapped((manager, environment) -> manager) {
            @Override
            public Limits limits() {
                return new Limits(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, -1, true);
            }
        };

        Certificate certificate = certify(limited, "DRC-035");

        RequirementResult result = certificate.requirement("DRC-035").orElseThrow();
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(result.note()).contains("at most 1 routes to one network");
        assertThat(certificate.verdict()).isEqualTo(Conclusion.CONFORMS);
    }

    @Test
    void what_an_implementation_answers_while_somebody_keeps_it_from_answering_is_held_against_nobody() {
        RtmProvider disturbed =
                new Wrapped((manager, environment) -> Overriding.secondDeregistrationSucceeds(manager)) {
                    @Override
                    public Optional<String> disturbance(RoutingTableManager manager) {
                        return Optional.of("acme (pid 7) was stopped by a signal");
                    }
                };

        Certificate certificate = certify(disturbed, "DRC-028");

        assertThat(certificate.failures()).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conclusion.INCOMPLETE);
        assertThat(certificate.reasons())
                .anyMatch(reason ->
                        reason.contains("RtmDeregisterClient") && reason.contains("acme (pid 7) was stopped"));
    }

    @Test
    void an_implementation_that_cannot_be_opened_is_refused() {
        assertThatThrownBy(() -> certify(provider((manager, environment) -> null), "DRC-028"))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("returned null");
    }

    @Test
    void an_implementation_that_is_unavailable_is_refused_with_its_reason() {
        RtmProvider unavailable = new Wrapped((manager, environment) -> manager) {
            @Override
            public Optional<String> unavailable() {
                return Optional.of("install bird2");
            }
        };

        assertThatThrownBy(() -> certify(unavailable, "DRC-028"))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("install bird2");
    }

    @Test
    void a_selection_that_selects_nothing_is_refused() {
        assertThatThrownBy(() -> certify(provider((manager, environment) -> manager), "no-such-tag"))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("no-such-tag");
    }

    private static Status overflow(RoutingTableManager manager, Handle client) {
        return client.isNull() ? overflow(manager, client) : overflow(manager, new Handle(client.value()));
    }

    private static RtmProvider withoutResources() {
        return provider((manager, environment) ->
                Overriding.registration(manager, environment.lastError(), Status.ERROR_NO_SYSTEM_RESOURCES));
    }

    private static Certificate certify(RtmProvider provider, String only, Assumption... waived) {
        Request request = new Request(
                provider,
                CertifierTest.class.getClassLoader(),
                Profile.DEFAULT,
                true,
                1,
                Selection.of(List.of(only)),
                Set.of(waived),
                Duration.ofSeconds(5));
        return new Certifier(request, Progress.SILENT, certificate -> {}).certify();
    }

    private static RtmProvider provider(Wrapped.Change change) {
        return new Wrapped(change);
    }

    private static RtmProvider deregistering(Overriding.Deregistration deregistration) {
        return new Wrapped((manager, environment) -> Overriding.deregistration(manager, deregistration));
    }
}
