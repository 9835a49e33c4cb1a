package org.rtmtck.certify.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;

class BlamedTest {

    /** It breaks DRC-040 alone, a special case of DRC-030. */
    private static final Defect DEFECT = Defects.named("keeps-infinite-routes").orElseThrow();

    private final Blamed blamed = new Blamed(Catalogue.load(), DEFECT);

    @Test
    void theRequirementItselfIsTheRightOne() {
        assertThat(blamed.isRight(Set.of(Req.DRC_040))).isTrue();
    }

    @Test
    void theGeneralRequirementAloneIsNotEnough() {
        assertThat(blamed.isRight(Set.of(Req.DRC_030))).isFalse();
    }

    @Test
    void theGeneralRequirementIsNotUnrelated() {
        assertThat(blamed.unrelated(Set.of(Req.DRC_030, Req.DRC_040))).isEmpty();
    }

    @Test
    void anotherRequirementIsUnrelated() {
        assertThat(blamed.unrelated(Set.of(Req.DRC_040, Req.DRC_111))).containsExactly(Req.DRC_111);
    }
}
