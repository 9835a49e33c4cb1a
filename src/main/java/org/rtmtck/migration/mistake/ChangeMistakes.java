package org.rtmtck.migration.mistake;

import static org.rtmtck.migration.mistake.CaughtBy.CONTRACT;

import java.util.List;
import java.util.Set;
import org.rtmtck.migration.PortingDecisions;

/** Change messages that say too much or too little. */
final class ChangeMistakes {

    private ChangeMistakes() {}

    static List<WrongFacade> all() {
        return List.of(
                new WrongFacade(
                        "keeps-no-previous-route",
                        "no-previous-route",
                        "It keeps no copy of the best routes, so it calls every change an addition and misses losses.",
                        Set.of(CONTRACT),
                        KeepsNoPreviousRoute::new),
                new WrongFacade(
                        "tells-the-causer",
                        "own-changes",
                        "It passes on notifications of the client's own additions and deletions.",
                        Set.of(CONTRACT),
                        TellsTheCauser::new));
    }

    private static final class KeepsNoPreviousRoute extends PortingDecisions {
        @Override
        protected boolean keepsPreviousBest() {
            return false;
        }
    }

    private static final class TellsTheCauser extends PortingDecisions {
        @Override
        protected boolean tellsCauser() {
            return true;
        }
    }
}
