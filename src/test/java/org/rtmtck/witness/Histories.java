package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Histories of calls that overlap, with answers that may or may not be permitted. */
final class Histories {

    private static final String SCENE = """
            A = RtmRegisterClient ip 13 -> 0x10
            B = RtmRegisterClient ip 8 -> 0x14
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1 ttl infinite no-current no-previous -> NO_ERROR ADDED
            """;

    private static final String ADDING = ".0.0/16 via 192.0.2.1 if 1 metric 1 ttl infinite no-current no-previous";

    /** Calls with the answers that are tried. */
    private static final Map<String, List<String>> CALLS = Map.of(
            "RtmDeregisterClient A", List.of("NO_ERROR", "ERROR_INVALID_HANDLE"),
            "RtmDeregisterClient B", List.of("NO_ERROR", "ERROR_INVALID_HANDLE"),
            "RtmGetNetworkCount ip", List.of("0 NO_ERROR", "1", "2"),
            "RtmRegisterClient ip 13", List.of("0x18", "NULL ERROR_CLIENT_ALREADY_EXISTS"),
            "RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 1 ttl infinite no-current no-previous",
                    List.of("NO_ERROR ADDED", "ERROR_INVALID_HANDLE NO_CHANGE"));

    record Answered(String call, String answer) {}

    private Histories() {}

    /** Every call with each of its answers. */
    static List<Answered> answered() {
        List<Answered> result = new ArrayList<>();
        CALLS.keySet().stream()
                .sorted()
                .forEach(call ->
                        CALLS.getOrDefault(call, List.of()).forEach(answer -> result.add(new Answered(call, answer))));
        return result;
    }

    /** The history of these calls, where {@code events} tells whose call begins or ends next. */
    static String of(List<List<Answered>> threads, List<Integer> events) {
        StringBuilder text = new StringBuilder(SCENE);
        int[] met = new int[threads.size()];
        for (int thread : events) {
            Answered call = threads.get(thread).get(met[thread] / 2);
            String name = "@t" + (thread + 1) + " ";
            text.append(name).append(met[thread] % 2 == 0 ? call.call() : "-> " + call.answer());
            text.append('\n');
            met[thread]++;
        }
        return text.toString();
    }

    /** One that is drawn: two threads or three, each with up to {@code most} calls. */
    static String drawn(SplittableRandom random, int most) {
        List<Answered> pool = answered();
        List<List<Answered>> threads = new ArrayList<>();
        List<Integer> events = new ArrayList<>();
        for (int thread = 0; thread < 2 + random.nextInt(2); thread++) {
            List<Answered> calls = new ArrayList<>();
            for (int call = 0; call < 1 + random.nextInt(most); call++) {
                calls.add(pool.get(random.nextInt(pool.size())));
                events.add(random.nextInt(events.size() + 1), thread);
                events.add(random.nextInt(events.size() + 1), thread);
            }
            threads.add(calls);
        }
        return of(threads, events);
    }

    /**
     * One in which three threads make so many calls each, every answer of which is permitted in any order, and nothing
     * explains the last line.
     */
    static String late(int calls) {
        List<List<Answered>> threads = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Integer> events = new ArrayList<>(List.of(0, 1, 2));
        for (int call = 0; call < calls; call++) {
            threads.get(0).add(new Answered("RtmAddRoute A 10.1" + call + ADDING, "NO_ERROR ADDED"));
            threads.get(1).add(new Answered("RtmAddRoute B 10.2" + call + ADDING, "NO_ERROR ADDED"));
            threads.get(2).add(new Answered("RtmDeregisterClient NULL", "ERROR_INVALID_HANDLE"));
            events.addAll(call < calls - 1 ? List.of(0, 0, 1, 1, 2, 2) : List.of(0, 1, 2));
        }
        return of(threads, events) + "RtmGetNetworkCount ip -> 99\n";
    }
}
