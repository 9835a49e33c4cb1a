package org.rtmtck.suite.explore;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Routes;

/**
 * The look at everything that ends each sequence: the tables through the network count, the best route to each network
 * and a complete enumeration, then the event and the messages of each observer.
 */
final class Look {

    private static final int ENDLESS = 10_000;
    private static final String ENUMERATION = "Z";
    private static final HandleRef OPENED = HandleRef.named(ENUMERATION);
    private static final Statement.Invoke NEXT = new Statement.Invoke(null, new Call.EnumerateNext(OPENED));
    private static final Statement.Invoke CLOSE = new Statement.Invoke(null, new Call.CloseEnumeration(OPENED));

    /** Who looks. */
    interface Eyes {

        /** Makes a call and has it judged. */
        Reply invoke(Statement.Invoke line);

        /** Looks at the event of a registration and has it judged. */
        void lookAtEvent(String registration);

        /** Waits until everything that was caused has become visible. */
        void settle();

        /** Whether a registration of that name may exist. */
        boolean isLive(String registration);
    }

    /** One observer. */
    private record Observer(String name, Statement.Invoke dequeue) {}

    private final List<Statement.Invoke> questions = new ArrayList<>();
    private final List<Statement.Invoke> openings = new ArrayList<>();
    private final List<Observer> observers = new ArrayList<>();

    Look(Alphabet alphabet) {
        for (ProtocolFamily family : alphabet.families()) {
            questions.add(new Statement.Invoke(null, new Call.NetworkCount(family)));
            openings.add(new Statement.Invoke(
                    ENUMERATION, new Call.CreateEnumeration(family, EnumerationFlags.ALL, Routes.nothing(family))));
        }
        for (Network place : alphabet.places()) {
            questions.add(new Statement.Invoke(null, new Call.IsRoute(place.family(), place)));
        }
        for (int slot = 0; slot < alphabet.clients().size(); slot++) {
            if (alphabet.clients().get(slot).observer()) {
                String name = Letter.name(slot);
                observers.add(new Observer(name, new Statement.Invoke(null, new Call.Dequeue(HandleRef.named(name)))));
            }
        }
    }

    /** Looks. */
    void through(Eyes eyes) {
        eyes.settle();
        tables(eyes);
        for (Observer observer : observers) {
            if (eyes.isLive(observer.name())) {
                eyes.lookAtEvent(observer.name());
                drain(eyes, observer);
            }
        }
    }

    /** Looks at the tables alone. */
    void tables(Eyes eyes) {
        questions.forEach(eyes::invoke);
        for (Statement.Invoke opening : openings) {
            Reply opened = eyes.invoke(opening);
            if (opened instanceof Reply.HandleReply r && !r.handle().isNull()) {
                Reply reply = eyes.invoke(NEXT);
                for (int found = 0; isRoute(reply) && found < ENDLESS; found++) {
                    reply = eyes.invoke(NEXT);
                }
                eyes.invoke(CLOSE);
            }
        }
    }

    private static boolean isRoute(Reply reply) {
        return reply instanceof Reply.RouteReply r && r.status().isSuccess();
    }

    private static void drain(Eyes eyes, Observer observer) {
        for (int taken = 0; taken < ENDLESS; taken++) {
            Reply reply = eyes.invoke(observer.dequeue());
            boolean message = reply instanceof Reply.ChangeReply r
                    && (r.status().isSuccess() || r.status().equals(Status.ERROR_MORE_MESSAGES));
            if (!message) {
                return;
            }
        }
    }
}
