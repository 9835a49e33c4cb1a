package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.Namespaces;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.support.Waiting;

/** FRR's bgpd, without zebra and without routes in the kernel. */
public final class FrrBgpProvider extends BgpProvider {

    private static final int ADDRESSES = 50_000;
    private static final String USER = "frr";
    private static final String CONFIGURATION = """
            hostname rtm
            router bgp 65000
             bgp router-id 10.255.0.1
             bgp cluster-id 10.255.0.1
             bgp always-compare-med
             coalesce-time 0
             neighbor rtm peer-group
             neighbor rtm remote-as 65000
             neighbor rtm passive
             neighbor rtm timers 60 240
             neighbor rtm advertisement-interval 0
             bgp listen limit 5000
             bgp listen range 127.16.0.0/16 peer-group rtm
             address-family ipv4 unicast
              neighbor rtm route-reflector-client
             exit-address-family
            """;

    /** For {@link java.util.ServiceLoader}. */
    public FrrBgpProvider() {
        this(Waiting.USUAL);
    }

    /** A provider whose calls end within other time limits. */
    public FrrBgpProvider(Waiting waiting) {
        super(waiting);
    }

    @Override
    public String name() {
        return "bgpd";
    }

    @Override
    public String description() {
        return "FRR bgpd; each client is an iBGP session, the daemon their route reflector";
    }

    @Override
    public Optional<String> unavailable() {
        return program().isPresent()
                ? Namespaces.needsRoot()
                : Optional.of("not available: install frr (no program bgpd of FRR found)");
    }

    @Override
    Optional<Path> program() {
        return Programs.findIn("bgpd", "/usr/lib/frr", "/usr/libexec/frr", "/usr/local/lib/frr");
    }

    @Override
    Plan plan(Path program, RunDirectory directory, int port) throws IOException {
        Path configuration = directory.write("bgpd.conf", CONFIGURATION);
        directory.giveTo(USER);
        String run = directory.path().toString();
        Path commands = directory.file("bgpd.vty");
        return new Plan(
                List.of(
                        program.toString(),
                        "-Z",
                        "-p",
                        Integer.toString(port),
                        "-l",
                        "127.0.0.1",
                        "-f",
                        configuration.toString(),
                        "-i",
                        run + "/bgpd.pid",
                        "--vty_socket",
                        run,
                        "-z",
                        run + "/none.api",
                        "-A",
                        "127.0.0.1",
                        "-P",
                        "0",
                        "-u",
                        USER,
                        "-g",
                        USER,
                        "--log",
                        "file:" + run + "/log",
                        "--log-level",
                        "warnings"),
                Optional.of(commands),
                activity -> new FrrBgpControl(commands, activity),
                ADDRESSES);
    }
}
