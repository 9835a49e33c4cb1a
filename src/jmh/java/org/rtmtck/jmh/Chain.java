package org.rtmtck.jmh;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.model.Model;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Subject;

/** Random sequences of calls as jqwik's action chains: each action draws its arguments, makes a call and has it judged. */
final class Chain {

    private static final int CLIENTS = 5;
    private static final int NETWORKS = 6;

    private Chain() {}

    /** What a chain goes through: an instance, what the model knows of it, and the handles that were returned. */
    static final class Table extends Bare {

        private final List<Handle> clients = new ArrayList<>();
        private final List<Handle> enumerations = new ArrayList<>();

        Table(Subject subject) {
            super(subject);
        }

        private boolean hasClients() {
            return !clients.isEmpty();
        }

        private HandleRef client(int number) {
            return HandleRef.of(clients.get(number % clients.size()));
        }

        private void register(int protocol, boolean event) {
            Reply reply = make(null, new Call.Register(ProtocolFamily.IP, protocol, wanted(event), 0));
            if (reply instanceof Reply.HandleReply r && !r.handle().isNull()) {
                clients.add(r.handle());
            }
        }

        private static EventArg wanted(boolean event) {
            return event ? EventArg.OWN : EventArg.NONE;
        }

        private void deregister(int number) {
            Handle leaver = clients.get(number % clients.size());
            make(null, new Call.Deregister(HandleRef.of(leaver)));
            if (!Model.mayBeClient(state(), leaver)) {
                clients.remove(leaver);
            }
        }

        private void open() {
            Call call = new Call.CreateEnumeration(
                    ProtocolFamily.IP, EnumerationFlags.ALL, Routes.nothing(ProtocolFamily.IP));
            if (make(null, call) instanceof Reply.HandleReply r && !r.handle().isNull()) {
                enumerations.add(r.handle());
            }
        }

        private void readOn(int number) {
            if (enumerations.isEmpty()) {
                open();
            } else {
                make(null, new Call.EnumerateNext(HandleRef.of(enumerations.get(number % enumerations.size()))));
            }
        }
    }

    /** Chains of up to {@code longest} calls. */
    static Arbitrary<ActionChain<Table>> upTo(int longest, Subject subject) {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, CLIENTS - 1);
        Arbitrary<Boolean> coin = Arbitraries.of(true, false);
        Arbitrary<IpNetwork> networks = Arbitraries.integers()
                .between(0, NETWORKS - 1)
                .map(i -> new IpNetwork(0x0a00_0000 + (i << 16), 0xffff_0000));
        Arbitrary<IpRoute> routes = Combinators.combine(
                        networks, which, Arbitraries.integers().between(1, 3))
                .as((network, hop, metric) -> Routes.ip(network, hop + 1, 1, metric));
        return ActionChain.startWith(() -> new Table(subject))
                .withAction(
                        10,
                        always(Combinators.combine(Arbitraries.integers().between(1, 14), coin)
                                .as((protocol, event) -> step("register", t -> t.register(protocol, event)))))
                .withAction(12, ofClients(which.map(i -> step("deregister", t -> t.deregister(i)))))
                .withAction(
                        32,
                        ofClients(Combinators.combine(which, routes)
                                .as((i, route) -> step(
                                        "add",
                                        t -> t.make(
                                                null, new Call.AddRoute(t.client(i), route, TimeToLive.INFINITE))))))
                .withAction(
                        10,
                        ofClients(Combinators.combine(which, routes)
                                .as((i, route) ->
                                        step("delete", t -> t.make(null, new Call.DeleteRoute(t.client(i), route))))))
                .withAction(
                        8, ofClients(which.map(i -> step("dequeue", t -> t.make(null, new Call.Dequeue(t.client(i)))))))
                .withAction(
                        16,
                        always(networks.map(network ->
                                step("ask", t -> t.make(null, new Call.IsRoute(ProtocolFamily.IP, network))))))
                .withAction(
                        4,
                        always(Arbitraries.just(
                                step("count", t -> t.make(null, new Call.NetworkCount(ProtocolFamily.IP))))))
                .withAction(8, always(which.map(i -> step("enumerate", t -> t.readOn(i)))))
                .withMaxTransformations(longest);
    }

    private interface Step {

        void on(Table table);
    }

    private static Transformer<Table> step(String name, Step step) {
        return Transformer.mutate(name, step::on);
    }

    private static Action.Independent<Table> always(Arbitrary<Transformer<Table>> transformers) {
        return () -> transformers;
    }

    private static Action.Independent<Table> ofClients(Arbitrary<Transformer<Table>> transformers) {
        return new Action.Independent<>() {
            @Override
            public boolean precondition(Table table) {
                return table.hasClients();
            }

            @Override
            public Arbitrary<Transformer<Table>> transformer() {
                return transformers;
            }
        };
    }
}
