package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.FreePort;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.process.SupervisedProcess;
import org.rtmtck.peer.support.Backend;
import org.rtmtck.peer.support.PeerProvider;
import org.rtmtck.peer.support.Waiting;

/** BIRD 2: one iBGP session for each client, on the loopback interface, without any privilege. */
public final class BirdProvider extends PeerProvider {

    private static final Duration START = Duration.ofSeconds(10);

    private final DaemonPool<BgpDaemon> pool = new DaemonPool<>(BirdProvider::start);

    /** For {@link java.util.ServiceLoader}. */
    public BirdProvider() {
        this(Waiting.USUAL);
    }

    /** A provider whose calls end within another time limit. */
    public BirdProvider(Waiting waiting) {
        super(waiting);
    }

    @Override
    public String name() {
        return "bird";
    }

    @Override
    public String version() {
        return Programs.find("bird")
                .map(path -> Programs.output(path.toString(), "--version").strip())
                .map(text -> text.replace("BIRD version ", ""))
                .orElse("unknown");
    }

    @Override
    public String description() {
        return "BIRD Internet Routing Daemon; each client is an iBGP session, the daemon their route reflector";
    }

    @Override
    public Optional<String> unavailable() {
        return Programs.missing("bird2", "bird");
    }

    @Override
    protected Backend openBackend() throws IOException {
        return new BgpBackend(pool);
    }

    private static BgpDaemon start() throws IOException {
        String program = Programs.find("bird")
                .orElseThrow(() -> new IOException("not available: install bird2"))
                .toString();
        RunDirectory directory = RunDirectory.create("bird");
        int port = FreePort.find();
        Path configuration = directory.write(
                "bird.conf", BirdConfiguration.text(directory.path().toString(), port));
        Path control = directory.file("bird.ctl");
        SupervisedProcess process = SupervisedProcess.start(
                "bird", directory, List.of(program, "-f", "-c", configuration.toString(), "-s", control.toString()));
        process.awaitFile(control, Patience.of(START));
        return BgpDaemon.observe(
                process,
                activity -> new BirdControl(control, activity),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
}
