package org.rtmtck.suite.race;

import static org.rtmtck.suite.race.Scene.A;
import static org.rtmtck.suite.race.Scene.B;
import static org.rtmtck.suite.race.Scene.E;
import static org.rtmtck.suite.race.Scene.O;
import static org.rtmtck.suite.race.Scene.line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.ConcurrentRun;

/**
 * The programs: some picked by hand, others drawn.
 *
 * <p>None looks at the table twice while a client leaves: whether others see a removal half done is open (DRC-049), and
 * what is open must not be held against anybody.
 */
public final class RacePrograms {

    private static final HandleRef C = HandleRef.named("C");

    private final Scene scene;
    private final Set<Capability> capabilities;

    /** The programs for an implementation with these capabilities. */
    public RacePrograms(Set<Capability> capabilities) {
        this.scene = new Scene(capabilities);
        this.capabilities = capabilities;
    }

    /** Those that were picked by hand. */
    public List<RaceProgram> picked() {
        List<RaceProgram> result = new ArrayList<>();
        Call leave = new Call.Deregister(A);
        result.add(of("two deregistrations of one client", Req.DRC_141, leave).beside(leave));
        result.add(of("three deregistrations of one client", Req.DRC_141, leave)
                .and(leave)
                .beside(leave));
        result.add(of("an add beside the deregistration", Req.DRC_142, leave).beside(scene.add(A, 7)));
        result.add(of("several adds beside the deregistration", Req.DRC_142, leave)
                .beside(scene.add(A, 7), scene.add(A, 8), scene.add(A, 9)));
        result.add(of("a delete beside the deregistration", Req.DRC_142, leave).beside(scene.delete(A, 1)));
        result.add(of("two deletes beside the deregistration", Req.DRC_142, leave)
                .and(scene.delete(A, 1))
                .beside(scene.delete(A, 1)));
        result.add(of("a block delete beside the deregistration", Req.DRC_142, leave)
                .beside(scene.blockDelete(A)));
        result.add(of("two clients leave", Req.DRC_144, leave).beside(new Call.Deregister(B)));
        result.add(of("three clients leave", Req.DRC_144, leave)
                .and(new Call.Deregister(B))
                .beside(new Call.Deregister(O)));
        if (capabilities.contains(Capability.IP) && capabilities.contains(Capability.IPX)) {
            result.add(twoFamilies(leave));
        }
        result.add(of("another client adds beside the deregistration", Req.DRC_144, leave)
                .beside(scene.add(B, 2)));
        Call next = new Call.EnumerateNext(E);
        result.add(of("an enumeration beside the deregistration", Req.DRC_145, leave)
                .beside(next, next, next, next));
        registrations(result, leave);
        withoutLeaving(result, next);
        if (scene.hasEvents()) {
            Call message = new Call.Dequeue(A);
            result.add(of("a dequeue beside the deregistration", Req.DRC_143, leave)
                    .beside(message, message, message));
            result.add(of("two dequeues", null, new Call.Dequeue(O)).beside(new Call.Dequeue(O)));
            result.add(of("a dequeue beside an add", null, new Call.Dequeue(O), new Call.Dequeue(O))
                    .beside(scene.add(A, 7), scene.add(A, 8)));
        }
        return result;
    }

    private RaceProgram twoFamilies(Call leave) {
        HandleRef x = HandleRef.named("X");
        Scene other = new Scene(EnumSet.of(Capability.IPX));
        List<Statement.Invoke> before = new ArrayList<>(scene.before());
        before.add(line("X", register(other.family(), Scene.LEAVER + 3)));
        before.add(line(other.add(x, 1)));
        List<Statement.Invoke> after = new ArrayList<>(scene.after());
        after.add(line(new Call.NetworkCount(other.family())));
        Map<String, List<Statement.Invoke>> threads =
                Map.of("t1", List.of(line(leave)), "t2", List.of(line(new Call.Deregister(x))));
        return new RaceProgram(
                "two clients of two families leave",
                Req.DRC_144,
                new ConcurrentRun.Program(List.copyOf(before), threads, List.copyOf(after)));
    }

