package org.rtmtck.defect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Status;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.NetworkNode;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** The reference implementation, with a memory of clients that have left and an answer of its own to their handles. */
final class FormerRtm extends OddRtm {

    private final Map<Handle, Former> formers = new ConcurrentHashMap<>();
    private final BiFunction<FormerRtm, Former, Status> secondCall;

    /** An instance that answers {@code secondCall} when a former client is deregistered again. */
    FormerRtm(Environment environment, BiFunction<FormerRtm, Former, Status> secondCall) {
        super(environment, new Rules(), OddRtm::properly);
        this.secondCall = secondCall;
    }

    /**
     * A client that has left.
     *
     * @param client the client
     * @param entries the routes that it had
     */
    record Former(Client client, List<Entry> entries) {

        Table table() {
            return client.table();
        }

        /** The networks to which it had routes. */
        List<NetworkNode> networks() {
            return entries.stream()
                    .map(entry -> entry.route().network())
                    .distinct()
                    .map(network -> table().routes().find(network))
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    @Override
    public Status deregisterClient(Handle client) {
        Client live = client(client);
        Former former = live == null ? formers.get(client) : null;
        if (former != null) {
            return secondCall.apply(this, former);
        }
        List<Entry> entries = live == null ? List.of() : live.entries();
        Status status = properly(client);
        if (live != null && status.isSuccess()) {
            formers.put(client, new Former(live, entries));
        }
        return status;
    }
}
