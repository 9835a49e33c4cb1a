package org.rtmtck.rtm2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The references that one entity holds: those to handles that it was given, and those inside filled structures. */
final class References {

    private final Map<V2Handle, Integer> given = new LinkedHashMap<>();
    private final Map<V2Handle, Integer> inStructures = new HashMap<>();
    private final Map<Structure, List<V2Handle>> structures = new LinkedHashMap<>();

    void add(V2Handle handle) {
        given.merge(handle, 1, Integer::sum);
    }

    /** Gives one reference back; false if none was held. */
    boolean remove(V2Handle handle) {
        return decrement(given, handle);
    }

    void fill(Structure structure, List<V2Handle> handles) {
        structures.put(structure, List.copyOf(handles));
        handles.forEach(handle -> inStructures.merge(handle, 1, Integer::sum));
    }

    /** Gives back what a structure holds; false if it was not filled, or was released before. */
    boolean release(Structure structure) {
        List<V2Handle> handles = structures.remove(structure);
        if (handles == null) {
            return false;
        }
        handles.forEach(handle -> decrement(inStructures, handle));
        return true;
    }

    boolean cover(V2Handle handle) {
        return given.containsKey(handle) || inStructures.containsKey(handle);
    }

    List<Leak> leaks() {
        List<Leak> leaks = new ArrayList<>();
        given.forEach((handle, count) -> leaks.add(new Leak(Leak.Kind.HANDLE, count + " of " + handle)));
        structures.keySet().forEach(structure -> leaks.add(new Leak(Leak.Kind.STRUCTURE, structure.toString())));
        return leaks;
    }

    private static boolean decrement(Map<V2Handle, Integer> counts, V2Handle handle) {
        Integer before = counts.get(handle);
        if (before == null) {
            return false;
        }
        if (before == 1) {
            counts.remove(handle);
        } else {
            counts.put(handle, before - 1);
        }
        return true;
    }
}