    private void registrations(List<RaceProgram> result, Call leave) {
        Call same = register(scene.family(), Scene.LEAVER);
        result.add(of("the same protocol registers beside the deregistration", Req.DRC_144, leave)
                .besideLines(line("C", same), line(scene.add(C, 7))));
        result.add(of("the same protocol registers until it may", Req.DRC_144, leave)
                .besideLines(
                        line("C", same),
                        line("D", same),
                        line("F", same),
                        line(scene.add(C, 7)),
                        line(scene.add(HandleRef.named("D"), 8)),
                        line(scene.add(HandleRef.named("F"), 9))));
        Call fresh = register(scene.family(), 3);
        result.add(of("another protocol registers beside the deregistration", Req.DRC_144, leave)
                .besideLines(line("C", fresh), line(scene.add(C, 7))));
        result.add(new RaceProgram(
                "two registrations of one protocol",
                null,
                program(List.of(List.of(line("C", fresh)), List.of(line("D", fresh))))));
        if (capabilities.contains(Capability.IP) && capabilities.contains(Capability.IPX)) {
            result.add(new RaceProgram(
                    "two registrations in two families",
                    null,
                    program(List.of(
                            List.of(line("C", register(ProtocolFamily.IP, 3))),
                            List.of(line("D", register(ProtocolFamily.IPX, 3)))))));
        }
    }

    private void withoutLeaving(List<RaceProgram> result, Call next) {
        result.add(of("two clients add to one network", null, scene.add(A, 5)).beside(scene.add(B, 5)));
        result.add(of("a client deletes while another adds", null, scene.delete(A, 1))
                .beside(scene.add(B, 2)));
        result.add(of("one enumeration read twice", null, next, next).beside(next, next));
        Call close = new Call.CloseEnumeration(E);
        result.add(of("one enumeration closed twice", null, close).beside(close));
    }

    private static Call register(ProtocolFamily family, int protocol) {
        return new Call.Register(family, protocol, EventArg.NONE, 0);
    }

    /** One that follows from a seed: two or three threads, up to four calls each, one of them a deregistration. */
    public RaceProgram drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Statement.Invoke>> lanes = new ArrayList<>();
        Call leave = new Call.Deregister(A);
        lanes.add(List.of(line(leave)));
        int others = 1 + random.nextInt(2);
        for (int i = 0; i < others; i++) {
            List<Statement.Invoke> lane = new ArrayList<>();
            int calls = 1 + random.nextInt(others == 1 ? 4 : 2);
            for (int j = 0; j < calls; j++) {
                lane.add(line(ownCall(random, j == calls - 1)));
            }
            lanes.add(lane);
        }
        return new RaceProgram("a program drawn with seed " + seed, Req.DRC_142, program(lanes));
    }

    /**
     * A call of the leaver's: what it is answered depends on whether the leaver is gone, and not on how much of it. A
     * delete may find its route gone while the registration still holds, so nothing comes after it.
     */
    private Call ownCall(SplittableRandom random, boolean last) {
        return switch (random.nextInt(5)) {
            case 0 -> new Call.Deregister(A);
            case 1, 2 -> scene.add(A, 6 + random.nextInt(3));
            case 3 -> last ? scene.delete(A, 1 + random.nextInt(2)) : scene.add(A, 6);
            default -> scene.hasEvents() ? new Call.Dequeue(A) : scene.add(A, 1);
        };
    }

    private ConcurrentRun.Program program(List<List<Statement.Invoke>> lanes) {
        Map<String, List<Statement.Invoke>> threads = new TreeMap<>();
        for (int i = 0; i < lanes.size(); i++) {
            threads.put("t" + (i + 1), List.copyOf(lanes.get(i)));
        }
        return new ConcurrentRun.Program(scene.before(), threads, scene.after());
    }

    private Draft of(String name, @Nullable Req about, Call... first) {
        return new Draft(name, about).and(first);
    }

    /** A program in the making. */
    private final class Draft {

        private final String name;
        private final @Nullable Req about;
        private final List<List<Statement.Invoke>> lanes = new ArrayList<>();

        Draft(String name, @Nullable Req about) {
            this.name = name;
            this.about = about;
        }

        Draft and(Call... calls) {
            List<Statement.Invoke> lane = new ArrayList<>();
            for (Call call : calls) {
                lane.add(line(call));
            }
            lanes.add(lane);
            return this;
        }

        RaceProgram beside(Call... calls) {
            and(calls);
            return new RaceProgram(name, about, program(lanes));
        }

        RaceProgram besideLines(Statement.Invoke... lines) {
            lanes.add(List.of(lines));
            return new RaceProgram(name, about, program(lanes));
        }
    }
}
