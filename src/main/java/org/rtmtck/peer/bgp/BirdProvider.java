package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.support.Waiting;

/** BIRD 2, which needs no privilege. */
public final class BirdProvider extends BgpProvider {

    /** For {@link java.util.ServiceLoader}. */
    public BirdProvider() {
        this(Waiting.USUAL);
    }

    /** A provider whose calls end within other time limits. */
    public BirdProvider(Waiting waiting) {
        super(waiting);
    }

    @Override
    public String name() {
        return "bird";
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
    Optional<Path> program() {
        return Programs.find("bird");
    }

    @Override
    Plan plan(Path program, RunDirectory directory, int port) throws IOException {
        Path configuration = directory.write(
                "bird.conf", BirdConfiguration.text(directory.path().toString(), port));
        Path control = directory.file("bird.ctl");
        return new Plan(
                List.of(program.toString(), "-f", "-c", configuration.toString(), "-s", control.toString()),
                Optional.of(control),
                activity -> new BirdControl(control, activity),
                BirdConfiguration.ADDRESSES);
    }
}
