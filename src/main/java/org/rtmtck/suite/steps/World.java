package org.rtmtck.suite.steps;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Limits;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.witness.Inconclusive;
import org.rtmtck.witness.Witness;

/**
 * What one scenario has set up and seen so far. Every call of the scenario is made here, and so by the witness.
 *
 * <p>A call that answers with a lack of resources although none was injected ends the scenario as not exercised, since
 * the pages allow that answer at any time; unless the scenario said that resources suffice. Mutable, for one scenario.
 */
final class World {

    private final Witness witness;
    private final Limits limits;
    private final Clients clients = new Clients();
    private final TableReader reader = new TableReader(this);
    private final Map<String, Mailbox> mailboxes = new HashMap<>();
    private final Map<String, EnumerationLog> enumerations = new HashMap<>();
    private Duration waited = Duration.ZERO;
    private final AddedRoutes added = new AddedRoutes();
    private @Nullable Notes notes;
    private @Nullable Answer answer;
    private boolean faultPending;
    private boolean faultMet;
    private boolean resourcesSuffice;

    World(Witness witness) {
        this.witness = witness;
        this.limits = witness.subject().provider().limits();
    }

    Witness witness() {
        return witness;
    }

    Clients clients() {
        return clients;
    }

    TableReader reader() {
        return reader;
    }

    void resourcesSuffice() {
        resourcesSuffice = true;
    }

    /** Runs {@code calls} while the {@code nth} request for a resource from here on is refused. */
    <T> T whileRefused(int nth, Supplier<T> calls) {
        witness.failResource(nth);
        faultPending = true;
        try {
            return calls.get();
        } finally {
            faultPending = false;
            faultMet = !witness.withdrawFault();
        }
    }

    /** Whether what was last run while a resource was refused asked for that resource. */
    boolean faultMet() {
        return faultMet;
    }

    /** Makes a call. The answer is kept for the sentence that asks for it. */
    Answer make(@Nullable String binding, Call call) {
        Answer made = invoke(binding, call);
        answer = made;
        return made;
    }

    /** Makes a call that the scenario cannot do without: a refusal ends it as not exercised. */
    Answer need(@Nullable String binding, Call call) {
        Answer made = invoke(binding, call);
        if (!made.isSuccess()) {
            throw NotExercised.refused(call, made.reply());
        }
        return made;
    }

    /** Makes a call to look at something; the answer of the call before it is still the one that sentences ask for. */
    Reply look(@Nullable String binding, Call call) {
        return invoke(binding, call).reply();
    }

    private Answer invoke(@Nullable String binding, Call call) {
        Answer made = new Answer(call, conclusive(() -> witness.invoke(binding, call)));
        if (made.isLackOfResources() && !faultPending) {
            unexpectedLack(made.function().win32Name());
        }
        return made;
    }

    private void unexpectedLack(String function) {
        if (resourcesSuffice) {
            throw new AssertionError(
                    "a small table is not to run out of resources, but " + function + " reported that it had");
        }
        throw NotExercised.because(function + " reported a lack of resources, which its page allows at any time");
    }

    private static <T> T conclusive(Supplier<T> action) {
        try {
            return action.get();
        } catch (Inconclusive e) {
            throw NotExercised.because(String.valueOf(e.getMessage()));
        }
    }

    /** Waits until all effects of the calls so far are visible. */
    void settle() {
        conclusive(() -> {
            witness.settle();
            return true;
        });
        if (witness.subject().has(Capability.ASYNCHRONOUS_NOTIFICATION)) {
            waited = waited.plus(witness.subject().notificationDeadline());
        }
    }

    /** How much older routes may have become while all effects settled, in whole seconds. */
    int waitedSeconds() {
        return (int) waited.plusMillis(999).toSeconds();
    }

    boolean isSignalled(Client client) {
        return conclusive(() -> witness.isSignalled(client.name()));
    }

    Answer answer() {
        if (answer == null) {
            throw new IllegalStateException("the scenario asks for an answer before it has made a call");
        }
        return answer;
    }

    // Clients

    /** Registers a client and opens its mailbox. */
    Answer register(String name, String family, String options, boolean needed) {
        Call.Register call = clients.registration(name, family, options);
        if (clients.all().stream().filter(clients::isLive).count() >= limits.clients()) {
            throw NotExercised.because(
                    "the implementation declares that it holds at most " + limits.clients() + " clients");
        }
        Answer made = needed ? need(name, call) : make(name, call);
        Client client = clients.add(name, call, made.isSuccess());
        if (made.isSuccess() && client.hasEvent()) {
            shareEvent(name, call.event());
            mailboxes.put(name, new Mailbox(name, added.isEmpty() ? Map.of() : reader.best(client.family())));
        }
        return made;
    }

    /** Lets the name of a client stand for an event that it shares, as it does for one of its own. */
    private void shareEvent(String name, EventArg event) {
        Handle shared =
                event instanceof EventArg.SharedWith s ? witness.bindings().eventOf(s.name()) : null;
        if (shared != null) {
            witness.bindings().bindEvent(name, shared);
        }
    }

    /** Adds a route that the scenario cannot do without. */
    void needRoute(Client client, Call.AddRoute route) {
        mustBeWithinLimits(client, route);
        need(null, by(client, route));
    }

