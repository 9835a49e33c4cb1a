package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Defects;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

class ExhaustionTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final Evidence evidence = new Evidence();

    @Test
    void theStrictProfileGoesDeeperAndAllowsAnExtraState() {
        assertThat(Exhaustion.STRICT.depth()).isGreaterThan(Exhaustion.USUAL.depth());
        assertThat(Exhaustion.STRICT.extraStates()).isEqualTo(1);
        assertThat(Exhaustion.STRICT.walk()).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(60));
    }

    @Test
    void theStrictPlanWithLittleTimeStatesHowFarItCame() {
        Exhaustion.Plan brief =
                new Exhaustion.Plan(Exhaustion.STRICT.depth(), Exhaustion.STRICT.extraStates(), seconds(1), LONG);

        Bounds bounds =
                Objects.requireNonNull(exhaustion(new ReferenceProvider()).run(brief));

        assertThat(bounds.depth()).isBetween(1, Exhaustion.STRICT.depth() - 1);
        assertThat(bounds.sequences()).isPositive();
        assertThat(bounds.states()).isEqualTo(36);
        assertThat(bounds.extraStates()).isEqualTo(1);
        assertThat(bounds.sentence())
                .contains("up to " + bounds.depth() + " calls")
                .contains("up to 37 states");
        assertThat(evidence.failures()).isEmpty();
    }

    @Test
    void whatExhaustionFindsIsPartOfTheEvidenceAndClaimsNoExtraStates() {
        RtmProvider deep =
                Defects.named("deep-second-network-stays").orElseThrow().provider();

        Bounds bounds = Objects.requireNonNull(exhaustion(deep).run(new Exhaustion.Plan(6, 1, LONG, LONG)));

        assertThat(bounds.depth()).isEqualTo(4);
        assertThat(bounds.extraStates()).isNull();
        assertThat(evidence.failures()).extracting(Failure::principal).containsExactly(Req.DRC_030);
    }

    @Test
    void aRunOfAFewChecksExhaustsNothing() {
        assertThat(exhaustion(new ReferenceProvider(), List.of("DRC-028")).run())
                .isNull();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private Exhaustion exhaustion(RtmProvider provider) {
        return exhaustion(provider, List.of());
    }

    private Exhaustion exhaustion(RtmProvider provider, List<String> only) {
        Request request = new Request(
                provider,
                ExhaustionTest.class.getClassLoader(),
                Profile.STRICT,
                false,
                1,
                Selection.of(only),
                Set.<Assumption>of(),
                Duration.ofSeconds(5));
        Policy policy = new Policy(Catalogue.load(), EnumSet.noneOf(Assumption.class), true);
        return new Exhaustion(request, Subject.of(provider, policy), evidence);
    }
}
