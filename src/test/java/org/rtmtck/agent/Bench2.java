package org.rtmtck.agent;

import java.util.*;
import org.rtmtck.api.*;
import org.rtmtck.script.*;

class Bench2 {
    public static void main(String[] a) throws Exception {
        String reply =
                "NO_ERROR ADDED current {10.0.0.0/16 via 192.0.2.1 if 1 metric 5 priority 50 proto 13 stamp 0x1d5a3b2c0e9f000}";
        Statement st = ScriptParser.parse(
                        "x",
                        "A = RtmRegisterClient ip 13\nRtmAddRoute A 10.3.0.0/16 via 192.0.2.1 if 1 metric 5 ttl infinite")
                .statements()
                .get(1);
        long sum = 0;
        for (int r = 0; r < 8; r++) {
            long t = System.nanoTime();
            for (int i = 0; i < 300000; i++)
                sum += LineCodec.parseReply(reply, RtmFunction.ADD_ROUTE).hashCode() & 1;
            long u = System.nanoTime();
            for (int i = 0; i < 300000; i++) sum += ScriptPrinter.print(st).length();
            long v = System.nanoTime();
            System.out.printf("parse %d ns, print %d ns%n", (u - t) / 300000, (v - u) / 300000);
        }
        System.out.println(sum);
    }
}
