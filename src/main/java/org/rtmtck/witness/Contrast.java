package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
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
    private static final String BYSTANDER = "Bystander";

    /** The questions that fit a fault of that requirement. */
    static List<Contrast> of(Req principal, List<Statement> script) {
        List<Contrast> result = new ArrayList<>();
        switch (principal) {
            case DRC_030 -> {
                result.add(new Contrast(Req.DRC_040, map(script, Contrast::withLifetime)));
                addIfOther(result, Req.DRC_047, script, Apart.interfaces(script));
            }
            case DRC_002, DRC_003 -> {
                addIfOther(result, Req.DRC_009, script, withRoute(script));
                result.add(new Contrast(Req.DRC_010, map(script, Contrast::withEvent)));
            }
            case DRC_070 -> result.add(new Contrast(Req.DRC_214, map(script, Contrast::withEvent)));
            default -> {}
        }
        return result;
    }

    private static void addIfOther(List<Contrast> result, Req about, List<Statement> script, List<Statement> variant) {
        if (!variant.equals(script)) {
            result.add(new Contrast(about, variant));
        }
    }

    /**
     * The same script with a successor of another protocol: what is wrong with any client is not to be told as wrong
     * with the leaver's successor.
     */
    static List<List<Statement>> moreGeneral(Req principal, List<Statement> script) {
        if (principal == Req.DRC_070 || principal == Req.DRC_074) {
            return beforeLeaving(script);
        }
        boolean successors = principal == Req.DRC_112
                || principal == Req.DRC_113
                || principal == Req.DRC_205
                || principal == Req.DRC_206;
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

    /** The same script with an unread message of somebody else before the deregistration: is that one lost as well? */
    private static List<List<Statement>> beforeLeaving(List<Statement> script) {
        for (int i = script.size() - 1; i >= 0; i--) {
            if (script.get(i) instanceof Statement.Invoke s && s.call() instanceof Call.Deregister) {
                List<Statement> result = new ArrayList<>(script.subList(0, i));
                result.add(new Statement.Invoke(
                        BYSTANDER, new Call.Register(ProtocolFamily.IP, OTHER, EventArg.NONE, RegistrationFlags.NONE)));
                result.add(new Statement.Invoke(null, Routes.bystanderAdd(BYSTANDER)));
                result.addAll(script.subList(i, script.size()));
                return List.of(result);
            }
        }
        return List.of();
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

    /** The same script with a route of the client that is deregistered last, if it has added none. */
    private static List<Statement> withRoute(List<Statement> script) {
        HandleRef leaver = null;
        for (Statement statement : script) {
            leaver = statement instanceof Statement.Invoke s && s.call() instanceof Call.Deregister c
                    ? c.client()
                    : leaver;
        }
        HandleRef client = leaver;
        boolean adds = script.stream()
                .anyMatch(s -> s instanceof Statement.Invoke i
                        && i.call() instanceof Call.AddRoute a
                        && a.client().equals(client));
        List<Statement> result = new ArrayList<>();
        for (Statement statement : script) {
            result.add(statement);
            if (!adds
                    && statement instanceof Statement.Invoke s
                    && s.call() instanceof Call.Register r
                    && s.binding() != null
                    && HandleRef.named(s.binding()).equals(client)) {
                result.add(new Statement.Invoke(null, Routes.plainAdd(s.binding(), r.family())));
            }
        }
        return result;
    }
}
