package org.rtmtck.rtm2;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;

/**
 * An enumeration: what is still to be returned. It holds the destinations, routes or next hops that were there when it
 * was created; those that have gone since are passed over.
 */
final class Enumeration {

    final Set<View> views;
    final Deque<Object> rest;

    Enumeration(Set<View> views, Collection<?> content) {
        this.views = views;
        this.rest = new ArrayDeque<>(content);
    }
}
