package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.FreePort;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.support.Waiting;

/** GoBGP, which needs no privilege. */
public final class GoBgpProvider extends BgpProvider {

    private static final int ADDRESSES = 50_000;
    private static final String CONFIGURATION = """
            [global.config]
              as = 65000
              router-id = "10.255.0.1"
              port = %d
              local-address-list = ["127.0.0.1"]
            [global.route-selection-options.config]
              always-compare-med = true
            [[peer-groups]]
              [peer-groups.config]
                peer-group-name = "rtm"
                peer-as = 65000
              [peer-groups.transport.config]
                passive-mode = true
                local-address = "127.0.0.1"
              [peer-groups.timers.config]
                hold-time = 240
              [peer-groups.route-reflector.config]
                route-reflector-client = true
                route-reflector-cluster-id = "10.255.0.1"
              [[peer-groups.afi-safis]]
                [peer-groups.afi-safis.config]
                  afi-safi-name = "ipv4-unicast"
            [[dynamic-neighbors]]
              [dynamic-neighbors.config]
                prefix = "127.16.0.0/16"
                peer-group = "rtm"
            """;

    /** For {@link java.util.ServiceLoader}. */
    public GoBgpProvider() {
        this(Waiting.USUAL);
    }

    /** A provider whose calls end within other time limits. */
    public GoBgpProvider(Waiting waiting) {
        super(waiting);
    }

    @Override
    public String name() {
        return "gobgp";
    }

    @Override
    public String description() {
        return "GoBGP; each client is an iBGP session, the daemon their route reflector";
    }

    @Override
    public Optional<String> unavailable() {
        return Programs.missing("gobgpd", "gobgpd", "gobgp");
    }

    @Override
    Optional<Path> program() {
        return Programs.find("gobgpd");
    }

    @Override
    Plan plan(Path program, RunDirectory directory, int port) throws IOException {
        Path configuration = directory.write("gobgpd.toml", CONFIGURATION.formatted(port));
        int api = FreePort.find();
        Path gobgp = Programs.find("gobgp").orElseThrow();
        return new Plan(
                List.of(
                        program.toString(),
                        "-f",
                        configuration.toString(),
                        "-t",
                        "toml",
                        "--api-hosts",
                        "127.0.0.1:" + api,
                        "--log-level",
                        "warn",
                        "--pprof-disable"),
                Optional.empty(),
                activity -> new GoBgpControl(gobgp, api, activity),
                ADDRESSES);
    }
}
