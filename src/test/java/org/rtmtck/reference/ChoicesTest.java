package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmtck.reference.RouteChoice.TieBreak;

class ChoicesTest {

    @Test
    void default_to_the_first_answer() {
        assertThat(Choices.DEFAULT.get(TieBreak.class)).isEqualTo(TieBreak.FIRST_IN_ORDER);
        assertThat(Choices.DEFAULT.has(TieBreak.FIRST_IN_ORDER)).isTrue();
        assertThat(Choices.DEFAULT.has(TieBreak.NEWEST)).isFalse();
    }

    @Test
    void keep_one_answer_to_each_question() {
        Choices choices = Choices.DEFAULT
                .with(TieBreak.OLDEST)
                .with(NoticeChoice.Delivery.LATER)
                .with(TieBreak.NEWEST);

        assertThat(choices.get(TieBreak.class)).isEqualTo(TieBreak.NEWEST);
        assertThat(choices.answers()).containsExactlyInAnyOrder(TieBreak.NEWEST, NoticeChoice.Delivery.LATER);
        assertThat(choices).hasToString("[Delivery.LATER, TieBreak.NEWEST]");
    }

    /** Nobody else asks this. */
    private enum Unasked implements ClientChoice {
        USUAL,
        @SuppressWarnings("unused")
        UNUSUAL
    }

    @Test
    void the_first_answer_is_the_one_that_holds_unless_another_is_chosen() {
        assertThat(Choices.DEFAULT.get(Unasked.class)).isEqualTo(Unasked.USUAL);
    }
}
