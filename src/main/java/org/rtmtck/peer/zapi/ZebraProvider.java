package org.rtmtck.peer.zapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.Namespaces;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.process.RunDirectory;
import org.rtmtck.peer.process.SupervisedProcess;
import org.rtmtck.peer.support.Backend;
import org.rtmtck.peer.support.PeerProvider;
import org.rtmtck.peer.support.Waiting;

/** FRR's zebra: one ZAPI session for each client, in a network namespace without a name. */
public final class ZebraProvider extends PeerProvider {

    static final String SOCKET = "zserv.api";
    static final String COMMANDS = "zebra.vty";

    private static final String USER = "frr";
    private static final String CONFIGURATION = "zebra.conf";
    private static final String INTERFACE_INDEX = "ifindex";
    private static final Duration START = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("zebra version (\\S+)");
    private static final String KNOWN_VERSION = "8.4";

    /** A pair of linked interfaces, so that one of them is up and next hops can be on it; then zebra itself. */
    private static final String SCRIPT = """
            ip link set lo up
            ip link add rtm0 type veth peer name rtm1
            ip link set rtm1 up
            ip link set rtm0 up
            ip -o link show rtm0 | cut -d: -f1 > "$2/ifindex"
            exec "$1" -z "$2/zserv.api" -i "$2/zebra.pid" --vty_socket "$2" -f "$2/zebra.conf" \
              -u frr -g frr -A 127.0.0.1 -P 0 --log file:"$2/log" --log-level warnings
            """;

    private final DaemonPool<ZebraDaemon> pool = new DaemonPool<>(ZebraProvider::start);

    /** For {@link java.util.ServiceLoader}. */
    public ZebraProvider() {
        this(Waiting.USUAL);
    }

    /** A provider whose calls end within another time limit. */
    public ZebraProvider(Waiting waiting) {
        super(waiting);
    }

    @Override
    public String name() {
        return "zebra";
    }

    @Override
    public String version() {
        Matcher version = VERSION.matcher(Programs.find("zebra")
                .map(path -> Programs.output(path.toString(), "--version"))
                .orElse(""));
        return version.find() ? version.group(1) : "unknown";
    }

    @Override
    public String description() {
        return "FRR zebra; each client is a ZAPI session, in a network namespace of its own";
    }

    @Override
    public Optional<String> unavailable() {
        return Programs.missing("frr", "zebra")
                .or(() -> Programs.missing("iproute2", "ip"))
                .or(ZebraProvider::unknownVersion)
                .or(() -> Namespaces.unavailable(true));
    }

    private static Optional<String> unknownVersion() {
        String version = new ZebraProvider().version();
        return version.startsWith(KNOWN_VERSION + ".")
                ? Optional.empty()
                : Optional.of("not available: install frr " + KNOWN_VERSION
                        + " (message numbers differ between releases, and this is " + version + ")");
    }

    @Override
    protected Backend openBackend() throws IOException {
        return new ZebraBackend(pool);
    }

    private static ZebraDaemon start() throws IOException {
        String program = Programs.find("zebra")
                .orElseThrow(() -> new IOException("not available: install frr"))
                .toString();
        RunDirectory directory = RunDirectory.create("zebra");
        // Only a router identifier that is set is told to clients, which is what barriers wait for.
        directory.write(CONFIGURATION, "hostname rtm\nip router-id 192.0.2.255\n");
        directory.giveTo(USER);
        SupervisedProcess process = SupervisedProcess.start(
                "zebra",
                directory,
                List.of(
                        "unshare",
                        "-n",
                        "/bin/sh",
                        "-c",
                        SCRIPT,
                        "rtm-tck",
                        program,
                        directory.path().toString()));
        Patience patience = Patience.of(START);
        process.awaitFile(directory.file(SOCKET), patience);
        process.awaitFile(directory.file(COMMANDS), patience);
        return ZebraDaemon.observe(process, interfaceIndex(directory), patience);
    }

    private static int interfaceIndex(RunDirectory directory) throws IOException {
        Path file = directory.file(INTERFACE_INDEX);
        return Integer.parseInt(Files.readString(file).strip());
    }
}
