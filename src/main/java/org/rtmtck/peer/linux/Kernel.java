package org.rtmtck.peer.linux;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.Disturbance;
import org.rtmtck.peer.process.Namespaces;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/**
 * The kernel's table in a network namespace of its own. The namespace has no name and goes with the last process in it;
 * these end when their input does, which is when the kit ends in whatever way.
 */
final class Kernel implements DaemonPool.Daemon {

    /** The interface of the namespace that all next hops are on. */
    static final String INTERFACE = "rtm0";

    private static final String MONITOR = "monitor";
    private static final long END_MILLIS = 500;
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration SCRUB = Duration.ofSeconds(2);
    private static final String MARKER = "192.88.99.1/32 dev rtm0 table " + RouteMonitor.MARKER_TABLE + " metric ";

    /** The monitor tells of changes only, so it has to be up before the first one: its first words are of the markers. */
    private static final String SCRIPT = """
            ip link set lo up
            ip link add rtm0 type veth peer name rtm1
            ip link set rtm1 up
            ip link set rtm0 up
            mkfifo "$1/monitor"
            ip -4 -o -N monitor route >"$1/monitor" 2>/dev/null &
            monitor=$!
            stdbuf -oL ip -4 -o -N -force -batch -
            status=$?
            kill -KILL $monitor
            rm -rf "$1"
            exit $status
            """;

    private final Process process;
    private final IpPipe pipe;
    private final RouteMonitor monitor;
    private final Activity activity = new Activity();
    private final AtomicInteger lastMarker = new AtomicInteger();

    private Kernel(Process process) {
        this.process = process;
        this.pipe = new IpPipe(process, activity);
        this.monitor = new RouteMonitor(activity);
    }

    /** Makes a namespace. */
    static Kernel start() throws IOException {
        RunDirectory directory = RunDirectory.create("linux");
        List<String> words = new ArrayList<>(Namespaces.command());
        words.addAll(
                List.of("/bin/sh", "-c", SCRIPT, "rtm-tck", directory.path().toString()));
        Kernel kernel = new Kernel(new ProcessBuilder(words).start());
        try {
            Patience patience = Patience.of(START);
            kernel.pipe.start();
            kernel.pipe.run("link show " + INTERFACE, patience);
            kernel.monitor.start(directory.file(MONITOR));
            kernel.awaitTold(patience);
            return kernel;
        } catch (UnresponsiveException e) {
            kernel.close();
            throw new IOException("a network namespace cannot be used: " + e.getMessage(), e);
        }
    }

    Activity activity() {
        return activity;
    }

    RouteMonitor monitor() {
        return monitor;
    }

    void replace(KernelRoute route, Patience patience) throws UnresponsiveException {
        pipe.run("route replace " + route.words(), patience);
    }

    void delete(KernelRoute route, Patience patience) throws UnresponsiveException {
        pipe.run("route del " + route.words(), patience);
    }

    /** Removes all routes of a protocol. It is no error if there are none. */
    void flush(int protocol, Patience patience) throws UnresponsiveException {
        pipe.run("route flush table main proto " + protocol, patience);
    }

    /** The main table, or the routes to one prefix; the best route to a prefix comes first. */
    List<KernelRoute> routes(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        String which = prefix.map(p -> "exact " + p + " ").orElse("");
        return pipe.run("route show " + which + "table main", patience).stream()
                .flatMap(line -> RouteLine.parse(line).stream())
                .map(RouteLine::route)
                .toList();
    }

    /** Waits until all have been told of what has been done so far. */
    void awaitTold(Patience patience) throws UnresponsiveException {
        monitor.await(
                lastMarker.incrementAndGet(),
                number -> {
                    pipe.run("route add " + MARKER + number, patience);
                    pipe.run("route del " + MARKER + number, patience);
                },
                patience);
    }

    /** What somebody else has done to the processes of the namespace; empty if nothing. */
    Optional<String> disturbance() {
        try {
            Optional<String> found = Disturbance.of("ip", process.pid());
            return found.isPresent() || !(pipe.hasEnded() && process.waitFor(END_MILLIS, TimeUnit.MILLISECONDS))
                    ? found
                    : Disturbance.ofExitCode("ip", process.pid(), process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public boolean isHealthy() {
        return process.isAlive();
    }

    @Override
    public boolean scrub() {
        Patience patience = Patience.of(SCRUB);
        try {
            pipe.run("route flush table main", patience);
            awaitTold(patience);
            monitor.clear();
            return routes(Optional.empty(), patience).isEmpty();
        } catch (UnresponsiveException e) {
            return false;
        }
    }

    /** Kills the processes of the namespace by their ids, as one that is stopped would not notice the end of its input. */
    @Override
    public void close() {
        process.descendants().filter(p -> isIp(p)).forEach(ProcessHandle::destroyForcibly);
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isIp(ProcessHandle child) {
        return child.info().command().orElse("").endsWith("/ip");
    }

    @Override
    public String toString() {
        return "the kernel's table in a namespace of process " + process.pid();
    }
}
