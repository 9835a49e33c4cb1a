package org.rtmtck.migration.mistake;

import static org.rtmtck.migration.V1Lab.NET;
import static org.rtmtck.migration.V1Lab.OTHER_NET;
import static org.rtmtck.migration.V1Lab.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.migration.V1Lab;
import org.rtmtck.migration.V1OverV2Provider;
import org.rtmtck.rtm2.CallerMistake;
import org.rtmtck.rtm2.Leak;

/** A working life of some version 1 clients, written down as it goes. */
final class Exercise {

    private final V1Lab lab;
    private final List<String> transcript = new ArrayList<>();

    private Exercise(V1OverV2Provider provider) {
        lab = new V1Lab(provider);
    }

    /**
     * What came of it.
     *
     * @param transcript what version 1 answered
     * @param broken the rule of version 2 that was broken, if one was
     * @param leaks what was left behind
     */
    record Outcome(List<String> transcript, Optional<String> broken, List<Leak> leaks) {}

    static Outcome run(V1OverV2Provider provider) {
        Exercise exercise = new Exercise(provider);
        Optional<String> broken = Optional.empty();
        try {
            exercise.live();
            exercise.lab.manager().close();
        } catch (CallerMistake mistake) {
            broken = Optional.of(mistake.getMessage());
        }
        return new Outcome(
                exercise.transcript,
                broken,
                broken.isPresent()
                        ? List.of()
                        : exercise.lab.manager().rtm().audit().leaks());
    }

    private void live() {
        ChangeEvent event = V1Lab.event();
        Handle ospf = lab.register(13, event);
        Handle observer = lab.register(8, V1Lab.event());
        note(lab.register(13).isNull(), "a second client");
        note(lab.manager().registerClient(ProtocolFamily.IPX, 5, null, 0).isNull(), "an IPX client");
        note(lab.add(ospf, route(NET, 1, 5)), "first route");
        note(lab.add(ospf, route(NET, 2, 3)), "better route");
        note(lab.routes(), "table");
        note(lab.delete(ospf, route(NET, 3, 3)), "missing route");
        note(lab.delete(ospf, route(NET, 2, 3)), "best route deleted");
        note(lab.drain(observer), "messages");
        note(event.isSet(), "the causer's event");
        lifetimes(ospf);
        singleRoute();
        note(lab.add(ospf, route(OTHER_NET, 1, 5)), "last route");
        note(lab.drain(observer), "messages");
        note(lab.manager().deregisterClient(ospf), "deregistration");
        note(lab.count(), "networks");
        note(lab.isRoute(NET), "a route");
        note(lab.drain(observer), "messages");
        note(lab.manager().deregisterClient(ospf), "second deregistration");
    }

    private void lifetimes(Handle client) {
        note(lab.add(client, route(OTHER_NET, 9, 5), new TimeToLive(60)), "finite route");
        lab.advance(30);
        note(lab.isRoute(OTHER_NET), "alive after 30 s");
        lab.advance(60);
        note(lab.isRoute(OTHER_NET), "alive after 90 s");
    }

    private void singleRoute() {
        Handle single = lab.manager().registerClient(ProtocolFamily.IP, 2, null, RegistrationFlags.SINGLE_ROUTE);
        lab.add(single, route(OTHER_NET, 1, 1));
        lab.add(single, route(OTHER_NET, 2, 1));
        note(lab.routes(), "table");
        note(lab.manager().deregisterClient(single), "deregistration");
    }

    private void note(Object answer, String what) {
        transcript.add(what + ": " + answer);
    }
}
