package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.HandleSource;
import org.rtmtck.reference.RouteEnumeration;
import org.rtmtck.reference.Rules;

/** What goes wrong only when calls overlap. A single thread sees nothing of it. */
final class RaceDefects {

    private static final int LEAVER = 13;
    private static final int SLOW = 10;

    private RaceDefects() {}

    static List<Defect> all() {
        List<Defect> all = new ArrayList<>();
        all.addAll(deregistrations());
        all.addAll(removals());
        all.addAll(releases());
        all.addAll(blocking());
        all.addAll(changes());
        all.addAll(queues());
        all.addAll(registrations());
        all.addAll(enumerations());
        return all;
    }

    private static Draft race(String name, String wrong, Set<Req> broken, String... threads) {
        StringBuilder demo = new StringBuilder(SCENE);
        for (int i = 0; i < threads.length; i++) {
            for (String line : threads[i].split(";")) {
                demo.append("@t").append(i + 1).append(' ').append(line.strip()).append('\n');
            }
        }
        return defect(name, wrong)
                .breaks(broken.toArray(Req[]::new))
                .tagged(Tag.NONDETERMINISTIC)
                .shownWithin(5000, demo.append("settle\n").append(AFTER).toString());
    }

    private static final String SCENE = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13 event
            B = RtmRegisterClient ip 14
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 1
            RtmAddRoute A 10.2.0.0/16 via 192.0.2.1 if 1 metric 1
            RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 2
            RtmAddRoute B 10.3.0.0/16 via 192.0.2.2 if 1 metric 2
            E = RtmCreateEnumerationHandle ip all
            """;
    private static final String AFTER = """
            RtmGetNetworkCount ip
            RtmIsRoute ip 10.1.0.0/16
            RtmIsRoute ip 10.5.0.0/16
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient B
            RtmDeregisterClient A
            N = RtmRegisterClient ip 13
            RtmGetNetworkCount ip
            """;
    private static final String LEAVE = "RtmDeregisterClient A";
    private static final String OTHER_LEAVES = "RtmDeregisterClient B";
    private static final String ADD = "RtmAddRoute A 10.7.0.0/16 via 192.0.2.1 if 1 metric 1";
    private static final String READ = "RtmEnumerateGetNextRoute E; RtmEnumerateGetNextRoute E";

    private static Defect racy(Draft draft, Function<RacyRules, RacyRtm.Functions> functions) {
        return draft.opens(environment -> {
            RacyRules rules = new RacyRules();
            return new RacyRtm(environment, rules, functions.apply(rules));
        });
    }

    /** A fault of {@code RtmDeregisterClient}. */
    private interface Leaving {

        Status deregister(RacyRtm rtm, RacyRules rules, Handle handle);
    }

    private static Defect leaving(Draft draft, Leaving leaving) {
        return racy(draft, rules -> new RacyRtm.Functions() {
            @Override
            public Status deregister(RacyRtm rtm, Handle client) {
                return leaving.deregister(rtm, rules, client);
            }
        });
    }

    private static Defect busyLeaving(Draft draft, Leaving whenBusy) {
        return leaving(
                draft,
                (rtm, rules, handle) -> rtm.isBusy() ? whenBusy.deregister(rtm, rules, handle) : rtm.properly(handle));
    }

    private static List<Defect> deregistrations() {
        return List.of(
                leaving(
                        race(
                                "race-both-deregistrations-succeed",
                                "The handle is looked up first and used later, so two calls both succeed.",
                                Set.of(Req.DRC_028, Req.DRC_141),
                                LEAVE,
                                LEAVE),
                        (rtm, rules, handle) -> {
                            if (rtm.client(handle) == null) {
                                return Status.ERROR_INVALID_HANDLE;
                            }
                            RacyRtm.gap();
                            rtm.properly(handle);
                            return Status.NO_ERROR;
                        }),
                race(
                                "race-both-deregistrations-fail",
                                "Each of two calls with one handle takes the other for the one that succeeds.",
                                Set.of(Req.DRC_002, Req.DRC_141),
                                LEAVE,
                                LEAVE)
                        .opens(environment -> {
                            Map<Handle, AtomicInteger> under = new ConcurrentHashMap<>();
                            return new RacyRtm(environment, new Rules(), new RacyRtm.Functions() {
                                @Override
                                public Status deregister(RacyRtm rtm, Handle client) {
                                    return alone(under, rtm, client);
                                }
                            });
                        }),
                busyLeaving(
                        race(
                                "race-deregistration-gives-up",
                                "A deregistration that finds the table locked reports success and does nothing.",
                                Set.of(
                                        Req.DRC_028,
                                        Req.DRC_030,
                                        Req.DRC_090,
                                        Req.DRC_120,
                                        Req.DRC_121,
                                        Req.DRC_141,
                                        Req.DRC_144),
                                LEAVE,
                                OTHER_LEAVES),
                        (rtm, rules, handle) ->
                                rtm.client(handle) == null ? Status.ERROR_INVALID_HANDLE : Status.NO_ERROR),
                busyLeaving(
                        race(
                                "race-deregistration-refused",
                                "A deregistration that finds the table locked calls the handle invalid.",
                                Set.of(Req.DRC_002),
                                LEAVE,
                                OTHER_LEAVES),
                        (rtm, rules, handle) -> Status.ERROR_INVALID_HANDLE),
                sharedArgument());
    }

    private static Status alone(Map<Handle, AtomicInteger> under, RacyRtm rtm, Handle client) {
        AtomicInteger mark = under.computeIfAbsent(client, c -> new AtomicInteger());
        mark.incrementAndGet();
        RacyRtm.gap();
        Status status = mark.get() > 1 ? Status.ERROR_INVALID_HANDLE : rtm.properly(client);
        RacyRtm.gap();
        mark.decrementAndGet();
        return status;
    }

    private static Defect sharedArgument() {
        return race(
                        "race-shared-argument",
                        "The handle waits in a field that all calls share, so two calls deregister one client.",
                        Set.of(Req.DRC_002, Req.DRC_144),
                        LEAVE,
                        OTHER_LEAVES)
                .opens(environment -> new RacyRtm(environment, new Rules(), new RacyRtm.Functions() {
                    private volatile Handle argument = Handle.NULL;

                    @Override
                    public Status deregister(RacyRtm rtm, Handle client) {
                        argument = client;
                        RacyRtm.gap();
                        return rtm.properly(argument);
                    }
                }));
    }

    private static List<Defect> removals() {
        return List.of(
                busyLeaving(
                        race(
                                "race-routes-stay",
                                "A deregistration beside another call ends the registration and forgets the routes.",
                                Set.of(Req.DRC_030, Req.DRC_141, Req.DRC_144),
                                LEAVE,
                                OTHER_LEAVES),
                        (rtm, rules, handle) -> rules.removing(List.of(), () -> rtm.properly(handle))),
                busyLeaving(
                        race(
                                "race-one-route-stays",
                                "A deregistration beside another call leaves the route that was added last.",
                                Set.of(Req.DRC_030, Req.DRC_141, Req.DRC_144),
                                LEAVE,
                                OTHER_LEAVES),
                        (rtm, rules, handle) -> rules.removing(allButLast(rtm, handle), () -> rtm.properly(handle))),
                leaving(
                        race(
                                "race-list-taken-too-early",
                                "The list of the routes that go is made before the table is locked.",
                                Set.of(Req.DRC_142),
                                LEAVE,
                                ADD),
                        (rtm, rules, handle) -> {
                            List<Entry> early = entries(rtm, handle);
                            RacyRtm.gap();
                            return rules.removing(early, () -> rtm.properly(handle));
                        }),
                leaving(
                        race(
                                "race-removed-before-released",
                                "Routes go first and the registration ends later; what is added meanwhile stays.",
                                Set.of(Req.DRC_120, Req.DRC_142),
                                LEAVE,
                                ADD),
                        (rtm, rules, handle) -> {
                            removeFirst(rtm, handle);
                            RacyRtm.gap();
                            return rules.removing(List.of(), () -> rtm.properly(handle));
                        }),
                leaving(
                        race(
                                "race-removed-by-protocol-after-release",
                                "The registration ends first, then all routes of its protocol go, its successor's too.",
                                Set.of(Req.DRC_144),
                                LEAVE,
                                "C = RtmRegisterClient ip 13; RtmAddRoute C 10.7.0.0/16 via 192.0.2.1 if 1 metric 1"),
                        RaceDefects::removeByProtocolLater),
                leaving(
                        race(
                                "race-deregistration-without-lock",
                                "Deregistration does not lock the table.",
                                torn(Req.DRC_028, Req.DRC_090, Req.DRC_120, Req.DRC_141, Req.DRC_142),
                                LEAVE,
                                LEAVE),
                        (rtm, rules, handle) -> rules.in(RacyRules.Mode.UNLOCKED, () -> rtm.properly(handle))),
                leaving(
                        race(
                                "race-list-changed-while-read",
                                "The list of routes is read while others change it, which ends in an exception.",
                                Set.of(Req.DRC_003, Req.DRC_028, Req.DRC_141),
                                LEAVE,
                                ADD),
                        (rtm, rules, handle) -> {
                            int size = entries(rtm, handle).size();
                            RacyRtm.gap();
                            boolean live = rtm.client(handle) != null;
                            if (live && entries(rtm, handle).size() != size) {
                                throw new ConcurrentModificationException();
                            }
                            return rtm.properly(handle);
                        }));
    }

    private static List<Entry> entries(RacyRtm rtm, Handle handle) {
        Client client = rtm.client(handle);
        return client == null ? List.of() : client.table().exclusively(client::entries);
    }

    private static List<Entry> allButLast(RacyRtm rtm, Handle handle) {
        Client client = rtm.client(handle);
        List<Entry> all = client == null ? List.of() : Stay.inOrder(client);
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    private static void removeFirst(RacyRtm rtm, Handle handle) {
        Client client = rtm.client(handle);
        if (client != null) {
            client.table().exclusively(() -> remove(client, client.entries()));
        }
    }

    private static boolean remove(Client client, List<Entry> entries) {
        List<BestRouteChange> changes = client.table().routes().remove(entries);
        client.table().tell(Cause.DEREGISTER, client, changes);
        return true;
    }

    private static Status removeByProtocolLater(RacyRtm rtm, RacyRules rules, Handle handle) {
        Client client = rtm.client(handle);
        Status status = rules.removing(List.of(), () -> rtm.properly(handle));
        if (client != null && status.isSuccess()) {
            for (int i = 0; i < SLOW; i++) {
                RacyRtm.gap();
            }
            client.table().exclusively(() -> remove(client, ofProtocol(client)));
        }
        return status;
    }

    private static List<Entry> ofProtocol(Client client) {
        List<Entry> result = new ArrayList<>();
        client.table()
                .routes()
                .forEachNetwork(node -> node.entries().stream()
                        .filter(entry -> entry.route().routingProtocol() == client.protocol())
                        .forEach(result::add));
        return result;
    }

    private static List<Defect> releases() {
        return List.of(
                inMode(
                        "race-nobody-told",
                        "A deregistration beside another call sends no messages.",
                        Set.of(Req.DRC_070, Req.DRC_220),
                        RacyRules.Mode.SILENT),
                inMode(
                        "race-slot-kept",
                        "A deregistration beside another call does not free the protocol.",
                        Set.of(Req.DRC_111),
                        RacyRules.Mode.SLOT_KEPT),
                inMode(
                        "race-handle-kept",
                        "A deregistration beside another call removes the routes and leaves the handle valid.",
                        Set.of(Req.DRC_028, Req.DRC_030, Req.DRC_090, Req.DRC_120, Req.DRC_141),
                        RacyRules.Mode.REGISTRATION_KEPT));
    }

    private static Defect inMode(String name, String wrong, Set<Req> broken, RacyRules.Mode mode) {
        return busyLeaving(
                race(name, wrong, broken, LEAVE, OTHER_LEAVES),
                (rtm, rules, handle) -> rules.in(mode, () -> rtm.properly(handle)));
    }

    private static List<Defect> blocking() {
        return List.of(
                race(
                                "race-deadlock-by-lock-order",
                                "Deregistration takes two locks, in an order that depends on the client.",
                                Set.of(Req.DRC_003),
                                LEAVE,
                                OTHER_LEAVES)
                        .opens(inTwoOrders(client -> client.protocol() == LEAVER)),
                race(
                                "race-families-lock-each-other",
                                "Deregistration locks the table of its family and then that of the other one.",
                                Set.of(Req.DRC_003),
                                LEAVE,
                                "X = RtmRegisterClient ipx 16; RtmDeregisterClient X")
                        .opens(inTwoOrders(client -> client.table().family().equals(ProtocolFamily.IP))),
                busyLeaving(
                        race(
                                "race-waits-for-ever",
                                "A deregistration beside another call waits for a sign that was given before.",
                                Set.of(Req.DRC_003),
                                LEAVE,
                                OTHER_LEAVES),
                        (rtm, rules, handle) -> {
                            waitForEver();
                            return rtm.properly(handle);
                        }));
    }

    /** Two locks, one of which some clients take first, and the others the other one. */
    private static Defect.Opening inTwoOrders(Predicate<Client> first) {
        return environment -> {
            ReentrantLock one = new ReentrantLock();
            ReentrantLock two = new ReentrantLock();
            return new RacyRtm(environment, new Rules(), new RacyRtm.Functions() {
                @Override
                public Status deregister(RacyRtm rtm, Handle client) {
                    Client known = rtm.client(client);
                    boolean forth = known == null || first.test(known);
                    return locked(forth ? one : two, forth ? two : one, () -> rtm.properly(client));
                }
            });
        };
    }

    private static Status locked(ReentrantLock outer, ReentrantLock inner, Supplier<Status> call) {
        try {
            outer.lockInterruptibly();
            try {
                RacyRtm.gap();
                inner.lockInterruptibly();
                try {
                    return call.get();
                } finally {
                    inner.unlock();
                }
            } finally {
                outer.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.ERROR_INVALID_HANDLE;
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of {@code RtmAddRoute}. */
    private interface Adding {

        Status add(RacyRtm rtm, RacyRules rules, Handle client, FlagsBuffer flags, RacyRtm.Proper proper);
    }

    private static Defect adding(Draft draft, Adding adding) {
        return racy(draft, rules -> new RacyRtm.Functions() {
            @Override
            public Status add(RacyRtm rtm, Handle client, FlagsBuffer flags, RacyRtm.Proper proper) {
                return adding.add(rtm, rules, client, flags, proper);
            }
        });
    }

    private static Defect deleting(Draft draft, RacyRules.Mode mode) {
        return racy(draft, rules -> new RacyRtm.Functions() {
            @Override
            public Status delete(RacyRtm rtm, Handle client, RacyRtm.Proper proper) {
                return rules.in(mode, () -> proper.call(client));
            }
        });
    }

    private static final String OTHER_ADDS = "RtmAddRoute B 10.5.0.0/16 via 192.0.2.2 if 1 metric 2";
    private static final String ADD_FIVE = "RtmAddRoute A 10.5.0.0/16 via 192.0.2.1 if 1 metric 1";

    private static List<Defect> changes() {
        return List.of(
                adding(
                        race(
                                "race-add-checks-too-early",
                                "Adding asks whether the client is registered before it locks the table, not after.",
                                Set.of(Req.DRC_142),
                                LEAVE,
                                ADD),
                        (rtm, rules, client, flags, proper) ->
                                rules.in(RacyRules.Mode.UNCHECKED, () -> proper.call(client))),
                adding(
                        race(
                                "race-add-without-lock",
                                "Adding does not lock the table.",
                                torn(Req.DRC_120, Req.DRC_142),
                                LEAVE,
                                ADD),
                        (rtm, rules, client, flags, proper) ->
                                rules.in(RacyRules.Mode.UNLOCKED, () -> proper.call(client))),
                adding(
                        race(
                                "race-add-lost",
                                "An add that finds the table locked reports success and does nothing.",
                                Set.of(Req.DRC_032, Req.DRC_120, Req.DRC_121, Req.DRC_127, Req.DRC_142, Req.DRC_144),
                                ADD_FIVE,
                                OTHER_ADDS),
                        (rtm, rules, client, flags, proper) -> {
                            if (!rtm.isBusy() || rtm.client(client) == null) {
                                return proper.call(client);
                            }
                            flags.set(ChangeFlags.NO_CHANGE);
                            return Status.NO_ERROR;
                        }),
                adding(
                        race(
                                "race-last-writer-is-best",
                                "Of two routes that are added at once the later one becomes best, whatever it is worth.",
                                Set.of(Req.DRC_066),
                                ADD_FIVE,
                                OTHER_ADDS),
                        (rtm, rules, client, flags, proper) -> rules.in(
                                rtm.isBusy() ? RacyRules.Mode.LAST_IS_BEST : RacyRules.Mode.RIGHT,
                                () -> proper.call(client))),
                addsForTheOther(),
                deleting(
                        race(
                                "race-delete-without-lock",
                                "Deleting does not lock the table.",
                                torn(Req.DRC_121, Req.DRC_122),
                                LEAVE,
                                "RtmDeleteRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 1"),
                        RacyRules.Mode.UNLOCKED));
    }

    /** Where two threads write a table at once any part of it may come to harm, besides what they were about. */
    private static Set<Req> torn(Req... about) {
        Set<Req> broken = EnumSet.of(
                Req.DRC_003, Req.DRC_028, Req.DRC_030, Req.DRC_032, Req.DRC_070, Req.DRC_071, Req.DRC_126, Req.DRC_201);
        broken.addAll(List.of(about));
        return broken;
    }

    private static Defect addsForTheOther() {
        return race(
                        "race-adds-for-the-other",
                        "The adding client waits in a field that all calls share, so two routes get one owner.",
                        Set.of(Req.DRC_127, Req.DRC_203, Req.DRC_209),
                        ADD_FIVE,
                        OTHER_ADDS)
                .opens(environment -> new RacyRtm(environment, new Rules(), new RacyRtm.Functions() {
                    private volatile Handle caller = Handle.NULL;

                    @Override
                    public Status add(RacyRtm rtm, Handle client, FlagsBuffer flags, RacyRtm.Proper proper) {
                        caller = client;
                        RacyRtm.gap();
                        return proper.call(caller);
                    }
                }));
    }

    /** A fault of a function that takes what comes next. */
    private interface Taking {

        Status take(RacyRtm rtm, Handle handle, RacyRtm.Proper proper);
    }

    private static final String MESSAGE = "RtmDequeueRouteChangeMessage O";

    private static Defect dequeuing(String name, String wrong, Taking whenBusy) {
        return racy(
                race(name, wrong, Set.of(Req.DRC_078, Req.DRC_080, Req.DRC_090, Req.DRC_143), MESSAGE, MESSAGE),
                rules -> new RacyRtm.Functions() {
                    @Override
                    public Status dequeue(RacyRtm rtm, Handle client, RacyRtm.Proper proper) {
                        return rtm.isBusy() ? whenBusy.take(rtm, client, proper) : proper.call(client);
                    }
                });
    }

    private static List<Defect> queues() {
        return List.of(
                dequeuing(
                        "race-message-lost",
                        "Of two dequeue calls at once one takes two messages and shows the second.",
                        (rtm, client, proper) -> {
                            proper.call(client);
                            return proper.call(client);
                        }),
                dequeuing(
                        "race-more-forgotten",
                        "Of two dequeue calls at once one says that its message was the last.",
                        (rtm, client, proper) -> {
                            Status status = proper.call(client);
                            return status.equals(Status.ERROR_MORE_MESSAGES) ? Status.NO_ERROR : status;
                        }),
                dequeuing(
                        "race-queue-found-empty",
                        "A dequeue call that finds the queue locked says that it is empty.",
                        (rtm, client, proper) -> Status.ERROR_NO_MESSAGES),
                dequeuing("race-queue-cleared", "Two dequeue calls at once empty the queue.", (rtm, client, proper) -> {
                    Status status = proper.call(client);
                    Client known = rtm.client(client);
                    if (known != null) {
                        known.table().exclusively(() -> {
                            known.queue().clear();
                            return true;
                        });
                    }
                    return status;
                }));
    }

    private static final String COME = "C = RtmRegisterClient ip 3";
    private static final String COME_TOO = "D = RtmRegisterClient ip 3";

    private static List<Defect> registrations() {
        return List.of(
                race(
                                "race-two-clients-of-one-protocol",
                                "Two registrations of one protocol at once both find it free.",
                                Set.of(Req.DRC_110),
                                COME,
                                COME_TOO)
                        .opens(environment -> {
                            AtomicInteger under = new AtomicInteger();
                            return new RacyRtm(environment, slotsApart(under), counting(under));
                        }),
                race(
                                "race-one-handle-for-two-clients",
                                "The next handle value is read and written in two steps.",
                                Set.of(Req.DRC_202),
                                "C = RtmRegisterClient ip 3",
                                "D = RtmRegisterClient ipx 3")
                        .opens(environment -> new RacyRtm(environment, careless(), new RacyRtm.Functions() {})),
                racy(
                        race(
                                "race-registration-lost",
                                "A registration beside another call returns a handle that is not valid.",
                                Set.of(Req.DRC_110, Req.DRC_113, Req.DRC_201),
                                LEAVE,
                                COME + "; RtmAddRoute C 10.7.0.0/16 via 192.0.2.3 if 1 metric 1"),
                        rules -> new RacyRtm.Functions() {
                            @Override
                            public Handle register(RacyRtm rtm, Supplier<Handle> proper) {
                                boolean busy = rtm.isBusy();
                                Handle handle = proper.get();
                                if (busy) {
                                    rtm.properly(handle);
                                }
                                return handle;
                            }
                        }));
    }

    private static RacyRtm.Functions counting(AtomicInteger under) {
        return new RacyRtm.Functions() {
            @Override
            public Handle register(RacyRtm rtm, Supplier<Handle> proper) {
                under.incrementAndGet();
                RacyRtm.gap();
                try {
                    return proper.get();
                } finally {
                    RacyRtm.gap();
                    under.decrementAndGet();
                }
            }
        };
    }

    private static Rules slotsApart(AtomicInteger under) {
        return new Rules() {
            private final Map<Thread, Object> own = new ConcurrentHashMap<>();

            @Override
            public Object slot(ProtocolFamily family, int protocol) {
                return under.get() > 1
                        ? own.computeIfAbsent(Thread.currentThread(), t -> new Object())
                        : super.slot(family, protocol);
            }
        };
    }

    private static Rules careless() {
        return new Rules() {
            @Override
            public HandleSource handleSource() {
                return new HandleSource() {
                    private volatile long issued = 0x1000;

                    @Override
                    @SuppressWarnings("NonAtomicVolatileUpdate") // the fault
                    public Handle next(Kind kind) {
                        long value = issued;
                        RacyRtm.gap();
                        issued = value + 4;
                        return new Handle(value);
                    }
                };
            }
        };
    }

    private static Defect reading(String name, String wrong, Taking whenBusy) {
        return racy(
                race(name, wrong, Set.of(Req.DRC_032, Req.DRC_100, Req.DRC_102, Req.DRC_124, Req.DRC_145), READ, READ),
                rules -> new RacyRtm.Functions() {
                    @Override
                    public Status next(RacyRtm rtm, Handle enumeration, RacyRtm.Proper proper) {
                        return rtm.isBusy() ? whenBusy.take(rtm, enumeration, proper) : proper.call(enumeration);
                    }
                });
    }

    private static List<Defect> enumerations() {
        return List.of(
                reading(
                        "race-route-twice",
                        "Two readers of one enumeration get the same route.",
                        (rtm, handle, proper) -> {
                            RouteEnumeration known = rtm.handles().enumeration(handle);
                            int position = known == null ? 0 : known.position();
                            Status status = proper.call(handle);
                            if (known != null && status.isSuccess()) {
                                known.moveTo(position);
                            }
                            return status;
                        }),
                reading(
                        "race-route-skipped",
                        "Of two readers of one enumeration one passes over a route.",
                        (rtm, handle, proper) -> {
                            proper.call(handle);
                            return proper.call(handle);
                        }),
                reading(
                        "race-enumeration-ends",
                        "An enumeration that is read beside another call is at its end.",
                        (rtm, handle, proper) -> Status.ERROR_NO_MORE_ROUTES),
                reading(
                        "race-enumeration-invalid",
                        "An enumeration that is read beside another call is not valid.",
                        (rtm, handle, proper) -> Status.ERROR_INVALID_HANDLE),
                racy(
                        race(
                                "race-closed-twice",
                                "Two calls that close one enumeration both succeed.",
                                Set.of(Req.DRC_103),
                                "RtmCloseEnumerationHandle E",
                                "RtmCloseEnumerationHandle E"),
                        rules -> new RacyRtm.Functions() {
                            @Override
                            public Status close(RacyRtm rtm, Handle enumeration, RacyRtm.Proper proper) {
                                boolean busy = rtm.isBusy();
                                Status status = proper.call(enumeration);
                                return busy ? Status.NO_ERROR : status;
                            }
                        }));
    }
}
