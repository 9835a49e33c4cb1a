package org.rtmtck.suite.properties;

import java.util.List;
import java.util.function.Function;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.RouteRef;
import org.rtmtck.script.Statement;
import org.rtmtck.suite.Check;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Witness;

/**
 * One call in one state, with its first, second, third ... acquisition of a resource refused until it gets through. What
 * the tables and queues show after each failure is judged, and so is the same call made again.
 *
 * @param state what there is before the call
 * @param call the call
 */
record Sweep(State state, Function<Stage, Call> call) {

    private static final int MOST_POINTS = 200;
    private static final int LEAVER = 13;
    private static final HandleRef A = HandleRef.named("A");

    /** What there is before a call. */
    enum State {
        /** Clients, and nothing else. */
        BARE(0),
        /** One route of the client. */
        ONE(1),
        /** Some networks, some of them shared, with messages unread. */
        FURNISHED(6);

        private final int routes;

        State(int routes) {
            this.routes = routes;
        }

        private void make(Stage stage) {
            stage.observer("O", 8);
            stage.observer("A", LEAVER);
            stage.client("B", 14);
            for (int i = 0; i < routes; i++) {
                stage.add("A", stage.route(i, 1, 2));
                if (i % 2 == 1) {
                    stage.add("B", stage.route(i, 2, 3));
                }
            }
        }
    }

    /** Every function that may lack resources, in each state in which it has something to do. */
    static List<Sweep> all() {
        Function<Stage, Call> enumerate =
                s -> new Call.CreateEnumeration(s.family(), EnumerationFlags.ALL, Routes.nothing(s.family()));
        Function<Stage, Call> first =
                s -> new Call.GetFirst(s.family(), EnumerationFlags.ALL, RouteRef.of(Routes.nothing(s.family())));
        return List.of(
                new Sweep(State.BARE, s -> new Call.Register(s.family(), LEAVER + 7, EventArg.NONE, 0)),
                new Sweep(State.FURNISHED, s -> new Call.Register(s.family(), LEAVER + 7, EventArg.OWN, 0)),
                new Sweep(State.BARE, s -> new Call.AddRoute(A, s.route(0, 1, 1), TimeToLive.INFINITE)),
                new Sweep(State.ONE, s -> new Call.AddRoute(A, s.route(0, 3, 1), TimeToLive.INFINITE)),
                new Sweep(State.FURNISHED, s -> new Call.AddRoute(A, s.route(1, 1, 9), new TimeToLive(600))),
                new Sweep(State.ONE, s -> new Call.DeleteRoute(A, s.route(0, 1, 2))),
                new Sweep(State.FURNISHED, s -> new Call.DeleteRoute(A, s.route(1, 1, 2))),
                new Sweep(
                        State.FURNISHED,
                        s -> new Call.BlockDelete(A, EnumerationFlags.ALL, Routes.nothing(s.family()))),
                new Sweep(State.FURNISHED, s -> new Call.Dequeue(HandleRef.named("O"))),
                new Sweep(
                        State.FURNISHED,
                        s -> new Call.IsRoute(s.family(), s.route(1, 1, 1).network())),
                new Sweep(State.BARE, enumerate),
                new Sweep(State.FURNISHED, enumerate),
                new Sweep(State.BARE, first),
                new Sweep(State.FURNISHED, first),
                new Sweep(State.FURNISHED, s -> new Call.NetworkCount(s.family())),
                new Sweep(State.BARE, s -> new Call.Deregister(A)),
                new Sweep(State.ONE, s -> new Call.Deregister(A)),
                new Sweep(State.FURNISHED, s -> new Call.Deregister(A)));
    }

    /** Sweeps in one family. */
    void in(Check check, ProtocolFamily family) {
        boolean[] met = {true};
        for (int point = 1; point <= MOST_POINTS && met[0]; point++) {
            int nth = point;
            met[0] = false;
            check.sequence(witness -> met[0] = at(new Stage(witness, family), nth));
        }
    }

    /** Fails at the nth acquisition. Returns whether the call met the fault. */
    private boolean at(Stage stage, int nth) {
        Witness witness = stage.witness();
        state.make(stage);
        Call made = call.apply(stage);
        witness.failResource(nth);
        String name = Statement.Invoke.canBind(made.function()) ? "X" : null;
        witness.invoke(name, made);
        boolean met = !witness.withdrawFault();
        if (met) {
            witness.observe(
                    Req.DRC_131, "failure points swept in " + made.function().win32Name());
            stage.look();
            witness.invoke(name, call.apply(stage));
        }
        stage.look("O");
        return met;
    }
}
