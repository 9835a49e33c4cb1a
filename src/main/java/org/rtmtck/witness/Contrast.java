package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.Statement;

/**
 * A question put to a reduced script: does the fault go away if one plain thing is made otherwise? If so, the plain
 * thing belongs to the fault, and the requirement that speaks of it is broken.
 *
 * @param about the requirement that the answer "yes" adds
 * @param variant the script made otherwise
 */
record Contrast(Req about, List<Statement> variant) {

    private static final int SOME_SECONDS = 3600;
    private static final int OTHER = 90;

    /** The questions that fit a fault of that requirement. */
    static List<Contrast> of(Req principal, List<Statement> script) {
        List<Contrast> result = new ArrayList<>();
        boolean adds =
                script.stream().anyMatch(s -> s instanceof Statement.Invoke i && i.call() instanceof Call.AddRoute);
        switch (principal) {
            case DRC_030 -> result.add(new Contrast(Req.DRC_040, map(script, Contrast::withLifetime)));
            case DRC_002, DRC_003 -> {
                if (!adds) {
                    result.add(new Contrast(Req.DRC_009, withRoute(script)));
                }
                result.add(new Contrast(Req.DRC_010, map(script, Contrast::withEvent)));
            }
            case DRC_070 -> result.add(new Contrast(Req.DRC_214, map(script, Contrast::withEvent)));
            default -> {}
        }
        return result;
    }

    /**
     * The same script with a successor of another protocol: what is wrong with any client is not to be told as wrong
     * with the leaver's successor.
     */
    static List<List<Statement>> moreGeneral(Req principal, List<Statement> script) {
        boolean successors = principal == Req.DRC_112 || principal == Req.DRC_205 || principal == Req.DRC_206;
        if (!successors) {
            return List.of();
        }
        List<Integer> seen = new ArrayList<>();
        List<Statement> result = new ArrayList<>();
        for (Statement statement : script) {
            result.add(Simpler.mapInvoke(statement, call -> otherProtocol(call, seen)));
        }
        return List.of(result);
    }

    private static Call otherProtocol(Call call, List<Integer> seen) {
        if (!(call instanceof Call.Register c)) {
            return call;
        }
        boolean again = seen.contains(c.protocol());
        seen.add(c.protocol());
        return again ? new Call.Register(c.family(), c.protocol() + OTHER, c.event(), c.flags()) : call;
    }

    private static List<Statement> map(List<Statement> script, UnaryOperator<Call> change) {
        List<Statement> result = new ArrayList<>();
        script.forEach(s -> result.add(Simpler.mapInvoke(s, change)));
        return result;
    }

    private static Call withLifetime(Call call) {
        return call instanceof Call.AddRoute c && c.timeToLive().isInfinite()
                ? new Call.AddRoute(
                        c.client(), c.route(), new TimeToLive(SOME_SECONDS), c.wantCurrent(), c.wantPrevious())
                : call;
    }

    private static Call withEvent(Call call) {
        return call instanceof Call.Register c
                        && c.event() instanceof EventArg.None
                        && c.flags() == RegistrationFlags.NONE
                ? new Call.Register(c.family(), c.protocol(), EventArg.OWN, c.flags())
                : call;
    }

    private static List<Statement> withRoute(List<Statement> script) {
        List<Statement> result = new ArrayList<>();
        for (Statement statement : script) {
            result.add(statement);
            if (statement instanceof Statement.Invoke s && s.call() instanceof Call.Register r && s.binding() != null) {
                result.add(new Statement.Invoke(null, Routes.plainAdd(s.binding(), r.family())));
            }
        }
        return result;
    }
}
