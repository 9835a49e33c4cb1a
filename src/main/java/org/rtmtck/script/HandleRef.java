package org.rtmtck.script;

import org.rtmtck.api.Handle;

/** How a script refers to a handle. */
public sealed interface HandleRef {

    /** A value as it is: {@code NULL}, {@code INVALID} or a number. */
    record Literal(Handle handle) implements HandleRef {}

    /** The handle that the call bound to {@code name} returned: {@code A}. */
    record Named(String name) implements HandleRef {}

    /** The event handle of the registration bound to {@code name}: {@code A.event}. */
    record EventOf(String name) implements HandleRef {}

    /** The handle bound to {@code name} with some bits inverted, to make a value that was not issued: {@code A^0x1000}. */
    record Altered(String name, long xor) implements HandleRef {}

    /** A reference to the NULL handle. */
    HandleRef NULL = new Literal(Handle.NULL);

    /** A reference by name. */
    static HandleRef named(String name) {
        return new Named(name);
    }

    /** A reference by value. */
    static HandleRef of(Handle handle) {
        return new Literal(handle);
    }
}
