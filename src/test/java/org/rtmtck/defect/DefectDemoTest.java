package org.rtmtck.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.script.Script;
import org.rtmtck.witness.Replay;

/** Each demonstration shows a departure: the reference implementation answers otherwise, and is right. */
class DefectDemoTest {

    static Stream<Defect> defects() {
        return Defects.all().stream();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void referenceIsRightWhereTheDefectDiffers(Defect defect) {
        Replay right = Replay.of(Judge.reference(), Judge.script(defect).statements());
        Script wrong = Judge.demonstrate(defect, Judge.subject(defect)).trace();

        assertThat(right.violation()).isNull();
        assertThat(wrong.toString()).isNotEqualTo(Judge.beginning(right.trace(), wrong));
    }

    static Stream<Defect> deterministic() {
        return defects().filter(Defect::isDeterministic);
    }

    @ParameterizedTest
    @MethodSource("deterministic")
    void deterministicDefectsAnswerAlikeInEveryRun(Defect defect) {
        String first = Judge.demonstrate(defect, Judge.subject(defect)).trace().toString();
        String second = Judge.demonstrate(defect, Judge.subject(defect)).trace().toString();

        assertThat(second).isEqualTo(first);
    }
}
