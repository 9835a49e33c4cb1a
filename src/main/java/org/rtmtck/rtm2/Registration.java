package org.rtmtck.rtm2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code RtmRegisterEntity}.
 *
 * @param info who registers
 * @param methods ExportMethods: what other entities may invoke
 * @param callback EventCallback; null for an entity that wants no events
 * @param reserveOpaquePointer whether a slot in every destination is wanted
 */
public record Registration(
        EntityInfo info, List<Runnable> methods, @Nullable EventCallback callback, boolean reserveOpaquePointer) {

    /** Keeps a copy, so that the value cannot change. */
    public Registration {
        methods = List.copyOf(methods);
    }

    /** An entity with neither callback nor methods nor opaque slot. */
    public static Registration of(EntityInfo info) {
        return new Registration(info, List.of(), null, false);
    }

    /** The same with a callback. */
    public Registration withCallback(EventCallback newCallback) {
        return new Registration(info, methods, newCallback, reserveOpaquePointer);
    }

    /** The same with these methods. */
    public Registration withMethods(List<Runnable> newMethods) {
        return new Registration(info, newMethods, callback, reserveOpaquePointer);
    }

    /** The same with a slot in every destination. */
    public Registration withOpaquePointer() {
        return new Registration(info, methods, callback, true);
    }
}
