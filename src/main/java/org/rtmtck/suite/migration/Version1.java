package org.rtmtck.suite.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;
import org.rtmtck.suite.Implementations;
import org.rtmtck.witness.CallGuard;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Witness;

/** Version 1: the reference implementation, with every answer judged by the model of the contract. */
final class Version1 implements Side {

    private static final String ENUMERATION = "Enumeration";
    private static final int METRIC = 5;

    private final Witness witness;
    private boolean refusing;

    Version1() {
        Subject subject = Subject.of(
                Implementations.named("reference", Version1.class.getClassLoader()), Policy.standard(Catalogue.load()));
        witness = Witness.open(subject, new Evidence(), CallGuard.none());
    }

    /** Has the next call meet a lack of resources. */
    Version1 refusingAResource() {
        refusing = true;
        return this;
    }

    @Override
    public String register(String name, Options options) {
        ProtocolFamily family = new ProtocolFamily(options.number("family", ProtocolFamily.IP.code()));
        EventArg event = options.has("with an event") ? EventArg.OWN : EventArg.NONE;
        int flags = options.has("single-route") ? RegistrationFlags.SINGLE_ROUTE : RegistrationFlags.NONE;
        options.end();
        Call call = new Call.Register(family, Words.protocol(name), event, flags);
        return text(call(name, call), RtmFunction.REGISTER_CLIENT);
    }

    @Override
    public String add(String name, String network, String nextHop, Options options) {
        int metric = options.number("metric", METRIC);
        int data = options.number("protocol data", 0);
        TimeToLive timeToLive = new TimeToLive(Words.timeToLive(options));
        options.end();
        Route route = route(network, nextHop, metric, data);
        Call call = new Call.AddRoute(HandleRef.named(name), route, timeToLive, true, true);
        return text(call(null, call), RtmFunction.ADD_ROUTE);
    }

    @Override
    public String delete(String name, String network, String nextHop) {
        Call call = new Call.DeleteRoute(HandleRef.named(name), route(network, nextHop, METRIC, 0), true);
        return text(call(null, call), RtmFunction.DELETE_ROUTE);
    }

    String deleteAll(String name) {
        Call call = new Call.BlockDelete(HandleRef.named(name), 0, anyRoute());
        return text(call(null, call), RtmFunction.BLOCK_DELETE_ROUTES);
    }

    @Override
    public String deregister(String name) {
        return text(call(null, new Call.Deregister(HandleRef.named(name))), RtmFunction.DEREGISTER_CLIENT);
    }

    @Override
    public String lookFor(String network) {
        Reply.BestReply reply = best(network);
        return (reply.found() ? "TRUE with " : "FALSE with ") + text(reply.lastError(), RtmFunction.IS_ROUTE);
    }

    @Override
    public boolean hasRoute(String network) {
        return best(network).found();
    }

    @Override
    public String bestNextHop(String network) {
        return hopOf(best(network).best());
    }

    long ageOfBest(String network) {
        Route best = best(network).best();
        if (best != null && call(null, new Call.RouteAge(RouteRef.of(best))) instanceof Reply.AgeReply age) {
            return Integer.toUnsignedLong(age.seconds());
        }
        throw new IllegalStateException("there is no best route to " + network);
    }

    @Override
    public int networks() {
        return call(null, new Call.NetworkCount(ProtocolFamily.IP)) instanceof Reply.CountReply count
                ? count.count()
                : -1;
    }

    @Override
    public int routes() {
        String created = createEnumeration();
        int found = 0;
        while (created.equals("a handle") && next().equals("NO_ERROR (0)")) {
            found++;
        }
        return found;
    }

    String createEnumeration() {
        Call call = new Call.CreateEnumeration(ProtocolFamily.IP, 0, anyRoute());
        return text(call(ENUMERATION, call), RtmFunction.CREATE_ENUMERATION_HANDLE);
    }

