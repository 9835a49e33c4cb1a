package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Route;

/**
 * A change message as it waits in a queue. It holds copies, so it outlives the routes that it tells of.
 *
 * @param flags one of {@link ChangeFlags}
 * @param current what goes to CurBestRoute; null if the flags say that there is none
 * @param previous what goes to PrevBestRoute; null if the flags say that there is none
 */
public record ChangeMessage(
        int flags, @Nullable Route current, @Nullable Route previous) {

    /** The message that the best route went from {@code previous} to {@code current}. */
    public static ChangeMessage of(@Nullable Route previous, @Nullable Route current) {
        // The low bit says that there is a route after the change, the next one that there was one before.
        int flags =
                (current == null ? 0 : ChangeFlags.ROUTE_ADDED) | (previous == null ? 0 : ChangeFlags.ROUTE_DELETED);
        return new ChangeMessage(flags, current, previous);
    }

    /** The network that the message is about. */
    Object network() {
        Route any = current != null ? current : previous;
        return any == null ? this : any.network();
    }
}
