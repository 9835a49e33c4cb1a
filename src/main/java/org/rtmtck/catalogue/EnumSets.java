package org.rtmtck.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Immutable sets of constants that iterate in the order of declaration, so that what is printed is always the same. */
final class EnumSets {

    private EnumSets() {}

    static <E extends Enum<E>> Set<E> copyOf(Class<E> type, Collection<E> constants) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(constants);
        return Collections.unmodifiableSet(copy);
    }
}
