package org.rtmtck.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.Overlap;
import org.rtmtck.report.html.OverlapPicture.Bar;
import org.rtmtck.report.html.OverlapPicture.Mark;

class OverlapPictureTest {

    private static final String BOTH_SUCCEED = """
            A = RtmRegisterClient ip 13 -> 0x10
            B = RtmRegisterClient ip 8 -> 0x14
            @t1 RtmDeregisterClient A
            @t2 RtmDeregisterClient A
            @t2 -> NO_ERROR
            @t2 RtmDeregisterClient B
            @t1 -> NO_ERROR
            @t2 -> NO_ERROR
            settle
            RtmGetNetworkCount ip -> 0 NO_ERROR
            """;

    private static final Overlap SECOND_IS_WRONG = new Overlap(List.of(1, 2, 4), 3);

    @Test
    void aBarReachesFromACallToItsAnswerInTheColumnOfItsThread() {
        assertThat(picture(BOTH_SUCCEED, SECOND_IS_WRONG).bars())
                .extracting(Bar::thread, Bar::first, Bar::last, Bar::call, Bar::answer)
                .containsExactly(
                        tuple(0, 1, 1, "2 calls, one after the other", ""),
                        tuple(1, 2, 6, "RtmDeregisterClient A", "NO_ERROR"),
                        tuple(2, 3, 4, "RtmDeregisterClient A", "NO_ERROR"),
                        tuple(2, 5, 7, "RtmDeregisterClient B", "NO_ERROR"));
    }

    @Test
    void callsThatAnOrderExplainsAreNumberedInThatOrder() {
        assertThat(picture(BOTH_SUCCEED, SECOND_IS_WRONG).bars())
                .extracting(Bar::mark, Bar::number)
                .containsExactly(
                        tuple(Mark.EXPLAINED, "1 to 2"),
                        tuple(Mark.UNEXPLAINED, ""),
                        tuple(Mark.EXPLAINED, "3"),
                        tuple(Mark.NOT_REACHED, ""));
    }

    @Test
    void theSummarySaysWhatIsSeen() {
        assertThat(picture(BOTH_SUCCEED, SECOND_IS_WRONG).summary())
                .contains("Threads t1, t2.")
                .contains("explains 3 answers")
                .contains("not the answer NO_ERROR to RtmDeregisterClient A")
                .contains("1 later call is left out");
    }

    @Test
    void aCallThatNeverReturnedHasAnOpenBar() {
        String trace = """
                A = RtmRegisterClient ip 13 -> 0x10
                @t1 RtmDeregisterClient A
                @t2 RtmDeregisterClient A
                @t1 -> NO_ERROR
                @t2 -> !no-return within 1000 ms
                """;

        assertThat(picture(trace, new Overlap(List.of(1, 2), 3)).bars())
                .extracting(Bar::isOpen)
                .containsExactly(false, false, true);
    }

    @Test
    void aCallAfterTheOverlapIsShownAcrossAllColumns() {
        OverlapPicture picture = picture(BOTH_SUCCEED, new Overlap(List.of(1, 2, 3, 4, 6), 10));

        Bar last = picture.bars().get(picture.bars().size() - 1);
        assertThat(last).extracting(Bar::mark, Bar::thread).containsExactly(Mark.UNEXPLAINED, 0);
        assertThat(picture.place(last)).isEqualTo("grid-column:1 / -1;grid-row:9 / 10");
        assertThat(picture.leftOut()).isZero();
    }

    @Test
    void aTraceThatCannotBeReadHasNoPicture() {
        assertThat(OverlapPicture.of(deviation("nonsense", SECOND_IS_WRONG))).isNull();
        assertThat(OverlapPicture.of(deviation(BOTH_SUCCEED, new Overlap(List.of(), 99))))
                .isNull();
        assertThat(OverlapPicture.of(deviation(BOTH_SUCCEED, null))).isNull();
    }

    private static OverlapPicture picture(String trace, Overlap overlap) {
        return Objects.requireNonNull(OverlapPicture.of(deviation(trace, overlap)));
    }

    private static Deviation deviation(String trace, @Nullable Overlap overlap) {
        return new Deviation("DRC-141", List.of("DRC-141"), "", "", "", trace, 4, false, true, List.of(), overlap);
    }
}
