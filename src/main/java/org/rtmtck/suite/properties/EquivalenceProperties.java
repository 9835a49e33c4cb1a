package org.rtmtck.suite.properties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.suite.Check;
import org.rtmtck.witness.Inconclusive;
import org.rtmtck.witness.Routes;

/** Two ways to the same end: other orders of leaving, and deleting everything instead of leaving. */
class EquivalenceProperties extends Seeded {

    private static final List<List<String>> ORDERS = List.of(
            List.of("A", "B", "C"),
            List.of("A", "C", "B"),
            List.of("B", "A", "C"),
            List.of("B", "C", "A"),
            List.of("C", "A", "B"),
            List.of("C", "B", "A"));

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void the_order_of_leaving_does_not_matter(@ForAll("seeds") long seed) {
        Check check = Check.named("any order of leaving");
        each(check, seed, (family, own) -> {
            Set<Set<String>> ends = new HashSet<>();
            for (List<String> order : ORDERS) {
                check.sequence(witness -> {
                    Stage stage = new Stage(witness, family);
                    furnish(stage, own);
                    for (String leaver : order) {
                        stage.deregister(leaver);
                        stage.look("O");
                    }
                    ends.add(routes(stage));
                    witness.exercised(Req.DRC_150, Req.DRC_151);
                });
            }
            same(ends, Req.DRC_150);
        });
        check.end();
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void leaving_removes_what_deleting_everything_removes(@ForAll("seeds") long seed) {
        Check check = Check.named("leaving and deleting everything");
        each(check, seed, (family, own) -> {
            Set<Set<String>> ends = new HashSet<>();
            for (boolean leave : new boolean[] {true, false}) {
                check.sequence(witness -> {
                    Stage stage = new Stage(witness, family);
                    furnish(stage, own);
                    if (!leave) {
                        witness.invoke(
                                null,
                                new Call.BlockDelete(
                                        HandleRef.named("A"), EnumerationFlags.ALL, Routes.nothing(family)));
                        stage.look("O");
                    }
                    stage.deregister("A");
                    stage.look("O");
                    ends.add(routes(stage));
                    witness.exercised(Req.DRC_050);
                });
            }
            same(ends, Req.DRC_050);
        });
        check.end();
    }

    private static void each(Check check, long seed, BiConsumer<ProtocolFamily, Long> situation) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < check.run().effort().situations(); i++) {
            long own = seeds.nextLong();
            Stage.families(check.run(), i).forEach(family -> situation.accept(family, own));
        }
    }

    private static void furnish(Stage stage, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int most = stage.witness().subject().provider().limits().routesPerClientAndNetwork();
        stage.observer("O", 8);
        int protocol = 13;
        for (String client : List.of("A", "B", "C", "D")) {
            stage.register(client, protocol, random.nextBoolean(), random.nextInt(4) == 0);
            for (int i = 0; i < 6; i++) {
                int hop = most == 1 ? protocol % 7 + 1 : 1 + random.nextInt(3);
                stage.add(client, stage.route(random.nextInt(3), hop, 1 + random.nextInt(9) * 10 + protocol % 7));
            }
            protocol++;
        }
    }

    /** The routes that are left, without what two runs may differ in. */
    private static Set<String> routes(Stage stage) {
        Set<String> result = new TreeSet<>();
        Reply opened = stage.witness()
                .invoke(
                        "Z",
                        new Call.CreateEnumeration(
                                stage.family(), EnumerationFlags.ALL, Routes.nothing(stage.family())));
        if (opened instanceof Reply.HandleReply r && r.handle().isNull()) {
            conclusive(Status.ERROR_NO_ROUTES, r.lastError());
            return result;
        }
        List<Reply> replies = new ArrayList<>();
        do {
            replies.add(stage.witness().invoke(null, new Call.EnumerateNext(HandleRef.named("Z"))));
            Reply last = replies.get(replies.size() - 1);
            if (last instanceof Reply.RouteReply r && r.status().isSuccess() && r.route() != null) {
                result.add(ScriptPrinter.print(r.route().withTimeStamp(0)));
            } else {
                conclusive(Status.ERROR_NO_MORE_ROUTES, Reply.statusOf(last));
                return result;
            }
        } while (true);
    }

    private static void conclusive(Status expected, @Nullable Status seen) {
        if (!expected.equals(seen)) {
            throw new Inconclusive("the table could not be read to its end: " + seen);
        }
    }

    /** The model has judged every step, so a difference here would be a fault of the kit's. */
    private static void same(Set<Set<String>> ends, Req requirement) {
        if (ends.size() > 1) {
            throw new IllegalStateException(requirement.id() + ": the model permitted different ends: " + ends);
        }
    }
}
