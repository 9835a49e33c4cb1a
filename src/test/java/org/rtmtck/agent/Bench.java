package org.rtmtck.agent;

import java.time.*;
import java.util.*;
import org.rtmtck.api.*;
import org.rtmtck.script.*;

class Bench {
    public static void main(String[] a) throws Exception {
        AgentProvider p = a[0].contains(":")
                ? AgentProvider.tcp("127.0.0.1", Integer.parseInt(a[0].substring(1)), null)
                : AgentProvider.command(List.of(a));
        System.out.println(p.unavailable() + " " + p.name() + p.capabilities());
        Desk desk = new Desk();
        IpRoute r = new IpRoute(
                0,
                0,
                1,
                ProtocolSpecificData.ZERO,
                new IpNetwork(0x0A000000, 0xFF000000),
                IpNextHop.host(0xC0000201),
                IpSpecificData.ofMetric(5));
        for (int round = 0; round < 5; round++) {
            long t = System.nanoTime();
            int calls = 0;
            for (int i = 0; i < 500; i++) {
                try (RoutingTableManager m = p.open(desk)) {
                    Handle h = m.registerClient(ProtocolFamily.IP, 13, null, 0);
                    for (int k = 0; k < 14; k++) {
                        m.addRoute(h, r, TimeToLive.INFINITE, new FlagsBuffer(0), new RouteBuffer(), new RouteBuffer());
                        m.isRoute(ProtocolFamily.IP, r.network(), new RouteBuffer());
                    }
                    m.deregisterClient(h);
                }
                calls += 30;
            }
            System.out.printf("one by one: %.0f calls/s%n", calls / ((System.nanoTime() - t) / 1e9));
        }
        StringBuilder s = new StringBuilder("A = RtmRegisterClient ip 13\n");
        for (int k = 0; k < 14; k++)
            s.append("RtmAddRoute A 10.")
                    .append(k)
                    .append(".0.0/16 via 192.0.2.1 if 1 metric 5 ttl infinite\nRtmIsRoute ip 10.0.0.0/8\n");
        s.append("RtmDeregisterClient A\n");
        List<Statement> script = ScriptParser.parse("x", s.toString()).statements();
        StringBuilder s2 = new StringBuilder();
        for (int k = 0; k < 10; k++) s2.append(s);
        List<Statement> script10 = ScriptParser.parse("x", s2.toString()).statements();
        for (List<Statement> sc : List.of(script, script10))
            try (BatchRunner b = p.openBatchRunner()) {
                for (int round = 0; round < 8; round++) {
                    long t = System.nanoTime();
                    int calls = 0;
                    while (calls < 100000) {
                        b.run(sc, Desk.START);
                        calls += sc.size();
                    }
                    System.out.printf(
                            "batch of %d: %.0f calls/s%n", sc.size(), calls / ((System.nanoTime() - t) / 1e9));
                }
            }
        p.close();
    }
}
