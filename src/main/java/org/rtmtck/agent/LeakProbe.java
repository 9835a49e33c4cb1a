package org.rtmtck.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks for memory that each cycle of registration and deregistration leaves behind (DRC-116). The documented functions
 * do not show memory; an agent that counts the implementation's allocations does.
 */
final class LeakProbe {

    private static final int CYCLES = 64;

    /** One client that comes and goes with a route, unread messages and an enumeration, while another one stays. */
    private static final List<String> CYCLE = List.of(
            "A = RtmRegisterClient ip 13 event",
            "RtmAddRoute A 198.51.100.0/24 via 192.0.2.1 if 1 metric 1 ttl infinite",
            "RtmAddRoute S 203.0.113.0/24 via 192.0.2.1 if 1 metric 1 ttl infinite",
            "E = RtmCreateEnumerationHandle ip all",
            "RtmEnumerateGetNextRoute E",
            "RtmCloseEnumerationHandle E",
            "RtmDeleteRoute S 203.0.113.0/24 via 192.0.2.1 if 1",
            "RtmDeregisterClient A");

    private LeakProbe() {}

    /** What grows with each cycle, in a sentence; empty if nothing does, or if the agent does not count. */
    static Optional<String> run(AgentPool pool) {
        if (!pool.hello().extras().contains(Hello.ALLOCATIONS)) {
            return Optional.empty();
        }
        Connection agent = pool.take();
        try {
            ask(agent, List.of("S = RtmRegisterClient ip 8"));
            long before = blocksAfter(agent, 2);
            long after = blocksAfter(agent, CYCLES);
            long grown = after - before;
            return grown < CYCLES
                    ? Optional.empty()
                    : Optional.of(CYCLES + " cycles of registration and deregistration left " + grown
                            + " blocks of memory behind, " + grown / CYCLES + " in each");
        } finally {
            pool.give(agent);
        }
    }

    private static long blocksAfter(Connection agent, int cycles) {
        for (int i = 0; i < cycles; i++) {
            ask(agent, CYCLE);
        }
        AtomicLong blocks = new AtomicLong();
        Request request = new Request();
        request.addNumber("allocations", blocks::set);
        agent.exchange(Connection.MAIN, request);
        return blocks.get();
    }

    private static void ask(Connection agent, List<String> statements) {
        Request request = new Request();
        List<String> replies = new ArrayList<>();
        statements.forEach(statement -> request.add(statement, (reply, number) -> replies.add(reply)));
        agent.exchange(Connection.MAIN, request);
    }
}
