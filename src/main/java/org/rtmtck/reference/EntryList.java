package org.rtmtck.reference;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one client, in no particular order: the last one fills the gap that a removed one leaves. */
final class EntryList {

    private @Nullable Entry[] entries = new Entry[4];
    private int size;

    int size() {
        return size;
    }

    void add(Entry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entry.position = size;
        entries[size++] = entry;
    }

    void remove(Entry entry) {
        Entry last = entries[--size];
        entries[size] = null;
        if (last != null && last != entry) {
            entries[entry.position] = last;
            last.position = entry.position;
        }
    }

    @SuppressWarnings("NullAway") // no null below size
    List<Entry> copy() {
        return Arrays.asList(Arrays.copyOf(entries, size));
    }
}
