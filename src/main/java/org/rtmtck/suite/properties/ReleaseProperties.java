package org.rtmtck.suite.properties;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Script;
import org.rtmtck.suite.Check;
import org.rtmtck.suite.FailedCheck;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Witness;

/**
 * What a client was given is given back. The functions do not show memory: only an implementation, or an agent, that
 * counts what is held can be looked at so.
 */
class ReleaseProperties {

    private static final int WARM_UP = 8;
    private static final int CYCLES = 64;
    private static final int LEAVER = 13;
    private static final int OTHER = 14;
    private static final int SECONDS = 3600;

    @Tag("DRC-116")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void nothing_is_held_for_those_who_left() {
        Check check = Check.named("what is held");
        for (ProtocolFamily family : Stage.families(check.run().subject())) {
            check.sequence(witness -> {
                if (witness.held().isPresent()) {
                    look(check, new Stage(witness, family));
                }
            });
        }
        check.end();
    }

    private static void look(Check check, Stage stage) {
        stage.client("B", OTHER);
        stage.add("B", stage.route(2, 2, 1));
        stage.observer("E", LEAVER);
        stage.deregister("E");
        cycles(check, stage, "registering, adding a route and deregistering", s -> cycle(s, true));
        cycles(check, stage, "deregistering while messages wait", s -> cycle(s, false));
        cycles(check, stage, "deregistering with a replaced route and a lifetime", ReleaseProperties::replace);
        cycles(check, stage, "being refused", ReleaseProperties::inVain);
        cycles(check, stage, "opening and closing an enumeration", ReleaseProperties::enumerate);
    }

    private static void cycles(Check check, Stage stage, String what, Consumer<Stage> cycle) {
        long before = heldAfter(WARM_UP, stage, cycle);
        long grown = heldAfter(CYCLES, stage, cycle) - before;
        check.exercised(Req.DRC_116);
        if (grown >= CYCLES) {
            tell(check, CYCLES + " cycles of " + what + " left " + grown + " more, " + grown / CYCLES + " in each");
        }
    }

    private static long heldAfter(int cycles, Stage stage, Consumer<Stage> cycle) {
        for (int i = 0; i < cycles; i++) {
            cycle.accept(stage);
        }
        stage.witness().settle();
        return stage.witness().held().orElse(0);
    }

    private static void cycle(Stage stage, boolean drained) {
        boolean notified = stage.witness().subject().has(Capability.CHANGE_NOTIFICATION);
        EventArg event = notified ? new EventArg.SharedWith("E") : EventArg.NONE;
        stage.witness().invoke("A", new Call.Register(stage.family(), LEAVER, event, RegistrationFlags.NONE));
        stage.add("A", stage.route(0, 1, 1));
        stage.add("B", stage.route(1, 2, 1));
        stage.delete("B", stage.route(1, 2, 1));
        if (drained && notified) {
            stage.probe().drain("A");
        }
        stage.deregister("A");
    }

    private static void replace(Stage stage) {
        TimeToLive hour =
                stage.witness().subject().has(Capability.AGEING) ? new TimeToLive(SECONDS) : TimeToLive.INFINITE;
        stage.register("A", LEAVER, false, true);
        stage.add("A", stage.route(0, 1, 1), hour);
        stage.add("A", stage.route(0, 1, 2), hour);
        stage.add("A", stage.route(0, 2, 3), hour);
        stage.deregister("A");
    }

    private static void inVain(Stage stage) {
        Witness witness = stage.witness();
        witness.invoke("N", new Call.Register(stage.family(), OTHER, EventArg.NONE, RegistrationFlags.NONE));
        witness.invoke(null, new Call.Deregister(HandleRef.NULL));
    }

    private static void enumerate(Stage stage) {
        Witness witness = stage.witness();
        witness.invoke(
                "N", new Call.CreateEnumeration(stage.family(), EnumerationFlags.ALL, Routes.nothing(stage.family())));
        witness.invoke(null, new Call.CloseEnumeration(HandleRef.named("N")));
    }

    private static void tell(Check check, String seen) {
        if (!check.run().subject().policy().isJudged(Req.DRC_116)) {
            check.run().evidence().observed(Req.DRC_116, seen);
            return;
        }
        Script none = Script.of(List.of());
        Failure failure = new Failure(
                Req.DRC_116,
                EnumSet.of(Req.DRC_116),
                "that as much is held after a cycle as before it",
                seen,
                none,
                none,
                true,
                "what is held");
        check.run().evidence().failed(failure);
        throw new FailedCheck(List.of(failure));
    }
}
