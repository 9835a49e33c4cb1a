package org.rtmtck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReqTest {

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_identifier(Req req) {
        assertThat(Req.of(req.id())).isSameAs(req);
        assertThat(req.name()).isEqualTo(req.id().replace('-', '_'));
        assertThat(req).hasToString(req.id());
    }

    @Test
    void an_unknown_identifier_is_refused_with_the_form_of_known_ones() {
        assertThat(Req.find("DRC-999")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Req.of("DRC-999"))
                .withMessageContaining("DRC-999")
                .withMessageContaining("DRC-030");
    }

    @Test
    void a_reading_cannot_be_waived() {
        assertThat(Assumption.find("A3"))
                .hasValueSatisfying(a3 -> assertThat(a3.kind().isWaivable()).isFalse());
        assertThat(Assumption.find("A4"))
                .hasValueSatisfying(a4 -> assertThat(a4.kind().isWaivable()).isTrue());
        assertThat(Assumption.find("A99")).isEmpty();
    }
}
