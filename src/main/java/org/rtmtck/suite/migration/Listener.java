package org.rtmtck.suite.migration;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.CallerMistake;
import org.rtmtck.rtm2.Event;
import org.rtmtck.rtm2.EventCallback;
import org.rtmtck.rtm2.Rtm2;
import org.rtmtck.rtm2.V2Handle.EntityHandle;

/** The callback of an entity: it writes down what it is told, and answers as the scenario wants. */
final class Listener implements EventCallback {

    private final Rtm2 rtm;
    private final Status answer;
    private final boolean looksAround;
    private final List<String> told = new ArrayList<>();
    private final List<CallerMistake> mistakes = new ArrayList<>();

    Listener(Rtm2 rtm, Status answer, boolean looksAround) {
        this.rtm = rtm;
        this.answer = answer;
        this.looksAround = looksAround;
    }

    @Override
    public Status onEvent(EntityHandle entity, Event event) {
        told.add(nameOf(event));
        if (looksAround) {
            try {
                rtm.entities().getRegisteredEntities(entity);
            } catch (CallerMistake mistake) {
                mistakes.add(mistake);
            }
        }
        return answer;
    }

    List<String> told() {
        return List.copyOf(told);
    }

    void forget() {
        told.clear();
    }

    List<CallerMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private static String nameOf(Event event) {
        if (event instanceof Event.EntityRegistered) {
            return "ENTITY_REGISTERED";
        }
        if (event instanceof Event.EntityDeregistered) {
            return "ENTITY_DEREGISTERED";
        }
        return event instanceof Event.RouteExpired ? "ROUTE_EXPIRED" : "CHANGE_NOTIFICATION";
    }
}
