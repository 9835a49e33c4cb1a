package org.rtmtck.suite.properties;

import java.util.List;
import org.rtmtck.api.Capability;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.model.Model;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.suite.Run;
import org.rtmtck.suite.walk.Probe;
import org.rtmtck.witness.Inconclusive;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Witness;

/** Short words for the calls of a property. A call that lacks resources, or is refused, ends the sequence unjudged. */
final class Stage {

    private static final int TEN = 0x0a00_0000;

    private final Witness witness;
    private final ProtocolFamily family;
    private final Probe probe;

    Stage(Witness witness, ProtocolFamily family) {
        this.witness = witness;
        this.family = family;
        this.probe = new Probe(witness);
    }

    /** The families that the implementation under test offers. */
    static List<ProtocolFamily> families(Subject subject) {
        boolean ip = subject.has(Capability.IP);
        boolean ipx = subject.has(Capability.IPX);
        return ip && ipx
                ? List.of(ProtocolFamily.IP, ProtocolFamily.IPX)
                : List.of(ip ? ProtocolFamily.IP : ProtocolFamily.IPX);
    }

    /** The families in which situation number {@code index} is made. */
    static List<ProtocolFamily> families(Run run, int index) {
        List<ProtocolFamily> all = families(run.subject());
        return run.effort().situations() > 1 ? all : List.of(all.get(index % all.size()));
    }

    Witness witness() {
        return witness;
    }

    ProtocolFamily family() {
        return family;
    }

    /** Registers a client without event. */
    void client(String name, int protocol) {
        register(name, protocol, false, false);
    }

    /** Registers a client with an event, where change notification is offered. */
    void observer(String name, int protocol) {
        register(name, protocol, true, false);
    }

    void register(String name, int protocol, boolean event, boolean single) {
        boolean notified = event && witness.subject().has(Capability.CHANGE_NOTIFICATION);
        boolean one = single && witness.subject().has(Capability.SINGLE_ROUTE);
        Reply reply = witness.invoke(
                name,
                new Call.Register(
                        family,
                        protocol,
                        notified ? EventArg.OWN : EventArg.NONE,
                        one ? RegistrationFlags.SINGLE_ROUTE : RegistrationFlags.NONE));
        if (reply instanceof Reply.HandleReply r && r.handle().isNull()) {
            throw new Inconclusive("the registration was refused");
        }
    }

    /** The route number {@code index} of a client: a network of its own, one hop. */
    Route route(int index, int hop, int metric) {
        return family.equals(ProtocolFamily.IPX)
                ? Routes.ipx(TEN + index, hop, 1, metric, metric)
                : Routes.ip(new IpNetwork(TEN + (index << 8), 0xffff_ff00), hop, 1, metric);
    }

    void add(String client, Route route) {
        add(client, route, TimeToLive.INFINITE);
    }

    void add(String client, Route route, TimeToLive timeToLive) {
        succeed(witness.invoke(null, new Call.AddRoute(HandleRef.named(client), route, timeToLive)));
    }

    void delete(String client, Route route) {
        succeed(witness.invoke(null, new Call.DeleteRoute(HandleRef.named(client), route)));
    }

    void deregister(String client) {
        succeed(witness.invoke(null, new Call.Deregister(HandleRef.named(client))));
    }

    /** Deregisters a client that has left, unless its handle may name another one now or such calls are not judged. */
    void deregisterAgain(String client) {
        Policy policy = witness.subject().policy();
        boolean judged = policy.assumes(Assumption.A8) && policy.assumes(Assumption.A1);
        if (judged && !Model.mayBeClient(witness.state(), witness.handle(client))) {
            witness.invoke(null, new Call.Deregister(HandleRef.named(client)));
        }
    }

    private static void succeed(Reply reply) {
        Status status = Reply.statusOf(reply);
        if (status != null && !status.isSuccess()) {
            throw new Inconclusive("a call was refused: " + status);
        }
    }

    /** Looks at both tables, or the one there is, and at the queues of these clients. */
    void look(String... observers) {
        witness.settle();
        boolean notified = witness.subject().has(Capability.CHANGE_NOTIFICATION);
        probe.everything(families(witness.subject()), notified ? List.of(observers) : List.of());
    }

    Probe probe() {
        return probe;
    }
}
