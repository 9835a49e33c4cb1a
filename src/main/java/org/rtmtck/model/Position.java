package org.rtmtck.model;

import java.util.List;

/**
 * How far one observer's messages have come in one network's history.
 *
 * @param stage the absolute number of the stage
 * @param inside whether the observer was told an intermediate value of that stage and still waits for its end
 * @param value the best route that the observer was told last
 * @param used the intermediate values of the stage that were told already
 */
record Position(long stage, boolean inside, BestValue value, List<RouteKey> used) {

    static Position at(long stage, BestValue value) {
        return new Position(stage, false, value, List.of());
    }
}