    /**
     * Adds a route. Whatever the answer is, the scenario goes on, unless an implementation refuses the very first route of
     * a live client: it may have its reasons, and a scenario without routes shows nothing (R2).
     */
    void addRoute(Client client, Call.AddRoute route) {
        boolean first = added.isEmpty() && clients.isLive(client);
        mustBeWithinLimits(client, route);
        Answer made = make(null, by(client, route));
        if (first && Status.ERROR_INVALID_PARAMETER.equals(Reply.statusOf(made.reply()))) {
            throw NotExercised.refused(made.call(), made.reply());
        }
    }

    private void mustBeWithinLimits(Client client, Call.AddRoute route) {
        added.add(client, route.route());
        if (added.count(client, route.route().network()) > limits.routesPerClientAndNetwork()) {
            throw NotExercised.because("the implementation declares that a client has at most "
                    + limits.routesPerClientAndNetwork() + " routes to one network");
        }
        if (added.size() > limits.routes()) {
            throw NotExercised.because(
                    "the implementation declares that it holds at most " + limits.routes() + " routes");
        }
        int metric = metric(route.route());
        if (Integer.compareUnsigned(metric, limits.maxMetric()) > 0) {
            throw NotExercised.because("the implementation declares that metrics go up to "
                    + Integer.toUnsignedString(limits.maxMetric()));
        }
    }

    private static int metric(Route route) {
        return route instanceof IpRoute ip ? ip.familySpecificData().metric() : 0;
    }

    /** The same call with the handle of a client. */
    Call.AddRoute by(Client client, Call.AddRoute route) {
        return new Call.AddRoute(handleOf(client), route.route(), route.timeToLive());
    }

    /** Deregisters a client, or calls again with its old handle. */
    Answer deregister(Client client) {
        Answer made = make(null, new Call.Deregister(handleOf(client)));
        if (Status.NO_ERROR.equals(Reply.statusOf(made.reply()))) {
            clients.left(client);
        }
        return made;
    }

    HandleRef handleOf(Client client) {
        return HandleRef.named(client.name());
    }

    Handle handleValue(Client client) {
        return witness.bindings().resolve(handleOf(client));
    }

    /** Ends the scenario if a value that is to name no client happens to be the handle of a live one. */
    void mustNotBeLive(HandleRef ref) {
        Handle value = witness.bindings().resolve(ref);
        for (Client client : clients.all()) {
            if (clients.isLive(client) && handleValue(client).equals(value)) {
                throw NotExercised.because("the value " + value + " is the handle of " + client.name());
            }
        }
    }

    // Messages

    Mailbox mailbox(String client) {
        Mailbox mailbox = mailboxes.get(clients.get(client).name());
        if (mailbox == null) {
            throw new IllegalArgumentException(client + " has no messages: it registered no event");
        }
        return mailbox;
    }

    /** Waits for everything under way and reads what is in the client's queue. */
    Mailbox drained(String name) {
        Client client = clients.get(name);
        Mailbox mailbox = mailbox(name);
        settle();
        Reply reply = look(null, new Call.Dequeue(handleOf(client)));
        while (received(mailbox, reply)) {
            reply = look(null, new Call.Dequeue(handleOf(client)));
        }
        return mailbox;
    }

    /** Puts a message that was read into the client's mailbox; returns whether there was one. */
    static boolean received(Mailbox mailbox, Reply reply) {
        if (!(reply instanceof Reply.ChangeReply r)) {
            return false;
        }
        boolean message = r.status().equals(Status.NO_ERROR) || r.status().equals(Status.ERROR_MORE_MESSAGES);
        if (message) {
            mailbox.add(Message.of(r));
        }
        return message;
    }

    /** Reads all queues, and lets every observer begin anew with the table as it is now. */
    void readAllMessages(@Nullable String except) {
        Map<ProtocolFamily, Map<Network, Route>> best = new HashMap<>();
        for (Client client : List.copyOf(clients.all())) {
            boolean reads = mailboxes.containsKey(client.name()) && clients.isLive(client);
            if (reads && !client.name().equals(except)) {
                drained(client.name());
                Map<Network, Route> known = best.computeIfAbsent(client.family(), this::bestIfAny);
                mailboxes.put(client.name(), new Mailbox(client.name(), known));
            }
        }
    }

    private Map<Network, Route> bestIfAny(ProtocolFamily family) {
        return added.isEmpty() ? Map.of() : reader.best(family);
    }

    // Enumerations and notes

    EnumerationLog enumeration(String name) {
        return enumerations.computeIfAbsent(name, n -> new EnumerationLog());
    }

    /** Takes the next route of an enumeration and remembers it. */
    Answer enumerateNext(String name) {
        Answer made = make("Read", new Call.EnumerateNext(HandleRef.named(name)));
        if (made.reply() instanceof Reply.RouteReply r && made.isSuccess() && r.route() != null) {
            Route route = r.route();
            enumeration(name).add(route, clients.ownerOf(route).isEmpty());
        }
        return made;
    }

    void takeNotes(boolean withOrder) {
        notes = Notes.take(reader, clients.families(), withOrder);
    }

    Notes notes() {
        if (notes == null) {
            throw new IllegalStateException("the scenario compares with notes that it has not taken");
        }
        return notes;
    }
}
