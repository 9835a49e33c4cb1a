package org.rtmtck.suite.properties;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.catalogue.Req;
import org.rtmtck.suite.Check;
import org.rtmtck.suite.Effort;

/** Nothing changes when there are many: routes, routes to one network, clients, messages, registrations over time. */
class VolumeProperties extends Seeded {

    private static final int FIRST_PROTOCOL = 1000;
    private static final int LEAVER = 13;
    private static final int OTHER = 14;
    private static final int LISTENER = 8;
    private static final int HOPS = 250;
    private static final int CLIENTS = 130;
    private static final int OBSERVERS = 20;

    /** The first and the last power of two that is a number of routes to look at for its own sake. */
    private static final int FIRST_POWER = 2;

    private static final int LAST_POWER = 10;

    /** A cycle of a few calls costs little, and what leaks may leak slowly. */
    private static final int OFTEN = 7;

    /** So many cycles are looked at more often. */
    private static final int FREQUENT = 600;

    private static void inEachFamily(Check check, Consumer<Stage> body) {
        for (ProtocolFamily family : Stage.families(check.run().subject())) {
            check.sequence(witness -> body.accept(new Stage(witness, family)));
        }
        check.end();
    }

    private static int bounded(int wanted, int limit) {
        return Math.max(1, Math.min(wanted, limit));
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void all_of_many_routes_go_and_nobody_elses(@ForAll("seeds") long seed) {
        Check check = Check.named("many routes");
        Limits limits = check.run().subject().provider().limits();
        int volume = bounded(check.run().effort().volume(), limits.routes() / 2);
        SplittableRandom random = new SplittableRandom(seed);
        inEachFamily(check, stage -> {
            stage.observer("O", LISTENER);
            stage.client("A", LEAVER);
            stage.client("B", OTHER);
            for (int i = 0; i < volume && !check.isLate(); i++) {
                stage.add("A", stage.route(i, 1, 1 + i % 5));
                if (random.nextInt(3) > 0) {
                    stage.add("B", stage.route(i, 2, 2 + i % 3));
                }
            }
            stage.look("O");
            stage.deregister("A");
            stage.look("O");
            stage.deregister("B");
            stage.look("O");
        });
    }

    /** Blocks and tables have sizes, most of them powers of two. */
    @Tag("DRC-030")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void a_full_block_of_routes_goes_like_any_number(@ForAll("seeds") long seed) {
        Check check = Check.named("as many routes as fill a block");
        int most = check.run().effort().volume() / 2;
        int room = check.run().subject().provider().limits().routes();
        inEachFamily(check, stage -> {
            for (int power = FIRST_POWER; power <= LAST_POWER && 1 << power <= Math.min(most, room); power++) {
                stage.client("A", LEAVER);
                for (int i = 0; i < 1 << power && !check.isLate(); i++) {
                    stage.add("A", stage.route(i, 1, 1));
                }
                stage.deregister("A");
                stage.look();
            }
        });
    }

    @Tag("DRC-070")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void each_of_many_observers_is_told(@ForAll("seeds") long seed) {
        Check check = Check.named("many observers");
        if (!check.run().subject().has(Capability.CHANGE_NOTIFICATION)) {
            return;
        }
        Limits limits = check.run().subject().provider().limits();
        String[] observers = IntStream.range(0, bounded(OBSERVERS, limits.clients() - 2))
                .mapToObj(i -> "O" + i)
                .toArray(String[]::new);
        inEachFamily(check, stage -> {
            for (int i = 0; i < observers.length; i++) {
                stage.observer(observers[i], FIRST_PROTOCOL + i);
            }
            stage.client("A", LEAVER);
            stage.client("B", OTHER);
            stage.add("A", stage.route(0, 1, 1));
            stage.add("A", stage.route(1, 1, 1));
            stage.add("B", stage.route(1, 2, 2));
            stage.look(observers);
            stage.deregister("A");
            stage.look(observers);
            stage.deregister("B");
            stage.look(observers);
        });
    }

    @Tag("DRC-035")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void all_of_many_routes_to_one_network_go(@ForAll("seeds") long seed) {
        Check check = Check.named("many routes to one network");
        Limits limits = check.run().subject().provider().limits();
        int most = bounded(Math.min(HOPS, check.run().effort().volume()), limits.routesPerClientAndNetwork());
        SplittableRandom random = new SplittableRandom(seed);
        inEachFamily(check, stage -> {
            stage.observer("O", LISTENER);
            stage.client("A", LEAVER);
            stage.client("B", OTHER);
            for (int i = 0; i < most; i++) {
                stage.add("A", stage.route(0, 1 + i, 1 + random.nextInt(7)));
            }
            stage.add("B", stage.route(0, 1, 2));
            stage.look("O");
            stage.deregister("A");
            stage.look("O");
        });
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void one_of_many_clients_goes_alone(@ForAll("seeds") long seed) {
        Check check = Check.named("many clients");
        Limits limits = check.run().subject().provider().limits();
        int clients = bounded(Math.min(CLIENTS, 20 + check.run().effort().cycles() / 10), limits.clients());
        SplittableRandom random = new SplittableRandom(seed);
        inEachFamily(check, stage -> {
            for (int i = 0; i < clients; i++) {
                stage.client("C" + i, FIRST_PROTOCOL + i);
                stage.add("C" + i, stage.route(i % 40, 1 + i % 200, 1 + i));
                stage.add("C" + i, stage.route(100 + i, 1, 1));
            }
            for (int round = 0; round < 4; round++) {
                int leaver = random.nextInt(clients);
                stage.deregister("C" + leaver);
                stage.look();
                stage.client("C" + leaver, FIRST_PROTOCOL + leaver);
                stage.add("C" + leaver, stage.route(100 + leaver, 1, 1));
                stage.look();
            }
        });
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void many_unread_messages_hinder_nobody(@ForAll("seeds") long seed) {
        Check check = Check.named("many unread messages");
        if (!check.run().subject().has(Capability.CHANGE_NOTIFICATION)) {
            return;
        }
        int volume = bounded(
                check.run().effort().volume() / 3,
                check.run().subject().provider().limits().routes());
        inEachFamily(check, stage -> {
            stage.observer("O", LISTENER);
            stage.observer("P", LISTENER + 1);
            stage.client("B", OTHER);
            stage.observer("A", LEAVER);
            for (int i = 0; i < volume && !check.isLate(); i++) {
                stage.add("A", stage.route(i, 1, 1));
                stage.add("B", stage.route(i, 2, 5));
            }
            stage.witness().settle();
            stage.deregister("P");
            stage.deregister("A");
            stage.look("O");
        });
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void coming_and_going_can_be_repeated(@ForAll("seeds") long seed) {
        Check check = Check.named("many cycles");
        Effort effort = check.run().effort();
        boolean notified = check.run().subject().has(Capability.CHANGE_NOTIFICATION);
        inEachFamily(check, stage -> {
            stage.observer("O", LISTENER);
            stage.client("B", OTHER);
            stage.add("B", stage.route(1, 2, 1));
            stage.client("First", LEAVER);
            stage.deregister("First");
            for (int cycle = 0; cycle < OFTEN * effort.cycles() && !check.isLate(); cycle++) {
                stage.register("A", LEAVER, cycle % 2 == 0, cycle % 3 == 0);
                stage.add("A", stage.route(0, 1, 1));
                stage.add("A", stage.route(1, 1, 2));
                stage.deregister("A");
                if (cycle % 31 == 0) {
                    stage.deregisterAgain("First");
                }
                if (cycle % (cycle < FREQUENT ? 31 : 997) == 0) {
                    stage.look("O");
                } else if (cycle % 31 == 0 && notified) {
                    stage.probe().drain("O");
                }
            }
            stage.look("O");
            stage.deregisterAgain("A");
            stage.witness().exercised(Req.DRC_116);
        });
    }
}
