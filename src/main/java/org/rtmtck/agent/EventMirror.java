package org.rtmtck.agent;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.script.HandleRef;

/**
 * The events of an instance on both sides: the kit's objects and the agent's, which have the same names. What the kit
 * did to its object is sent before a call, what the implementation did to the agent's comes back after it. Safe for
 * concurrent use.
 */
final class EventMirror {

    private static final String SUFFIX = ".event";
    private static final String NONE = "-";
    private static final String CLOSED = ":closed";

    private static final class Mirrored {
        final ChangeEvent event;
        boolean signalled;

        Mirrored(ChangeEvent event) {
            this.event = event;
        }
    }

    private final Map<String, Mirrored> events = new LinkedHashMap<>();
    private long newest = -1;

    /** The name of an event, which it gets when it is first used. */
    synchronized String nameOf(ChangeEvent event) {
        String name = name(event.handle());
        events.computeIfAbsent(name, n -> new Mirrored(event));
        return name;
    }

    private static String name(Handle handle) {
        return "E" + Long.toHexString(handle.value());
    }

    /** Whether {@code handle} is the handle of one of the events. */
    synchronized boolean knows(Handle handle) {
        return events.containsKey(name(handle));
    }

    /** The reference to the event itself, for calls that are given the wrong kind of handle. */
    static HandleRef reference(Handle handle) {
        return new HandleRef.EventOf(name(handle));
    }

    synchronized boolean isEmpty() {
        return events.isEmpty();
    }

    /** Adds what the kit did to its events since the last request. */
    synchronized void addWrites(Request request) {
        events.forEach((name, mirrored) -> {
            boolean now = mirrored.event.isSet();
            if (now != mirrored.signalled) {
                mirrored.signalled = now;
                request.add((now ? "SetEvent " : "ResetEvent ") + name + SUFFIX);
            }
        });
    }

    /**
     * Takes over the answer to {@code events}.
     *
     * @param words the names of those that are signalled or closed
     * @param number the number of the reply line: an older one than the newest seen is not looked at
     */
    synchronized void read(String words, long number) {
        if (number < newest) {
            return;
        }
        newest = number;
        Set<String> listed = new HashSet<>(Arrays.asList(words.split(" +", -1)));
        listed.remove(NONE);
        events.forEach((name, mirrored) -> {
            if (listed.remove(name + CLOSED)) {
                mirrored.event.close();
                return;
            }
            boolean signalled = listed.remove(name);
            if (signalled != mirrored.signalled) {
                mirrored.signalled = signalled;
                write(mirrored.event, signalled);
            }
        });
        if (!listed.isEmpty()) {
            throw new Request.BadReply("the agent answers 'events' with '" + Text.shorten(words) + "', but "
                    + Text.shorten(listed.toString()) + " are no events of this instance");
        }
    }

    private static void write(ChangeEvent event, boolean signalled) {
        if (signalled) {
            event.set();
        } else {
            event.reset();
        }
    }
}
