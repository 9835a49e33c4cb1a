package org.rtmtck.suite.explore;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.rtmtck.model.Fingerprint;

/**
 * What was seen and found to be permitted in the looks that end sequences. No look is left out for it; it saves judging
 * the same twice. Safe for concurrent use.
 */
class LookMemory {

    private static final int MOST_VARIANTS = 4;
    private static final int MOST_STATES = 2_000_000;

    private final ConcurrentMap<Fingerprint, List<List<Object>>> permitted = new ConcurrentHashMap<>();

    /** Whether this was seen before in a state that permits the same. */
    boolean knows(Fingerprint state, List<Object> seen) {
        return permitted.getOrDefault(state, List.of()).contains(seen);
    }

    /** Notes that this is permitted. */
    void learn(Fingerprint state, List<Object> seen) {
        if (permitted.size() < MOST_STATES) {
            permitted.merge(state, List.of(seen), LookMemory::joined);
        }
    }

    private static List<List<Object>> joined(List<List<Object>> known, List<List<Object>> more) {
        if (known.size() >= MOST_VARIANTS || known.containsAll(more)) {
            return known;
        }
        return Stream.concat(known.stream(), more.stream()).toList();
    }

    /** How many different states there were. */
    int states() {
        return permitted.size();
    }

    /** A memory that forgets everything, so that every look is judged. */
    static LookMemory none() {
        return new LookMemory() {
            @Override
            void learn(Fingerprint state, List<Object> seen) {
                // forgotten
            }
        };
    }
}
