package org.rtmtck.model;

import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;

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
        TIME,
        OLD_HANDLE_ADDED,
        OLD_HANDLE_DELETED,
        OLD_HANDLE_BLOCK_DELETED,
        OLD_HANDLE_DEQUEUED;

        /** The requirement on the old handle that was used, null if none was. */
        @Nullable
        Req oldHandle() {
            return switch (this) {
                case OLD_HANDLE_ADDED -> Req.DRC_120;
                case OLD_HANDLE_DELETED -> Req.DRC_121;
                case OLD_HANDLE_BLOCK_DELETED -> Req.DRC_122;
                case OLD_HANDLE_DEQUEUED -> Req.DRC_090;
                default -> null;
            };
        }
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