    String next() {
        Call call = new Call.EnumerateNext(HandleRef.named(ENUMERATION));
        return text(call(null, call), RtmFunction.ENUMERATE_GET_NEXT_ROUTE);
    }

    String closeEnumeration() {
        Call call = new Call.CloseEnumeration(HandleRef.named(ENUMERATION));
        return text(call(null, call), RtmFunction.CLOSE_ENUMERATION_HANDLE);
    }

    @Override
    public void pass(Duration time) {
        witness.advance(time);
        witness.settle();
    }

    String askForMessage(String name) {
        return text(dequeue(name), RtmFunction.DEQUEUE_ROUTE_CHANGE_MESSAGE);
    }

    /** Takes all messages. */
    @Override
    public List<String> told(String name) {
        witness.settle();
        List<String> messages = new ArrayList<>();
        Reply.ChangeReply reply = dequeue(name);
        while (!reply.status().equals(Status.ERROR_NO_MESSAGES)) {
            messages.add(describe(reply));
            reply = dequeue(name);
        }
        return messages;
    }

    /** Whether IPX routes can be added with the handle of that name. */
    boolean isClientOfIpx(String name) {
        Route route = new IpxRoute(
                0, 0, 1, ProtocolSpecificData.ZERO, new IpxNetwork(1), new IpxNextHop(1), new IpxSpecificData(0, 1, 1));
        Call call = new Call.AddRoute(HandleRef.named(name), route, TimeToLive.INFINITE, false, false);
        return text(call(null, call), RtmFunction.ADD_ROUTE).equals("NO_ERROR (0)");
    }

    @Override
    public void close() {
        witness.close();
    }

    private Reply call(@Nullable String binding, Call call) {
        if (refusing) {
            refusing = false;
            witness.failResource(1);
        }
        return witness.invoke(binding, call);
    }

    private Reply.BestReply best(String network) {
        Call call = new Call.IsRoute(ProtocolFamily.IP, network(network), true);
        if (call(null, call) instanceof Reply.BestReply reply) {
            return reply;
        }
        throw new IllegalStateException("RtmIsRoute did not answer");
    }

    private Reply.ChangeReply dequeue(String name) {
        if (call(null, new Call.Dequeue(HandleRef.named(name), true, true)) instanceof Reply.ChangeReply reply) {
            return reply;
        }
        throw new IllegalStateException("RtmDequeueRouteChangeMessage did not answer");
    }

    private static String describe(Reply.ChangeReply message) {
        String current = hopOf(message.current());
        String previous = hopOf(message.previous());
        return switch (message.flags()) {
            case ChangeFlags.ROUTE_ADDED -> "ADDED " + current;
            case ChangeFlags.ROUTE_DELETED -> "DELETED " + previous;
            default -> ChangeFlags.describe(message.flags()) + " " + previous + " to " + current;
        };
    }

    private static String hopOf(@Nullable Route route) {
        return route instanceof IpRoute ip ? Words.dotted(ip.nextHop().number()) : "none";
    }

    private static IpNetwork network(String text) {
        int bits = Words.prefix(text);
        return new IpNetwork(Words.number(text), bits == 0 ? 0 : -1 << (Integer.SIZE - bits));
    }

    private static Route anyRoute() {
        return route("0.0.0.0/0", "0.0.0.0", 0, 0);
    }

    private static Route route(String network, String nextHop, int metric, int data) {
        return new IpRoute(
                0,
                0,
                1,
                new ProtocolSpecificData(data, 0, 0, 0),
                network(network),
                IpNextHop.host(Words.address(nextHop)),
                IpSpecificData.ofMetric(metric));
    }

    private static String text(Reply reply, RtmFunction function) {
        if (reply instanceof Reply.HandleReply handle) {
            return handle.handle().isNull() ? "NULL with " + text(handle.lastError(), function) : "a handle";
        }
        Status status = Reply.statusOf(reply);
        return status == null ? reply.toString() : text(status, function);
    }

    private static String text(Status status, RtmFunction function) {
        return status.describe(function) + " (" + status.code() + ")";
    }
}
