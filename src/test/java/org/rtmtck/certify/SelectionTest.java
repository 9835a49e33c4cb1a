package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.catalogue.Req;

class SelectionTest {

    @Test
    void requirements_and_tags_select_checks() {
        Selection selection = Selection.of(List.of("DRC-030", "@hazard"));

        assertThat(selection.expression()).isEqualTo("DRC-030 | hazard");
        assertThat(selection.requirements()).containsExactly(Req.DRC_030);
    }

    @Test
    void no_word_selects_everything() {
        assertThat(Selection.of(List.of()).isAll()).isTrue();
    }

    @Test
    void a_requirement_that_does_not_exist_is_an_error() {
        assertThatThrownBy(() -> Selection.of(List.of("DRC-999")))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("DRC-999")
                .hasMessageContaining("list requirements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a|b", "!x", "a & b", "(x)"})
    void an_expression_is_no_tag(String word) {
        assertThatThrownBy(() -> Selection.of(List.of(word))).isInstanceOf(CertificationException.class);
    }

    @Test
    void the_checks_that_are_listed_carry_the_tag() {
        assertThat(CheckList.of(Selection.of(List.of("DRC-028"))))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.tags()).contains("DRC-028"));
    }
}
