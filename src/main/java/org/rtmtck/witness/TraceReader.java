package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/** Reads what happened from a trace: joins replies to their calls and replaces names by what they stand for. */
final class TraceReader {

    private static final long FIRST_EVENT = 0x7fff_0004L;
    private static final long EVENT_STEP = 4;

    /** So many lines after a call that never returned are judged; each of them has to be tried before it and after it. */
    private static final int MOST_AFTER_PENDING = 1000;

    /** A call under way. */
    record Open(Script.Line line, int begins, @Nullable String binding, Call call, boolean failed) {}

    private final Bindings bindings = new Bindings();
    private final Set<String> failedRegistrations = new HashSet<>();
    private final Map<String, Open> open = new HashMap<>();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private long nextEvent = FIRST_EVENT;
    private Script.@Nullable Line stop;

    private TraceReader() {}

    /** What happened, in the order in which it began. */
    static TraceReader read(Script trace) {
        TraceReader reader = new TraceReader();
        for (int i = 0; i < trace.lines().size() && reader.stop == null; i++) {
            reader.line(trace.lines().get(i), i);
        }
        reader.open.values().forEach(call -> reader.pending(call, trace.lines().size()));
        reader.occurrences.sort((a, b) -> Integer.compare(a.begins(), b.begins()));
        return reader;
    }

    /** What happened up to the first call without a reply. */
    List<Occurrence> occurrences() {
        Script.Line end = stop;
        return end == null
                ? occurrences
                : occurrences.stream()
                        .filter(o -> o.line().number() < end.number())
                        .toList();
    }

    /** The first call whose reply is missing, from which on nothing can be judged; null if there is none. */
    Script.@Nullable Line stop() {
        return stop;
    }

    private void pending(Open call, int end) {
        if (Pending.isFollowed(call.call()) && call.binding() == null && end - call.begins() <= MOST_AFTER_PENDING) {
            occurrences.add(Pending.occurrence(call));
        } else {
            stopAt(call.line());
        }
    }

    private void stopAt(Script.Line line) {
        Script.Line known = stop;
        if (known == null || line.number() < known.number()) {
            stop = line;
        }
    }

    private void line(Script.Line line, int position) {
        if (line.statement() instanceof Statement.Invoke s) {
            invoke(line, position, s);
        } else if (line.statement() instanceof Statement.Respond s) {
            Open call = open.remove(s.thread());
            if (call != null) {
                returned(call, position, s.reply());
            }
        } else {
            occurrences.add(other(line, position));
        }
    }

    private void invoke(Script.Line line, int position, Statement.Invoke s) {
        Call resolved = bindings.resolve(OwnEvents.prepare(bindings, s.binding(), s.call(), this::newEvent));
        Reply reply = s.reply();
        String thread = s.thread();
        if (resolved == null || (reply == null && thread == null)) {
            stopAt(line);
            return;
        }
        Open call = new Open(line, position, s.binding(), resolved, usesFailedRegistration(s.call()));
        if (reply != null) {
            returned(call, position, reply);
        } else if (thread != null) {
            Open lost = open.put(thread, call);
            if (lost != null) {
                stopAt(lost.line());
            }
        }
    }

    private void returned(Open call, int position, Reply reply) {
        if (call.binding() != null) {
            bindings.bind(call.binding(), reply);
            if (reply instanceof Reply.HandleReply r && r.handle().isNull()) {
                failedRegistrations.add(call.binding());
            } else {
                failedRegistrations.remove(call.binding());
            }
        }
        occurrences.add(new Occurrence(
                call.line(), call.begins(), position, call.call(), reply, Handle.NULL, Handle.NULL, call.failed()));
    }

    /** A registration that wants an event of its own gets a handle that stands for it. */
    private Handle newEvent() {
        Handle event = new Handle(nextEvent);
        nextEvent += EVENT_STEP;
        return event;
    }

    private boolean usesFailedRegistration(Call call) {
        return call instanceof Call.Deregister d
                && d.client() instanceof HandleRef.Named n
                && failedRegistrations.contains(n.name());
    }

    private Occurrence other(Script.Line line, int position) {
        String name = registration(line.statement());
        Handle registration = name == null ? Handle.NULL : bindings.resolve(HandleRef.named(name));
        Handle event = name == null ? null : bindings.eventOf(name);
        return new Occurrence(
                line, position, position, null, null, registration, event == null ? Handle.NULL : event, false);
    }

    /** The registration whose event a statement is about, null if it is about none. */
    private static @Nullable String registration(Statement statement) {
        if (statement instanceof Statement.WaitEvent s) {
            return s.registration();
        }
        return statement instanceof Statement.WriteEvent s ? s.registration() : null;
    }
}
