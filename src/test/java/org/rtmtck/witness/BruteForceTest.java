package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.model.Settings;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;

/** The search for an order of overlapping calls agrees with one that tries all of them and forgets nothing. */
class BruteForceTest {

    private static final Policy POLICY = Policy.standard(Catalogue.load());
    private static final EnumSet<Capability> CAPABILITIES =
            EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));
    private static final int LONGER_ONES = 4000;

    private static final String SCENE = """
            A = RtmRegisterClient ip 13 -> 0x10
            B = RtmRegisterClient ip 8 -> 0x14
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1 ttl infinite no-current no-previous -> NO_ERROR ADDED
            """;

    /** Calls with the answers that are tried. */
    private static final Map<String, List<String>> CALLS = Map.of(
            "RtmDeregisterClient A", List.of("NO_ERROR", "ERROR_INVALID_HANDLE"),
            "RtmDeregisterClient B", List.of("NO_ERROR", "ERROR_INVALID_HANDLE"),
            "RtmGetNetworkCount ip", List.of("0 NO_ERROR", "1", "2"),
            "RtmRegisterClient ip 13", List.of("0x18", "NULL ERROR_CLIENT_ALREADY_EXISTS"),
            "RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 1 ttl infinite no-current no-previous",
                    List.of("NO_ERROR ADDED", "ERROR_INVALID_HANDLE NO_CHANGE"));

    private record Answered(String call, String answer) {}

    private static List<Answered> answered() {
        List<Answered> result = new ArrayList<>();
        CALLS.keySet().stream()
                .sorted()
                .forEach(call ->
                        CALLS.getOrDefault(call, List.of()).forEach(answer -> result.add(new Answered(call, answer))));
        return result;
    }

    @Test
    void allHistoriesOfTwoThreadsWithACallEachAreJudgedAlike() throws ScriptException {
        int permitted = 0;
        int rejected = 0;
        for (Answered one : answered()) {
            for (Answered two : answered()) {
                for (int order = 0; order < 6; order++) {
                    boolean agreed = agreed(history(List.of(List.of(one), List.of(two)), interleaving(order)));
                    permitted += agreed ? 1 : 0;
                    rejected += agreed ? 0 : 1;
                }
            }
        }
        assertThat(permitted).isGreaterThan(100);
        assertThat(rejected).isGreaterThan(100);
    }

    /** The six ways in which two calls can begin and end, as the thread of each event. */
    private static List<Integer> interleaving(int number) {
        return List.of(
                        List.of(0, 0, 1, 1),
                        List.of(0, 1, 0, 1),
                        List.of(0, 1, 1, 0),
                        List.of(1, 0, 0, 1),
                        List.of(1, 0, 1, 0),
                        List.of(1, 1, 0, 0))
                .get(number);
    }

    @Test
    void longerHistoriesOfUpToThreeThreadsAreJudgedAlike() throws ScriptException {
        SplittableRandom random = new SplittableRandom(1);
        List<Answered> pool = answered();
        int permitted = 0;
        for (int i = 0; i < LONGER_ONES; i++) {
            List<List<Answered>> threads = new ArrayList<>();
            List<Integer> events = new ArrayList<>();
            for (int thread = 0; thread < 2 + random.nextInt(2); thread++) {
                List<Answered> calls = new ArrayList<>();
                for (int call = 0; call < 1 + random.nextInt(2); call++) {
                    calls.add(pool.get(random.nextInt(pool.size())));
                    events.add(random.nextInt(events.size() + 1), thread);
                    events.add(random.nextInt(events.size() + 1), thread);
                }
                threads.add(calls);
            }
            permitted += agreed(history(threads, events)) ? 1 : 0;
        }
        assertThat(permitted).isBetween(50, LONGER_ONES - 50);
    }

    private static String history(List<List<Answered>> threads, List<Integer> events) {
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

    /** Whether the history is permitted; fails if the two searches do not agree. */
    private static boolean agreed(String history) throws ScriptException {
        Script trace = ScriptParser.parse("history", history);
        boolean judged = OfflineJudge.judge(trace, POLICY, CAPABILITIES).finding() == null;
        Settings settings = new Settings(CAPABILITIES, true, true);
        ModelState initial = ModelState.initial(settings, VirtualClock.START.toEpochMilli());
        boolean explained = isExplained(initial, TraceReader.read(trace).occurrences());

        assertThat(judged).as(history).isEqualTo(explained);
        return judged;
    }

    private static boolean isExplained(ModelState state, List<Occurrence> left) {
        if (left.isEmpty()) {
            return true;
        }
        for (Occurrence first : left) {
            boolean mayBeFirst = left.stream().noneMatch(other -> other.ends() < first.begins());
            if (mayBeFirst && first.call() != null && first.reply() != null) {
                var judgement = Model.judge(state, first.call(), first.reply(), first.failedRegistration());
                List<Occurrence> rest = new ArrayList<>(left);
                rest.remove(first);
                if (judgement.findings().stream().noneMatch(POLICY::isJudged) && isExplained(judgement.next(), rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
