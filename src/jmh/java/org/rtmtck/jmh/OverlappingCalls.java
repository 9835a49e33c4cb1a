package org.rtmtck.jmh;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.defect.Defects;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Routes;

/**
 * The calls of the kit's race programs as operations for Lincheck, on the table that those programs begin with: an
 * observer, a leaver with routes to the networks 1 and 2, another client with routes to 1 and 3, and an enumeration.
 * What an operation returns follows from the order of the calls alone, as Lincheck needs it to.
 */
@Param(name = "new", gen = IntGen.class, conf = "7:9")
@Param(name = "old", gen = IntGen.class, conf = "1:2")
public abstract class OverlappingCalls {

    private static final ProtocolFamily IP = ProtocolFamily.IP;

    private final RoutingTableManager rtm;
    private final Handle observer;
    private final Handle leaver;
    private final Handle other;
    private final Handle enumeration;

    OverlappingCalls(RtmProvider provider) {
        rtm = opened(provider);
        observer = rtm.registerClient(IP, 8, new ChangeEvent(new Handle(1)), 0);
        leaver = rtm.registerClient(IP, 13, null, 0);
        other = rtm.registerClient(IP, 14, null, 0);
        add(leaver, 1);
        add(leaver, 2);
        add(other, 1);
        add(other, 3);
        enumeration = rtm.createEnumerationHandle(IP, EnumerationFlags.ALL, Routes.nothing(IP));
    }

    private static RoutingTableManager opened(RtmProvider provider) {
        try {
            return provider.open(new StandingEnvironment());
        } catch (Exception e) {
            throw new IllegalStateException(provider.name() + " cannot be opened", e);
        }
    }

    private static IpRoute route(int network, int hop) {
        return Routes.ip(new IpNetwork(0x0a00_0000 + (network << 16), 0xffff_0000), hop, 1, hop);
    }

    private String add(Handle client, int network) {
        FlagsBuffer flags = new FlagsBuffer(0);
        int status = rtm.addRoute(
                        client,
                        route(network, client.equals(leaver) ? 1 : 2),
                        TimeToLive.INFINITE,
                        flags,
                        new RouteBuffer(),
                        new RouteBuffer())
                .code();
        return status == 0 ? "added " + flags.get() : "status " + status;
    }

    private int register(int protocol) {
        return rtm.registerClient(IP, protocol, null, 0).isNull() ? 0 : 1;
    }

    /** The leaver is deregistered. */
    @Operation
    public int leave() {
        return rtm.deregisterClient(leaver).code();
    }

    /** The other client is deregistered. */
    @Operation
    public int otherLeaves() {
        return rtm.deregisterClient(other).code();
    }

    /** The leaver adds a route. */
    @Operation
    public String add(@Param(name = "new") int network) {
        return add(leaver, network);
    }

    /** The other client adds a route. */
    @Operation
    public String otherAdds(@Param(name = "new") int network) {
        return add(other, network);
    }

    /** The leaver deletes a route. */
    @Operation
    public int delete(@Param(name = "old") int network) {
        return rtm.deleteRoute(leaver, route(network, 1), new FlagsBuffer(0), null)
                .code();
    }

    /** The observer takes a message. */
    @Operation
    public String dequeue() {
        FlagsBuffer flags = new FlagsBuffer(0);
        RouteBuffer current = new RouteBuffer();
        RouteBuffer previous = new RouteBuffer();
        int status = rtm.dequeueRouteChangeMessage(observer, flags, current, previous)
                .code();
        return status + " " + flags.get() + " " + current.get() + " " + previous.get();
    }

    /** The leaver's protocol is registered again. */
    @Operation
    public int registerAgain() {
        return register(13);
    }

    /** A protocol that nobody had is registered. */
    @Operation
    public int registerFresh() {
        return register(3);
    }

    /** The enumeration is read on. */
    @Operation
    public String next() {
        RouteBuffer route = new RouteBuffer();
        int status = rtm.enumerateGetNextRoute(enumeration, route).code();
        return status + " " + (status == 0 ? route.get() : "");
    }

    /** The enumeration is closed. */
    @Operation
    public int close() {
        return rtm.closeEnumerationHandle(enumeration).code();
    }

    /** The networks are counted. */
    @Operation
    public int count() {
        return rtm.getNetworkCount(IP);
    }

    private static RtmProvider defect(String name) {
        return Defects.named(name).orElseThrow().provider();
    }

    /** What is right: the reference implementation, called by one thread. */
    public static final class Reference extends OverlappingCalls {

        private static final RtmProvider PROVIDER = new ReferenceProvider();

        /** For Lincheck. */
        public Reference() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class BothSucceed extends OverlappingCalls {

        static final String NAME = "race-both-deregistrations-succeed";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public BothSucceed() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class RoutesStay extends OverlappingCalls {

        static final String NAME = "race-routes-stay";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public RoutesStay() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class ListTooEarly extends OverlappingCalls {

        static final String NAME = "race-list-taken-too-early";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public ListTooEarly() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class HandleKept extends OverlappingCalls {

        static final String NAME = "race-handle-kept";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public HandleKept() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class AddChecksTooEarly extends OverlappingCalls {

        static final String NAME = "race-add-checks-too-early";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public AddChecksTooEarly() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class AddLost extends OverlappingCalls {

        static final String NAME = "race-add-lost";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public AddLost() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class MessageLost extends OverlappingCalls {

        static final String NAME = "race-message-lost";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public MessageLost() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class TwoClients extends OverlappingCalls {

        static final String NAME = "race-two-clients-of-one-protocol";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public TwoClients() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class RouteTwice extends OverlappingCalls {

        static final String NAME = "race-route-twice";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public RouteTwice() {
            super(PROVIDER);
        }
    }

    /** As the defect of that name. */
    public static final class ClosedTwice extends OverlappingCalls {

        static final String NAME = "race-closed-twice";
        private static final RtmProvider PROVIDER = defect(NAME);

        /** For Lincheck. */
        public ClosedTwice() {
            super(PROVIDER);
        }
    }
}
