package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;

/** Faults that need many particular calls. That trying all sequences finds them is part of the proof of the kit. */
class DeepDefectsTest {

    private static final int AT_LEAST = 10;

    static Stream<Defect> deepDefects() {
        return Defects.deep().stream();
    }

    @ParameterizedTest
    @MethodSource("deepDefects")
    void theDemonstrationShowsTheDefectAndTheReferenceIsRight(Defect defect) throws ScriptException {
        var script = ScriptParser.parse(defect.name(), defect.demo()).statements();
        Subject wrong = ExplorationTest.subject(defect.provider());
        Subject right = ExplorationTest.subject(new ReferenceProvider());

        assertThat(Replay.of(wrong, script).violation()).isNotNull();
        assertThat(Replay.of(right, script).violation()).isNull();
    }

    @Test
    void thereAreEnough() {
        assertThat(Defects.deep()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(Defects.deep()).extracting(Defect::name).doesNotHaveDuplicates();
    }
}
