package org.rtmtck.defect;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;

/** Runs scripts under the eyes of the witness. */
final class Judge {

    static final Catalogue CATALOGUE = Catalogue.load();

    /** Long enough for any call that is going to return, short enough for those that never do. */
    private static final Duration CALL_DEADLINE = Duration.ofMillis(700);

    private Judge() {}

    static Subject subject(RtmProvider provider, Set<Assumption> waived) {
        return Subject.of(provider, new Policy(CATALOGUE, waived, true), CALL_DEADLINE);
    }

    static Subject subject(Defect defect) {
        return subject(defect.provider(), EnumSet.noneOf(Assumption.class));
    }

    static Subject reference() {
        return subject(new ReferenceProvider(), EnumSet.noneOf(Assumption.class));
    }

    static Script script(Defect defect) {
        try {
            return ScriptParser.parse(defect.name(), defect.demo());
        } catch (ScriptException e) {
            throw new IllegalStateException("the demonstration of a defect is a script", e);
        }
    }

    /** Runs the demonstration until it meets a violation, as often as the defect says it may take. */
    static Replay demonstrate(Defect defect, Subject subject) {
        Script script = script(defect);
        Replay replay = Replay.of(subject, script.statements());
        for (int run = 1; run < defect.runs() && !replay.isViolated(); run++) {
            replay = Replay.of(subject, script.statements());
        }
        return replay;
    }

    /** The beginning of a trace, as long as another one. */
    static String beginning(Script trace, Script asLongAs) {
        return Script.of(trace.statements()
                        .subList(
                                0,
                                Math.min(trace.lines().size(), asLongAs.lines().size())))
                .toString();
    }
}
