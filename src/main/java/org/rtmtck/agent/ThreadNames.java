package org.rtmtck.agent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which thread of the agent stands for which thread of the kit. The first one to call is the agent's main thread; the
 * others have names, which are used again after their thread has ended. Safe for concurrent use.
 */
final class ThreadNames {

    private volatile @Nullable Thread main;
    private final List<Thread> named = new ArrayList<>();

    /** The name for the calling thread. */
    String current() {
        Thread thread = Thread.currentThread();
        return thread.equals(main) ? Connection.MAIN : find(thread);
    }

    private synchronized String find(Thread thread) {
        if (main == null) {
            main = thread;
            return Connection.MAIN;
        }
        int free = -1;
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).equals(thread)) {
                return name(i);
            }
            if (free < 0 && !named.get(i).isAlive()) {
                free = i;
            }
        }
        if (free < 0) {
            free = named.size();
            named.add(thread);
        } else {
            named.set(free, thread);
        }
        return name(free);
    }

    private static String name(int index) {
        return "t" + (index + 1);
    }
}
