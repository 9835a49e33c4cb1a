package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Route;

/**
 * A change message as it waits in a queue. It holds copies, so it outlives the routes that it tells of.
 *
 * @param flags one of {@link org.rtmtck.api.ChangeFlags}
 * @param current what goes to CurBestRoute; null if the flags say that there is none
 * @param previous what goes to PrevBestRoute; null if the flags say that there is none
 */
public record ChangeMessage(
        int flags, @Nullable Route current, @Nullable Route previous) {}
