package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.NamesOf;
import org.rtmtck.script.Statement;

/**
 * Other ways to the same end. A script that cannot spare any statement may be longer than need be all the same: one
 * client may do what two do, or come later and so have less to read. None of these is longer than the script.
 */
final class Variations {

    private final List<Statement> script;
    private final Set<List<Statement>> found = new LinkedHashSet<>();

    private Variations(List<Statement> script) {
        this.script = script;
    }

    /** The variations of a script, those that save a statement first. */
    static List<List<Statement>> of(List<Statement> script) {
        Variations variations = new Variations(script);
        variations.merge();
        variations.leaveInstead();
        variations.comeLater();
        variations.exchange();
        variations.found.remove(script);
        return variations.found.stream().filter(Variations::isBound).toList();
    }

    /** Whether every name is bound before it is used. */
    private static boolean isBound(List<Statement> candidate) {
        return Reducer.without(candidate, 0, 0).size() == candidate.size();
    }

    private static @Nullable Registration registration(Statement statement) {
        return statement instanceof Statement.Invoke s && s.binding() != null && s.call() instanceof Call.Register call
                ? new Registration(s.binding(), call)
                : null;
    }

    private record Registration(String name, Call.Register call) {}

    /** One client does what two did. */
    private void merge() {
        for (int i = 0; i < script.size(); i++) {
            for (int j = 0; j < script.size(); j++) {
                Registration one = registration(script.get(i));
                Registration other = registration(script.get(j));
                if (i != j && one != null && other != null && isAlike(one, other)) {
                    found.add(merged(Math.min(i, j), one, other));
                }
            }
        }
    }

    private static boolean isAlike(Registration one, Registration other) {
        return !one.name().equals(other.name())
                && one.call().family().equals(other.call().family())
                && one.call().flags() == other.call().flags();
    }

    private List<Statement> merged(int at, Registration kept, Registration gone) {
        EventArg event = kept.call().event() instanceof EventArg.None
                ? gone.call().event()
                : kept.call().event();
        Call.Register both = new Call.Register(
                kept.call().family(), kept.call().protocol(), event, kept.call().flags());
        List<Statement> result = new ArrayList<>();
        for (int i = 0; i < script.size(); i++) {
            Registration here = registration(script.get(i));
            if (i == at) {
                result.add(new Statement.Invoke(kept.name(), both));
            } else if (here == null || !(here.equals(kept) || here.equals(gone))) {
                result.add(renamed(script.get(i), gone.name(), kept.name()));
            }
        }
        return result;
    }

    private static Statement renamed(Statement statement, String from, String to) {
        if (statement instanceof Statement.Invoke s) {
            return new Statement.Invoke(s.binding(), renamed(s.call(), from, to));
        }
        if (statement instanceof Statement.WaitEvent s && s.registration().equals(from)) {
            return new Statement.WaitEvent(to, null);
        }
        return statement instanceof Statement.WriteEvent s && s.registration().equals(from)
                ? new Statement.WriteEvent(to, s.signalled())
                : statement;
    }

    private static Call renamed(Call call, String from, String to) {
        if (!NamesOf.call(call).contains(from)) {
            return call;
        }
        HandleRef client = HandleRef.named(to);
        if (call instanceof Call.Deregister) {
            return new Call.Deregister(client);
        }
        if (call instanceof Call.AddRoute c) {
            return new Call.AddRoute(client, c.route(), c.timeToLive(), c.wantCurrent(), c.wantPrevious());
        }
        if (call instanceof Call.DeleteRoute c) {
            return new Call.DeleteRoute(client, c.route(), c.wantCurrent());
        }
        if (call instanceof Call.BlockDelete c) {
            return new Call.BlockDelete(client, c.flags(), c.criteria());
        }
        return call instanceof Call.Dequeue c ? new Call.Dequeue(client, c.wantCurrent(), c.wantPrevious()) : call;
    }

    /** A client leaves in place of a change of a route, or another one leaves. */
    private void leaveInstead() {
        for (int i = 0; i < script.size(); i++) {
            if (script.get(i) instanceof Statement.Invoke s && isChange(s.call())) {
                for (Statement other : script) {
                    Registration client = registration(other);
                    if (client != null) {
                        List<Statement> result = new ArrayList<>(script);
                        result.set(i, new Statement.Invoke(null, new Call.Deregister(HandleRef.named(client.name()))));
                        found.add(result);
                    }
                }
            }
        }
    }

    private static boolean isChange(Call call) {
        return call instanceof Call.AddRoute
                || call instanceof Call.DeleteRoute
                || call instanceof Call.BlockDelete
                || call instanceof Call.Deregister;
    }

    /** A client registers later, so that it is told of less. */
    private void comeLater() {
        for (int i = 0; i < script.size(); i++) {
            if (registration(script.get(i)) != null) {
                for (int j = i + 1; j < script.size(); j++) {
                    List<Statement> result = new ArrayList<>(script);
                    result.add(j, result.remove(i));
                    found.add(result);
                }
            }
        }
    }

    private void exchange() {
        for (int i = 0; i + 1 < script.size(); i++) {
            List<Statement> result = new ArrayList<>(script);
            Collections.swap(result, i, i + 1);
            found.add(result);
        }
    }
}
