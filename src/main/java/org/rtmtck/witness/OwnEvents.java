package org.rtmtck.witness;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;

/** Gives registrations the events that they ask for, and remembers each by the registration's name. */
final class OwnEvents {

    private OwnEvents() {}

    /** The call with an event in place of the wish for one; any other call as it is. */
    static Call prepare(Bindings bindings, @Nullable String binding, Call call, Supplier<Handle> newEvent) {
        if (!(call instanceof Call.Register c)) {
            return call;
        }
        if (binding != null && c.event() instanceof EventArg.SharedWith other) {
            Handle shared = bindings.eventOf(other.name());
            bindings.bindEvent(binding, shared == null ? Handle.NULL : shared);
        }
        if (!(c.event() instanceof EventArg.Own)) {
            return call;
        }
        Handle event = newEvent.get();
        if (binding != null) {
            bindings.bindEvent(binding, event);
        }
        return new Call.Register(c.family(), c.protocol(), new EventArg.Known(event), c.flags());
    }
}
