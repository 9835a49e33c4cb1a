package org.rtmtck.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongUnaryOperator;
import org.rtmtck.api.Handle;

/** Gives out handle values. Safe for concurrent use. */
public interface HandleSource {

    /** A value that no live handle of the kind has, and not NULL. */
    Handle next(Kind kind);

    /** Notes that a value is not in use any more. */
    default void free(Kind kind, Handle handle) {}

    /** What a handle stands for. */
    enum Kind {
        /** A registration. */
        CLIENT,
        /** An enumeration. */
        ENUMERATION
    }

    /** The source for a choice. */
    static HandleSource of(ClientChoice.Handles choice) {
        return switch (choice) {
            case NEVER_REUSED -> new Counting(n -> 0x1000 + 4 * n);
            // An odd factor maps one to one, and 0 to 0, which is never reached.
            case SCATTERED -> new Counting(n -> n * 0x9E37_79B9_7F4A_7C15L);
            case REUSED -> new Reusing();
            case NUMBERED_BY_KIND -> new ByKind();
        };
    }

    /** Never gives out a value twice. */
    final class Counting implements HandleSource {

        private final LongUnaryOperator form;
        private long issued;

        Counting(LongUnaryOperator form) {
            this.form = form;
        }

        @Override
        public synchronized Handle next(Kind kind) {
            return new Handle(form.applyAsLong(++issued));
        }
    }

    /** Counts clients and enumerations apart. */
    final class ByKind implements HandleSource {

        private final HandleSource clients = new Counting(n -> n);
        private final HandleSource enumerations = new Counting(n -> n);

        @Override
        public Handle next(Kind kind) {
            return (kind == Kind.CLIENT ? clients : enumerations).next(kind);
        }
    }

    /** Gives out the value that was freed last, if there is one. */
    final class Reusing implements HandleSource {

        private final HandleSource fresh = of(ClientChoice.Handles.NEVER_REUSED);
        private final Deque<Handle> freeClients = new ArrayDeque<>();
        private final Deque<Handle> freeEnumerations = new ArrayDeque<>();

        @Override
        public synchronized Handle next(Kind kind) {
            Deque<Handle> free = free(kind);
            return free.isEmpty() ? fresh.next(kind) : free.pop();
        }

        @Override
        public synchronized void free(Kind kind, Handle handle) {
            free(kind).push(handle);
        }

        private Deque<Handle> free(Kind kind) {
            return kind == Kind.CLIENT ? freeClients : freeEnumerations;
        }
    }
}
