package org.rtmtck.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The end of an entry's lifetime. A deadline that was called off stays in the queue without its entry. */
final class Deadline {

    final Instant when;

    @Nullable
    Entry entry;

    Deadline(Instant when, Entry entry) {
        this.when = when;
        this.entry = entry;
    }
}
