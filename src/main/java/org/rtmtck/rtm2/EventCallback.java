package org.rtmtck.rtm2;

import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.EntityHandle;

/**
 * {@code RTM_EVENT_CALLBACK}: how an entity hears of events. RTM calls it when the call that caused the event is over, on
 * the thread of that call or of the clock, and holds no lock meanwhile.
 */
@FunctionalInterface
public interface EventCallback {

    /**
     * Takes note of an event.
     *
     * @param entity the registration that is told
     * @param event what happened
     * @return NO_ERROR, but see {@link Event.RouteExpired}
     */
    Status onEvent(EntityHandle entity, Event event);
}
