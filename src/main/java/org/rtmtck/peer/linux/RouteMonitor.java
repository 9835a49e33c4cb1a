package org.rtmtck.peer.linux;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/** Reads what {@code ip monitor} prints, keeps a view by it and tells the clients. */
final class RouteMonitor {

    /** Markers are added and deleted in a table that no packet is looked up in. */
    static final int MARKER_TABLE = 77;

    private static final long RESEND_MILLIS = 50;

    private final RouteView view = new RouteView();
    private final List<Listener> listeners = new ArrayList<>();
    private final Activity activity;
    private int marker;
    private long version;
    private boolean ended;

    /** Is told of the best route to a prefix whenever a notification concerned that prefix. */
    @FunctionalInterface
    interface Listener {

        /** {@code best} is empty if no route to the prefix is left. */
        void told(Prefix prefix, Optional<KernelRoute> best);
    }

    /** Makes the kernel tell of a marker. */
    @FunctionalInterface
    interface MarkerSender {

        /** Sends the marker of that number. */
        void send(int number) throws UnresponsiveException;
    }

    /** A monitor that reads nothing yet. What it will read is noted in {@code activity}. */
    RouteMonitor(Activity activity) {
        this.activity = activity;
    }

    /** Starts to read the named pipe that the monitor writes to. */
    void start(Path pipe) {
        Thread reader = new Thread(() -> read(pipe), "ip monitor");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Path pipe) {
        try (BufferedReader reader = Files.newBufferedReader(pipe, StandardCharsets.US_ASCII)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                activity.note();
                RouteLine.parse(line).ifPresent(this::follow);
            }
        } catch (IOException e) {
            // The end of the monitor is the end of its news.
        }
        end();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private void follow(RouteLine line) {
        if (line.table() == MARKER_TABLE) {
            marked(line.route().metric());
        } else if (line.table() == RouteLine.MAIN) {
            enter(line);
        }
    }

    private synchronized void marked(int number) {
        marker = Math.max(marker, number);
        notifyAll();
    }

    private synchronized void enter(RouteLine line) {
        version++;
        view.follow(line);
        Prefix prefix = line.route().prefix();
        Optional<KernelRoute> best = view.best(prefix);
        listeners.forEach(listener -> listener.told(prefix, best));
    }

    /** Tells all listeners of the best route to a prefix once more: what it stands for has changed. */
    synchronized void tellAgain(Prefix prefix) {
        version++;
        Optional<KernelRoute> best = view.best(prefix);
        listeners.forEach(listener -> listener.told(prefix, best));
    }

    /** Adds a listener, and tells it of all best routes first. */
    synchronized void add(Listener listener) {
        view.best().forEach((prefix, best) -> listener.told(prefix, Optional.of(best)));
        listeners.add(listener);
    }

    synchronized void remove(Listener listener) {
        listeners.remove(listener);
    }

    synchronized Map<Prefix, KernelRoute> best() {
        return view.best();
    }

    /** Forgets all routes: what notifications were lost about is not to be found by the next user. */
    synchronized void clear() {
        view.clear();
    }

    /** Grows with each notification. */
    synchronized long version() {
        return version;
    }

    /** Waits until all notifications of earlier changes have come in. A marker can be lost like any of them. */
    void await(int number, MarkerSender sender, Patience patience) throws UnresponsiveException {
        do {
            sender.send(number);
        } while (!hasSeen(number, patience));
    }

    private synchronized boolean hasSeen(int number, Patience patience) throws UnresponsiveException {
        Patience resend = Patience.of(Duration.ofMillis(RESEND_MILLIS));
        while (marker < number && !resend.isOver()) {
            if (ended || patience.isOver()) {
                throw new UnresponsiveException("no notifications from the kernel");
            }
            try {
                wait(Math.min(resend.millisLeft(), patience.millisLeft()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnresponsiveException("interrupted while waiting for notifications", e);
            }
        }
        return marker >= number;
    }
}
