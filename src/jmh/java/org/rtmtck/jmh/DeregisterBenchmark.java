package org.rtmtck.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.ReferenceRtm;

/**
 * What one deregistration costs in the reference implementation: the time of the call, to be divided by the leaver's
 * routes. The claim under test is that the quotient does not depend on the size of the table.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 25)
@Measurement(iterations = 15)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class DeregisterBenchmark {

    private static final int LEAVER = 13;
    private static final int STAYER = 14;
    private static final int OBSERVER = 15;

    /** The leaver's routes, and the routes of the whole table before it leaves. */
    @Param({"1000/10000", "1000/1000000", "100000/1000000", "1000000/1000000"})
    public String routes = "";

    /** Whether another client is to be told. */
    @Param({"false", "true"})
    public boolean observed;

    /** Whether the table keeps the order for ordered scans, because there has been one. */
    @Param({"false", "true"})
    public boolean scanned;

    private final ReferenceRtm rtm = new ReferenceRtm(new StandingEnvironment());
    private final FlagsBuffer flags = new FlagsBuffer(0);
    private Handle observer = Handle.NULL;
    private Handle leaver = Handle.NULL;
    private int leaving;
    private int staying;

    /** Fills the table with the routes of the client that stays. */
    @Setup(Level.Trial)
    public void fill() {
        String[] sizes = routes.split("/", -1);
        leaving = Integer.parseInt(sizes[0]);
        staying = Integer.parseInt(sizes[1]) - leaving;
        add(rtm.registerClient(ProtocolFamily.IP, STAYER, null, 0), 0, staying);
        if (scanned) {
            rtm.getFirstRoute(ProtocolFamily.IP, 0, new RouteBuffer());
        }
        if (observed) {
            observer = rtm.registerClient(ProtocolFamily.IP, OBSERVER, new ChangeEvent(new Handle(1)), 0);
        }
    }

    /** Registers the leaver, adds its routes and lets the observer read the messages about them. */
    @Setup(Level.Invocation)
    public void register() {
        leaver = rtm.registerClient(ProtocolFamily.IP, LEAVER, null, 0);
        add(leaver, staying, leaving);
        if (observed) {
            Status status = Status.ERROR_MORE_MESSAGES;
            while (status.equals(Status.ERROR_MORE_MESSAGES)) {
                status = rtm.dequeueRouteChangeMessage(observer, flags, null, null);
            }
        }
    }

    private void add(Handle client, int first, int count) {
        for (int i = first; i < first + count; i++) {
            IpRoute route = new IpRoute(
                    0,
                    0,
                    1,
                    ProtocolSpecificData.ZERO,
                    new IpNetwork(i << 8, 0xFFFF_FF00),
                    IpNextHop.host(1),
                    IpSpecificData.ofMetric(1));
            rtm.addRoute(client, route, TimeToLive.INFINITE, flags, null, null);
        }
    }

    /** The call. */
    @Benchmark
    public Status deregister() {
        return rtm.deregisterClient(leaver);
    }
}
