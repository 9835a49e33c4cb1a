package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.FreePort;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.process.SupervisedProcess;
import org.rtmtck.peer.support.Backend;
import org.rtmtck.peer.support.PeerProvider;
import org.rtmtck.peer.support.Waiting;

/** What the providers of BGP daemons have in common: each client is an iBGP session on the loopback interface. */
abstract class BgpProvider extends PeerProvider {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+\\S*");

    private final DaemonPool<BgpDaemon> pool = new DaemonPool<>(this::start);

    BgpProvider(Waiting waiting) {
        super(waiting);
    }

    /** The daemon's program. */
    abstract Optional<Path> program();

    /** The option by which the program tells its version. */
    String versionOption() {
        return "--version";
    }

    /** Writes the configuration for a run directory and a port, and tells how to start the daemon. */
    abstract Plan plan(Path program, RunDirectory directory, int port) throws IOException;

    /**
     * How to start a daemon.
     *
     * @param command the program and its arguments
     * @param ready a file that is there when the daemon can be asked; empty if it makes none
     * @param controls makes the control channel, given where to note what comes from it
     * @param addresses how many addresses it accepts sessions from, apart from the adapter's own
     */
    record Plan(
            List<String> command, Optional<Path> ready, Function<Activity, DaemonControl> controls, int addresses) {}

    @Override
    public String version() {
        String text = program()
                .map(path -> Programs.output(path.toString(), versionOption()))
                .orElse("");
        Matcher version = VERSION.matcher(text);
        return version.find() ? version.group() : "unknown";
    }

    @Override
    protected Backend openBackend() throws IOException {
        return new BgpBackend(pool);
    }

    private BgpDaemon start() throws IOException {
        Path program = program().orElseThrow(() -> new IOException(unavailable().orElse("not available")));
        RunDirectory directory = RunDirectory.create(name());
        int port = FreePort.find();
        Plan plan = plan(program, directory, port);
        SupervisedProcess process = SupervisedProcess.start(name(), directory, plan.command());
        if (plan.ready().isPresent()) {
            process.awaitFile(plan.ready().get(), Patience.of(START));
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return BgpDaemon.takeOver(process, plan.controls(), address, plan.addresses());
    }
}
