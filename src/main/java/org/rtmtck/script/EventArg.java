package org.rtmtck.script;

import org.rtmtck.api.Handle;

/** The ChangeEvent argument of a registration. */
public sealed interface EventArg {

    /** A NULL event: no messages wanted. */
    record None() implements EventArg {}

    /** A new event of the registration's own: {@code event}. */
    record Own() implements EventArg {}

    /** The event of another registration: {@code event:A}. */
    record SharedWith(String name) implements EventArg {}

    /** An event known by its handle: {@code event:0x104}. */
    record Known(Handle handle) implements EventArg {}

    /** No event. */
    EventArg NONE = new None();

    /** An event of its own. */
    EventArg OWN = new Own();
}
