package org.rtmtck.model;

import org.jspecify.annotations.Nullable;

/**
 * The last call that could have changed a table: where to look for the reason of a difference.
 *
 * @param kind what it was
 * @param serial its number
 * @param client whose registration it concerned, null if none
 * @param handles what kind of handle a refused deregistration was given, null otherwise
 */
record LastChange(
        Kind kind,
        long serial,
        @Nullable ClientState client,
        @Nullable HandleKind handles) {

    enum Kind {
        NOTHING,
        REGISTERED,
        ADDED,
        DELETED,
        BLOCK_DELETED,
        DEREGISTERED,
        DEREGISTRATION_REFUSED,
        DEREGISTRATION_FAILED,
        TIME
    }

    static final LastChange NONE = new LastChange(Kind.NOTHING, 0, null, null);

    static LastChange of(Kind kind, long serial, @Nullable ClientState client) {
        return new LastChange(kind, serial, client, null);
    }

    static LastChange refused(long serial, HandleKind handles) {
        return new LastChange(Kind.DEREGISTRATION_REFUSED, serial, null, handles);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
