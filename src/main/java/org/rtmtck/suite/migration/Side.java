package org.rtmtck.suite.migration;

import java.time.Duration;
import java.util.List;

/**
 * One of the two versions, for the sentences that both understand. Answers are texts such as {@code NO_ERROR (0)}.
 */
interface Side extends AutoCloseable {

    /** Registers a protocol under its name. */
    String register(String name, Options options);

    /** Adds a route, permanent unless an option says otherwise. */
    String add(String name, String network, String nextHop, Options options);

    /** Deletes a route that the client has added itself. */
    String delete(String name, String network, String nextHop);

    /** Ends a registration with one call. */
    String deregister(String name);

    /** Looks for a network. */
    String lookFor(String network);

    /** Whether a network has a route. */
    boolean hasRoute(String network);

    /** The next hop of the best route. */
    String bestNextHop(String network);

    /** How many networks have routes. */
    int networks();

    /** How many routes there are. */
    int routes();

    /** Moves the clock. */
    void pass(Duration time);

    /** What a client or entity was told, in words. */
    List<String> told(String name);

    @Override
    void close();
}
