package org.rtmtck.suite.properties;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.suite.Check;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Witness;

/**
 * Lack of resources, swept: the first, second, third ... acquisition of a call fails, until the call gets through
 * without meeting the fault.
 */
class ResourceProperties extends Seeded {

    private static final int MOST_POINTS = 400;
    private static final int LEAVER = 13;
    private static final int OWN = 8;

    /** What is done after the call that failed. */
    private enum Afterwards {
        LOOK_AND_TRY_AGAIN,
        USE_THE_HANDLE,
        REGISTER_AGAIN
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void a_deregistration_that_lacks_resources_leaves_a_coherent_state(@ForAll("seeds") long seed) {
        Check check = Check.named("lack of resources at deregistration");
        if (!check.run().subject().has(Capability.RESOURCE_FAULTS)) {
            return;
        }
        List<Afterwards> all = List.of(Afterwards.values());
        for (int i = 0; i < all.size(); i++) {
            Afterwards afterwards = all.get(i);
            Stage.families(check.run(), i).forEach(family -> sweep(check, family, afterwards));
        }
        check.end();
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void any_call_that_lacks_resources_leaves_others_alone_and_can_be_made_again(@ForAll("seeds") long seed) {
        Check check = Check.named("lack of resources in any call");
        if (!check.run().subject().has(Capability.RESOURCE_FAULTS)) {
            return;
        }
        List<Sweep> sweeps = Sweep.all();
        for (int i = 0; i < sweeps.size(); i++) {
            Sweep sweep = sweeps.get(i);
            Stage.families(check.run(), i).forEach(family -> sweep.in(check, family));
        }
        check.end();
    }

    private static void sweep(Check check, ProtocolFamily family, Afterwards afterwards) {
        boolean[] met = {true};
        for (int point = 1; point <= MOST_POINTS && met[0]; point++) {
            int nth = point;
            met[0] = false;
            check.sequence(witness -> met[0] = at(new Stage(witness, family), nth, afterwards));
        }
    }

    /** Fails at the nth acquisition. Returns whether the call met the fault. */
    private static boolean at(Stage stage, int nth, Afterwards afterwards) {
        Witness witness = stage.witness();
        stage.observer("O", 8);
        stage.observer("A", LEAVER);
        stage.client("B", 14);
        for (int i = 0; i < 4; i++) {
            stage.add("A", stage.route(i, 1, 1));
            stage.add("A", stage.route(10 + i, 1, 2));
            stage.add("B", stage.route(i % 2, 3, 3));
        }
        stage.look("O");
        witness.failResource(nth);
        Reply reply = witness.invoke(null, new Call.Deregister(HandleRef.named("A")));
        boolean met = !witness.withdrawFault();
        boolean failed = reply instanceof Reply.StatusReply r && r.status().equals(Status.ERROR_NO_SYSTEM_RESOURCES);
        if (failed) {
            int left = stage.probe().enumerate(stage.family(), EnumerationFlags.ONLY_THIS_PROTOCOL, criteria(stage));
            witness.observe(Req.DRC_131, left == OWN ? "all routes are still there" : "some or all routes are gone");
            stage.look("O");
            followUp(stage, afterwards);
        } else {
            stage.look("O");
        }
        return met;
    }

    private static Route criteria(Stage stage) {
        return Routes.nothing(stage.family()).withRoutingProtocol(LEAVER);
    }

    private static void followUp(Stage stage, Afterwards afterwards) {
        Witness witness = stage.witness();
        switch (afterwards) {
            case LOOK_AND_TRY_AGAIN -> {
                Reply again = witness.invoke(null, new Call.Deregister(HandleRef.named("A")));
                witness.observe(Req.DRC_132, "a second call answers " + words(again));
                witness.exercised(Req.DRC_132);
                stage.look("O");
                witness.invoke("A2", new Call.Register(stage.family(), LEAVER, EventArg.NONE, 0));
            }
            case USE_THE_HANDLE -> {
                witness.invoke(
                        null, new Call.AddRoute(HandleRef.named("A"), stage.route(9, 1, 1), TimeToLive.INFINITE));
                witness.invoke("A2", new Call.Register(stage.family(), LEAVER, EventArg.NONE, 0));
                stage.look("O");
            }
            case REGISTER_AGAIN -> {
                witness.invoke("A2", new Call.Register(stage.family(), LEAVER, EventArg.NONE, 0));
                stage.look("O");
                witness.invoke(null, new Call.Dequeue(HandleRef.named("A")));
                witness.invoke(null, new Call.Deregister(HandleRef.named("A")));
                stage.look("O");
            }
        }
    }

    private static String words(Reply reply) {
        return reply instanceof Reply.StatusReply r
                ? r.status().describe(RtmFunction.DEREGISTER_CLIENT)
                : reply.toString();
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void a_call_that_names_nobody_and_lacks_resources_answers_one_or_the_other(@ForAll("seeds") long seed) {
        Check check = Check.named("lack of resources and no client");
        if (!check.run().subject().has(Capability.RESOURCE_FAULTS)) {
            return;
        }
        check.sequence(witness -> {
            witness.failResource(1);
            Reply reply = witness.invoke(null, new Call.Deregister(HandleRef.NULL));
            witness.withdrawFault();
            witness.observe(Req.DRC_133, "with both, the call answers " + words(reply));
            new Stage(witness, Stage.families(witness.subject()).get(0)).look();
        });
        check.end();
    }
}
