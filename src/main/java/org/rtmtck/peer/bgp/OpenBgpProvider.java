package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.Namespaces;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.support.Waiting;

/** OpenBGPD, without routes in the kernel. It needs root to separate its privileges. */
public final class OpenBgpProvider extends BgpProvider {

    private static final int ADDRESSES = 50_000;

    /** Where its processes lock themselves in; made at boot by its package, which a container may have skipped. */
    private static final Path PRISON = Path.of("/run/openbgpd");

    private static final String CONFIGURATION = """
            AS 65000
            router-id 10.255.0.1
            listen on 127.0.0.1 port %d
            fib-update no
            holdtime 240
            socket "%s"
            rde med compare always
            neighbor 127.16.0.0/16 {
              remote-as 65000
              passive
              route-reflector 10.255.0.1
              local-address 127.0.0.1
              announce IPv4 unicast
            }
            allow from any
            allow to any
            """;

    /** For {@link java.util.ServiceLoader}. */
    public OpenBgpProvider() {
        this(Waiting.USUAL);
    }

    /** A provider whose calls end within other time limits. */
    public OpenBgpProvider(Waiting waiting) {
        super(waiting);
    }

    @Override
    public String name() {
        return "openbgpd";
    }

    @Override
    public String description() {
        return "OpenBGPD; each client is an iBGP session, the daemon their route reflector";
    }

    @Override
    public Optional<String> unavailable() {
        return Programs.missing("openbgpd", "bgpctl").or(Namespaces::needsRoot);
    }

    @Override
    String versionOption() {
        return "-V";
    }

    @Override
    Optional<Path> program() {
        return control().map(path -> path.resolveSibling("bgpd")).filter(Files::isExecutable);
    }

    private static Optional<Path> control() {
        return Programs.find("bgpctl");
    }

    @Override
    Plan plan(Path program, RunDirectory directory, int port) throws IOException {
        Files.createDirectories(PRISON);
        Path socket = directory.file("bgpd.sock");
        Path configuration = directory.write("bgpd.conf", CONFIGURATION.formatted(port, socket));
        Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-------"));
        Path bgpctl = control().orElseThrow();
        return new Plan(
                List.of(program.toString(), "-d", "-f", configuration.toString()),
                Optional.of(socket),
                activity -> new OpenBgpControl(bgpctl, socket, activity),
                ADDRESSES);
    }
}
