package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

class DeviationsTest {

    private static final Policy POLICY = new Policy(Catalogue.load(), EnumSet.noneOf(Assumption.class), true);
    private static final Deviations DEVIATIONS = new Deviations(Subject.of(new ReferenceProvider(), POLICY));
    private static final String LEAVE_TWICE = """
            A = RtmRegisterClient ip 13 -> 0x10
            RtmDeregisterClient A -> NO_ERROR
            RtmDeregisterClient A -> NO_ERROR
            """;

    @Test
    void whatAReplayShowsIsToldBeforeWhatOnlyASentenceTells() throws ScriptException {
        assertThat(deviations(sentence("a sentence", Req.DRC_002), witnessed(Req.DRC_028)))
                .extracting(Deviation::requirement)
                .containsExactly("DRC-028", "DRC-002");
    }

    @Test
    void aSentenceIsNotToldIfAScriptShowsThatTheSameRequirementIsBroken() throws ScriptException {
        List<Deviation> told = deviations(sentence("a sentence", Req.DRC_028), witnessed(Req.DRC_028));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).shownByTrace()).isTrue();
        assertThat(told.get(0).checks()).containsExactlyInAnyOrder("a sentence", "a check");
    }

    @Test
    void aSentenceIsToldIfTheScriptsShowSomethingElse() throws ScriptException {
        Failure withoutScript = failure(Req.DRC_028, "");

        assertThat(deviations(sentence("a sentence", Req.DRC_002), witnessed(Req.DRC_028)))
                .extracting(Deviation::checks)
                .containsExactly(List.of("a check"), List.of("a sentence"));
        assertThat(deviations(sentence("a sentence", Req.DRC_028), withoutScript))
                .hasSize(2);
    }

    @Test
    void ofTwoOfAKindTheOneWithTheShorterScriptIsTold() throws ScriptException {
        Failure longer = failure(Req.DRC_028, "B = RtmRegisterClient ip 8 -> 0x20\n" + LEAVE_TWICE);
        Failure withoutScript = failure(Req.DRC_028, "");

        List<Deviation> told = deviations(longer, witnessed(Req.DRC_028));

        assertThat(told)
                .singleElement()
                .satisfies(deviation -> assertThat(deviation.script()).doesNotContain("B = "));
        assertThat(deviations(withoutScript, longer))
                .extracting(deviation -> deviation.script().isEmpty())
                .containsExactly(false, true);
    }

    @Test
    void overlappingCallsComeWithWhatAnOrderExplains() throws ScriptException {
        Failure race = failure(Req.DRC_141, """
                A = RtmRegisterClient ip 13 -> 0x10
                @t1 RtmDeregisterClient A
                @t2 RtmDeregisterClient A
                @t2 -> NO_ERROR
                @t1 -> NO_ERROR
                """);

        Overlap overlap = Objects.requireNonNull(deviations(race).get(0).overlap());
        assertThat(overlap.explained()).containsExactly(1, 2);
        assertThat(overlap.unexplained()).isEqualTo(3);
    }

    @Test
    void callsOneAfterTheOtherHaveNoOverlap() throws ScriptException {
        assertThat(deviations(witnessed(Req.DRC_028)).get(0).overlap()).isNull();
    }

    private static List<Deviation> deviations(Failure... failures) {
        return DEVIATIONS.of(List.of(failures), failure -> List.of(failure.check()));
    }

    private static Failure sentence(String name, Req broken) throws ScriptException {
        Script trace = ScriptParser.parse("trace", "A = RtmRegisterClient ip 13 -> 0x10\n");
        return Failure.ofSentence(name, Set.of(broken), trace);
    }

    private static Failure witnessed(Req broken) throws ScriptException {
        return failure(broken, LEAVE_TWICE);
    }

    private static Failure failure(Req broken, String trace) throws ScriptException {
        Script script = ScriptParser.parse("trace", trace);
        return new Failure(broken, Set.of(broken), "this", "that", script, script, true, "a check");
    }
}
