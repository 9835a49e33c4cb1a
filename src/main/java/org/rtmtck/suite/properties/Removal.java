package org.rtmtck.suite.properties;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.witness.CallGuard;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Witness;

/**
 * What another thread sees while a client with many routes leaves: recorded, since no page says anything about it.
 *
 * @param sightings whether a count between all and nothing was seen (DRC-049)
 * @param waiter what became of a thread that waited on the leaver's event (DRC-094)
 */
record Removal(String sightings, String waiter) {

    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final int LEAVER = 13;

    static Removal watch(Subject subject, int volume) {
        try (Witness witness = Witness.open(subject, new Evidence(), CallGuard.deadline())) {
            Stage stage = new Stage(witness, Stage.families(subject).get(0));
            stage.observer("A", LEAVER);
            int routes = Math.min(volume, subject.provider().limits().routes());
            for (int i = 0; i < routes; i++) {
                stage.add("A", stage.route(i, 1, 1));
            }
            return leave(witness, stage.family(), routes);
        }
    }

    private static Removal leave(Witness witness, ProtocolFamily family, int routes) {
        boolean notified = witness.subject().has(Capability.CHANGE_NOTIFICATION);
        ChangeEvent event = notified ? witness.eventOf("A") : null;
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Boolean> counter =
                CompletableFuture.supplyAsync(() -> isSeenHalfDone(witness, family, routes, over), Removal::start);
        CompletableFuture<Boolean> waiter =
                CompletableFuture.supplyAsync(() -> event != null && isReleased(event), Removal::start);
        try {
            witness.invoke(null, new Call.Deregister(HandleRef.named("A")));
        } finally {
            over.set(true);
        }
        Duration patience = witness.subject().callDeadline();
        return new Removal(
                inWords(counter, patience, "a removal was seen half done", "no removal was seen half done"),
                inWords(
                        waiter,
                        patience.plus(PATIENCE),
                        "a thread that waits on the event is released",
                        "a thread that waits stays blocked"));
    }

    /** The implementation may hang in these threads: nobody waits for their end. */
    private static void start(Runnable task) {
        Thread thread = new Thread(task, "rtm-tck beside a removal");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isSeenHalfDone(Witness witness, ProtocolFamily family, int routes, AtomicBoolean over) {
        do {
            int count = witness.peekNetworkCount(family);
            if (count > 0 && count < routes) {
                return true;
            }
        } while (!over.get());
        return false;
    }

    private static String inWords(CompletableFuture<Boolean> seen, Duration patience, String yes, String no) {
        try {
            return seen.get(patience.toNanos(), TimeUnit.NANOSECONDS) ? yes : no;
        } catch (TimeoutException e) {
            return "a call beside the removal did not return";
        } catch (ExecutionException e) {
            return "a call beside the removal failed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the kit was interrupted";
        }
    }

    private static boolean isReleased(ChangeEvent event) {
        try {
            return event.await(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
