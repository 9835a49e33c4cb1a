package org.rtmtck.peer.linux;

import java.io.IOException;
import java.util.Optional;
import org.rtmtck.api.Limits;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.Namespaces;
import org.rtmtck.peer.process.Programs;
import org.rtmtck.peer.support.Backend;
import org.rtmtck.peer.support.PeerProvider;
import org.rtmtck.peer.support.Waiting;

/** The Linux kernel through iproute2: one routing protocol number for each client, in a namespace without a name. */
public final class LinuxProvider extends PeerProvider {

    private final DaemonPool<Kernel> pool = new DaemonPool<>(Kernel::start);

    /** For {@link java.util.ServiceLoader}. */
    public LinuxProvider() {
        this(Waiting.USUAL);
    }

    /** A provider whose calls end within another time limit. */
    public LinuxProvider(Waiting waiting) {
        super(waiting);
    }

    @Override
    public String name() {
        return "linux";
    }

    @Override
    public String version() {
        return System.getProperty("os.version");
    }

    @Override
    public String description() {
        return "Linux IPv4 routing table through iproute2; each client is a routing protocol number, in a network"
                + " namespace of its own";
    }

    @Override
    public Limits limits() {
        Limits usual = super.limits();
        return new Limits(usual.clients(), 1, usual.routes(), RouteTranslation.MAX_METRIC, false);
    }

    @Override
    public Optional<String> unavailable() {
        return Programs.missing("iproute2", "ip")
                .or(() -> Programs.missing("coreutils", "stdbuf"))
                .or(() -> Namespaces.unavailable(false));
    }

    @Override
    protected Backend openBackend() throws IOException {
        return new LinuxBackend(pool);
    }
}
