package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Resource;
import org.rtmtck.reference.Rules;

/** The protocol's slot is not freed, or not kept. */
final class RegistrationDefects {

    private RegistrationDefects() {}

    static List<Defect> all() {
        return List.of(
                slotIsNeverFreed(),
                slotIsNotFreedAfterRoutes(),
                slotIsLostAfterTwentyCycles(),
                resourcesRunOutAfterFortyCycles(),
                entriesRunOutAfterFiftyRoutes(),
                secondRegistrationIsAccepted(),
                secondRegistrationReplacesFirst(),
                secondRegistrationReturnsFirstHandle(),
                secondRegistrationIsInvalidParameter(),
                nullFreesLatestSlot(),
                unknownValueFreesAllSlots());
    }

    private static Draft again(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.REUSE);
    }

    private static Defect slotIsNeverFreed() {
        return again(
                        "slot-is-never-freed",
                        "The protocol of a client that has left can never be registered again.",
                        Req.DRC_111)
                .breaks(Req.DRC_116)
                .tagged(Tag.LEAK)
                .shownBy(AGAIN)
                .rules(() -> new Rules() {
                    @Override
                    public void release(Client client, Registry registry) {
                        client.end();
                        client.queue().clear();
                        client.table().clients().remove(client);
                        registry.forget(client);
                    }
                });
    }

    private static Defect slotIsNotFreedAfterRoutes() {
        return again(
                        "slot-is-not-freed-after-routes",
                        "The protocol stays taken if its client left with routes.",
                        Req.DRC_111)
                .tagged(Tag.LEAK)
                .shownBy(AGAIN_WITH_ROUTE)
                .rules(() -> new LeavingRules() {
                    private final Set<Client> owners = ConcurrentHashMap.newKeySet();

                    @Override
                    public List<Entry> leaving(Client client) {
                        List<Entry> all = super.leaving(client);
                        if (!all.isEmpty()) {
                            owners.add(client);
                        }
                        return all;
                    }

                    @Override
                    public void release(Client client, Registry registry) {
                        if (!owners.contains(client)) {
                            super.release(client, registry);
                            return;
                        }
                        client.end();
                        client.queue().clear();
                        client.table().clients().remove(client);
                        registry.forget(client);
                    }
                });
    }

    /** Refuses registrations from some cycle on. */
    private static Defect cycles(Draft draft, int bearable, Status refusal) {
        return draft.tagged(Tag.LEAK, Tag.VOLUME).opens(environment -> new Aftermath(environment) {
            @Override
            public Handle registerClient(
                    ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                if (left() >= bearable) {
                    fail(refusal);
                    return Handle.NULL;
                }
                return super.registerClient(family, routingProtocol, changeEvent, flags);
            }
        });
    }

    private static final String CYCLE = "A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n";

    private static Defect slotIsLostAfterTwentyCycles() {
        return cycles(
                again(
                                "slot-is-lost-after-twenty-cycles",
                                "After twenty deregistrations every protocol counts as taken.",
                                Req.DRC_116)
                        .breaks(Req.DRC_111)
                        .shownBy(Demos.times(20, CYCLE) + "A = RtmRegisterClient ip 13\n"),
                20,
                Status.ERROR_CLIENT_ALREADY_EXISTS);
    }

    private static Defect resourcesRunOutAfterFortyCycles() {
        return cycles(
                again(
                                "resources-run-out-after-forty-cycles",
                                "After forty deregistrations registering fails for lack of resources.",
                                Req.DRC_116,
                                Req.DRC_219)
                        .tagged(Tag.RESOURCES)
                        .shownBy(Demos.times(40, CYCLE) + "A = RtmRegisterClient ip 13\n"),
                40,
                Status.ERROR_NO_SYSTEM_RESOURCES);
    }

    private static Defect entriesRunOutAfterFiftyRoutes() {
        return again(
                        "entries-run-out-after-fifty-routes",
                        "Removed routes are not given back, so that the fifty-first add fails.",
                        Req.DRC_116,
                        Req.DRC_219)
                .tagged(Tag.LEAK, Tag.VOLUME, Tag.RESOURCES)
                .shownBy(
                        Demos.times(
                                51,
                                "A = RtmRegisterClient ip 13\nRtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\nRtmDeregisterClient A\n"))
                .rules(() -> new Rules() {
                    private final AtomicInteger entries = new AtomicInteger();

                    @Override
                    public boolean acquire(Resource resource, ResourceMeter meter) {
                        return super.acquire(resource, meter)
                                && (resource != Resource.ENTRY || entries.incrementAndGet() <= 50);
                    }
                });
    }

    private static Defect secondRegistrationIsAccepted() {
        return again(
                        "second-registration-is-accepted",
                        "A protocol that is registered gets a second client.",
                        Req.DRC_110)
                .shownBy(DUPLICATE)
                .rules(() -> new Rules() {
                    private final AtomicInteger issued = new AtomicInteger();

                    @Override
                    public Object slot(ProtocolFamily family, int protocol) {
                        return issued.incrementAndGet();
                    }
                });
    }

    private static Defect secondRegistrationReplacesFirst() {
        return again(
                        "second-registration-replaces-first",
                        "A second registration of a protocol ends the first one.",
                        Req.DRC_110)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(DUPLICATE)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        Client holder = handles().holder(rules().slot(family, routingProtocol));
                        if (holder != null) {
                            deregisterClient(holder.handle());
                        }
                        return super.registerClient(family, routingProtocol, changeEvent, flags);
                    }
                });
    }

    private static Defect secondRegistrationReturnsFirstHandle() {
        return again(
                        "second-registration-returns-first-handle",
                        "A second registration of a protocol returns the handle of the first.",
                        Req.DRC_110)
                .tagged(Tag.HANDLES)
                .shownBy(DUPLICATE)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        Client holder = handles().holder(rules().slot(family, routingProtocol));
                        return holder != null
                                ? holder.handle()
                                : super.registerClient(family, routingProtocol, changeEvent, flags);
                    }
                });
    }

    private static Defect secondRegistrationIsInvalidParameter() {
        return again(
                        "second-registration-is-invalid-parameter",
                        "A second registration of a protocol fails with 87.",
                        Req.DRC_110)
                .tagged(Tag.CODE)
                .shownBy(DUPLICATE)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        boolean taken = handles().holder(rules().slot(family, routingProtocol)) != null;
                        Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
                        if (taken) {
                            environment.lastError().set(Status.ERROR_INVALID_PARAMETER);
                        }
                        return handle;
                    }
                });
    }

    private static Defect nullFreesLatestSlot() {
        return defect(
                        "null-frees-latest-slot",
                        "Deregistering NULL fails but frees the slot of the client that registered last.")
                .breaks(Req.DRC_115, Req.DRC_029)
                .tagged(Tag.STATE_ON_ERROR, Tag.HANDLES)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient NULL
                        B = RtmRegisterClient ip 13
                        """)
                .deregisters((rtm, handle) -> {
                    if (handle.isNull() && !rtm.clients().isEmpty()) {
                        rtm.handles().free(rtm.clients().get(rtm.clients().size() - 1));
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect unknownValueFreesAllSlots() {
        return defect(
                        "unknown-value-frees-all-slots",
                        "Deregistering a value that was never issued fails but frees all slots.")
                .breaks(Req.DRC_115, Req.DRC_029)
                .tagged(Tag.STATE_ON_ERROR, Tag.HANDLES)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient 0x12345678
                        B = RtmRegisterClient ip 13
                        """)
                .deregisters((rtm, handle) -> {
                    if (rtm.client(handle) == null) {
                        rtm.clients().forEach(rtm.handles()::free);
                    }
                    return rtm.properly(handle);
                });
    }

    private static final String AGAIN = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            B = RtmRegisterClient ip 13
            """;

    private static final String AGAIN_WITH_ROUTE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            B = RtmRegisterClient ip 13
            """;

    private static final String DUPLICATE = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 13
            """;
}
