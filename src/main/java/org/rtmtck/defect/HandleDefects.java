package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;

/** What is no client's handle is taken for one, or answered wrongly; live handles that are not distinct. */
final class HandleDefects {

    private HandleDefects() {}

    static List<Defect> all() {
        return List.of(
                nullIsInvalidParameter(),
                nullIsSuccess(),
                nullRemovesRoutesOfLatestClient(),
                nullThrows(),
                failedRegistrationEndsTheFirst(),
                failedRegistrationCanBeEnded(),
                unknownIsSuccess(),
                unknownIsInvalidParameter(),
                unknownValueIsDereferenced(),
                highBitsOfHandlesIgnored(),
                smallNumbersAreIndices(),
                invalidValueMeansAll(),
                invalidValueMeansOnlyClient(),
                enumerationHandleIsClosed(),
                enumerationHandleIsSpoilt(),
                eventHandleFindsClient(),
                eventHandleIsSuccess(),
                eventHandleClearsQueue(),
                secondCallSucceeds(),
                secondCallThrows(),
                secondCallSucceedsInTheEnd(),
                secondCallRemovesEqualRoutes(),
                handleIsTheNumberOfClients(),
                handleIsTheProtocol(),
                handlesRepeatAfterSixteen());
    }

    /** Deregisters another client than the one that the handle names. */
    private static OddRtm.Deregistration taking(UnaryOperator<Handle> reading) {
        return (rtm, handle) -> rtm.properly(reading.apply(handle));
    }

    private static Draft handles(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.HANDLES);
    }

    /** Answers a code for what is no client's handle. */
    private static OddRtm.Deregistration answering(Status code) {
        return (rtm, handle) -> rtm.client(handle) == null ? code : rtm.properly(handle);
    }

    private static Defect nullIsInvalidParameter() {
        return handles("null-is-invalid-parameter", "NULL is answered with 87.", Req.DRC_021, Req.DRC_003)
                .tagged(Tag.CODE)
                .shownBy("RtmDeregisterClient NULL\n")
                .deregisters((rtm, handle) -> handle.isNull() ? Status.ERROR_INVALID_PARAMETER : rtm.properly(handle));
    }

    private static Defect nullIsSuccess() {
        return handles(
                        "null-is-success",
                        "NULL is answered with NO_ERROR, as if there were nothing to do.",
                        Req.DRC_021)
                .tagged(Tag.CODE)
                .shownBy("RtmDeregisterClient NULL\n")
                .deregisters((rtm, handle) -> handle.isNull() ? Status.NO_ERROR : rtm.properly(handle));
    }

    private static Defect nullRemovesRoutesOfLatestClient() {
        return handles(
                        "null-removes-routes-of-latest-client",
                        "NULL is answered with 6, but the routes of the client that registered last are gone.",
                        Req.DRC_029)
                .tagged(Tag.STATE_ON_ERROR, Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient NULL
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .deregisters((rtm, handle) -> {
                    if (handle.isNull() && !rtm.clients().isEmpty()) {
                        Client latest = rtm.clients().get(rtm.clients().size() - 1);
                        latest.table().routes().remove(latest.entries());
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect nullThrows() {
        return handles("null-throws", "NULL makes the call throw.", Req.DRC_021, Req.DRC_003)
                .tagged(Tag.ABNORMAL)
                .shownBy("RtmDeregisterClient NULL\n")
                .deregisters((rtm, handle) -> {
                    if (handle.isNull()) {
                        throw new IllegalArgumentException("null handle");
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect failedRegistrationEndsTheFirst() {
        return handles(
                        "failed-registration-ends-the-first",
                        "Deregistering the NULL of a refused registration ends the registration that was in its way.",
                        Req.DRC_022)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 13
                        RtmDeregisterClient B
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        """)
                .opens(environment -> new RefusalRtm(environment) {
                    @Override
                    public Status deregisterClient(Handle client) {
                        Client holder = lastHolder();
                        if (client.isNull() && holder != null) {
                            properly(holder.handle());
                            return Status.ERROR_INVALID_HANDLE;
                        }
                        return properly(client);
                    }
                });
    }

    private static Defect failedRegistrationCanBeEnded() {
        return handles(
                        "failed-registration-can-be-ended",
                        "NULL is answered with NO_ERROR once a registration has been refused.",
                        Req.DRC_022)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 13
                        RtmDeregisterClient B
                        """)
                .opens(environment -> new RefusalRtm(environment) {
                    @Override
                    public Status deregisterClient(Handle client) {
                        return client.isNull() && lastHolder() != null ? Status.NO_ERROR : properly(client);
                    }
                });
    }

    private static Defect unknownIsSuccess() {
        return handles(
                        "unknown-is-success",
                        "Any value that is no client's handle is answered with NO_ERROR.",
                        Req.DRC_020)
                .breaks(Req.DRC_021, Req.DRC_023, Req.DRC_024, Req.DRC_025, Req.DRC_026, Req.DRC_028)
                .tagged(Tag.CODE)
                .shownBy("RtmDeregisterClient 0x12345678\n")
                .deregisters(answering(Status.NO_ERROR));
    }

    private static Defect unknownIsInvalidParameter() {
        return handles("unknown-is-invalid-parameter", "Any value that is no client's handle is answered with 87.")
                .breaks(Req.DRC_020, Req.DRC_003)
                .tagged(Tag.CODE)
                .shownBy("RtmDeregisterClient NULL\n")
                .deregisters(answering(Status.ERROR_INVALID_PARAMETER));
    }

    private static Defect unknownValueIsDereferenced() {
        return handles(
                        "unknown-value-is-dereferenced",
                        "A value that was never issued makes the call throw.",
                        Req.DRC_023)
                .breaks(Req.DRC_003)
                .tagged(Tag.ABNORMAL)
                .shownBy("RtmDeregisterClient 0x12345678\n")
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    private final Set<Handle> issued = new HashSet<>();

                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int protocol, @Nullable ChangeEvent event, int flags) {
                        Handle handle = super.registerClient(family, protocol, event, flags);
                        issued.add(handle);
                        return handle;
                    }

                    @Override
                    public Status deregisterClient(Handle client) {
                        if (!client.isNull() && !client.equals(Handle.INVALID) && !issued.contains(client)) {
                            throw new IndexOutOfBoundsException("bad address " + client);
                        }
                        return super.deregisterClient(client);
                    }
                });
    }

    private static Defect highBitsOfHandlesIgnored() {
        return handles("high-bits-of-handles-ignored", "Only the low 20 bits of a handle are looked at.", Req.DRC_023)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient A^0x100000000
                        """)
                .deregisters(taking(handle -> new Handle(handle.value() & 0xFFFFF)));
    }

    private static Defect smallNumbersAreIndices() {
        return handles(
                        "small-numbers-are-indices",
                        "The values 1, 2 ... are taken as places in the list of clients.",
                        Req.DRC_023)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient 0x1
                        """)
                .deregisters((rtm, handle) -> {
                    List<Client> clients = rtm.clients();
                    boolean isIndex = handle.value() > 0 && handle.value() <= clients.size();
                    return rtm.properly(
                            isIndex ? clients.get((int) handle.value() - 1).handle() : handle);
                });
    }

    private static Defect invalidValueMeansAll() {
        return handles("invalid-value-means-all", "INVALID_HANDLE_VALUE deregisters all clients.", Req.DRC_024)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("RtmDeregisterClient INVALID\n")
                .deregisters((rtm, handle) -> {
                    if (handle.equals(Handle.INVALID)) {
                        rtm.clients().forEach(client -> rtm.properly(client.handle()));
                        return Status.NO_ERROR;
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect invalidValueMeansOnlyClient() {
        return handles(
                        "invalid-value-means-only-client",
                        "INVALID_HANDLE_VALUE stands for the calling program's client, if it has just one.",
                        Req.DRC_024)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient INVALID
                        """)
                .deregisters((rtm, handle) -> {
                    boolean self =
                            handle.equals(Handle.INVALID) && rtm.clients().size() == 1;
                    return rtm.properly(self ? rtm.clients().get(0).handle() : handle);
                });
    }

    private static Defect enumerationHandleIsClosed() {
        return handles(
                        "enumeration-handle-is-closed",
                        "The handle of an enumeration closes it, and the answer is NO_ERROR.",
                        Req.DRC_025)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(ENUMERATION)
                .deregisters((rtm, handle) -> rtm.handles().enumeration(handle) != null
                        ? rtm.closeEnumerationHandle(handle)
                        : rtm.properly(handle));
    }

    private static Defect enumerationHandleIsSpoilt() {
        return handles(
                        "enumeration-handle-is-spoilt",
                        "The handle of an enumeration is refused with 6, but the enumeration is closed.",
                        Req.DRC_025)
                .tagged(Tag.ENUMERATIONS, Tag.STATE_ON_ERROR)
                .shownBy(ENUMERATION)
                .deregisters((rtm, handle) -> {
                    rtm.closeEnumerationHandle(handle);
                    return rtm.properly(handle);
                });
    }

    private static Defect eventHandleFindsClient() {
        return handles(
                        "event-handle-finds-client",
                        "The handle of a client's event deregisters the client.",
                        Req.DRC_026)
                .shownBy(EVENT)
                .deregisters((rtm, handle) -> {
                    Client client = byEvent(rtm, handle);
                    return rtm.properly(client == null ? handle : client.handle());
                });
    }

    private static Defect eventHandleIsSuccess() {
        return handles("event-handle-is-success", "The handle of an event is answered with NO_ERROR.", Req.DRC_026)
                .tagged(Tag.CODE)
                .shownBy(EVENT)
                .deregisters((rtm, handle) -> byEvent(rtm, handle) != null ? Status.NO_ERROR : rtm.properly(handle));
    }

    private static Defect eventHandleClearsQueue() {
        return handles(
                        "event-handle-clears-queue",
                        "The handle of a client's event is refused with 6, but the client's messages are gone.",
                        Req.DRC_026)
                .breaks(Req.DRC_029)
                .tagged(Tag.STATE_ON_ERROR, Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A.event
                        RtmDequeueRouteChangeMessage A
                        """)
                .deregisters((rtm, handle) -> {
                    Client client = byEvent(rtm, handle);
                    if (client != null) {
                        client.queue().clear();
                    }
                    return rtm.properly(handle);
                });
    }

    private static @Nullable Client byEvent(OddRtm rtm, Handle handle) {
        for (Client client : rtm.clients()) {
            ChangeEvent event = client.event();
            if (event != null && event.handle().equals(handle)) {
                return client;
            }
        }
        return null;
    }

    private static Defect secondCallSucceeds() {
        return handles("second-call-succeeds", "Deregistering a client again is answered with NO_ERROR.", Req.DRC_028)
                .tagged(Tag.SECOND_CALL, Tag.CODE)
                .shownBy(TWICE)
                .opens(environment -> new FormerRtm(environment, (rtm, former) -> Status.NO_ERROR));
    }

    private static Defect secondCallSucceedsInTheEnd() {
        return handles(
                        "second-call-succeeds-in-the-end",
                        "After a hundred deregistrations a handle that is not valid is answered with NO_ERROR.",
                        Req.DRC_028,
                        Req.DRC_207)
                .breaks(Req.DRC_020)
                .tagged(Tag.SECOND_CALL, Tag.CODE, Tag.VOLUME)
                .shownBy(Demos.times(100, "A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n")
                        + "RtmDeregisterClient A\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status deregisterClient(Handle client) {
                        Status status = super.deregisterClient(client);
                        return status.equals(Status.ERROR_INVALID_HANDLE) && left() >= 100 ? Status.NO_ERROR : status;
                    }
                });
    }

    private static Defect secondCallThrows() {
        return handles("second-call-throws", "Deregistering a client again makes the call throw.", Req.DRC_028)
                .breaks(Req.DRC_003)
                .tagged(Tag.SECOND_CALL, Tag.ABNORMAL)
                .shownBy(TWICE)
                .opens(environment -> new FormerRtm(environment, (rtm, former) -> {
                    throw new IllegalStateException("use after free");
                }));
    }

    private static Defect secondCallRemovesEqualRoutes() {
        return handles(
                        "second-call-removes-equal-routes",
                        "Deregistering a client again is refused with 6, but other clients' routes to its networks go.",
                        Req.DRC_028,
                        Req.DRC_029)
                .tagged(Tag.SECOND_CALL, Tag.STATE_ON_ERROR, Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .opens(environment -> new FormerRtm(environment, (rtm, former) -> {
                    former.networks().forEach(node -> former.table().routes().remove(node.entries()));
                    return Status.ERROR_INVALID_HANDLE;
                }));
    }

    private static Defect handleIsTheNumberOfClients() {
        return handles(
                        "handle-is-the-number-of-clients",
                        "A new handle is the number of live clients, so that it can be that of a live one.",
                        Req.DRC_202)
                .tagged(Tag.REUSE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmDeregisterClient A
                        C = RtmRegisterClient ip 14
                        """)
                .rules(OddHandles.from(OddHandles.LiveCount::new));
    }

    private static Defect handleIsTheProtocol() {
        return handles(
                        "handle-is-the-protocol",
                        "The handle is the protocol's number, equal in both families.",
                        Req.DRC_202)
                .tagged(Tag.REUSE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ipx 13
                        """)
                .opens(OddHandles.ByProtocol::new);
    }

    private static Defect handlesRepeatAfterSixteen() {
        return handles("handles-repeat-after-sixteen", "After 16 handles the values start again.", Req.DRC_202)
                .tagged(Tag.REUSE, Tag.VOLUME)
                .shownBy(Demos.clients(17))
                .rules(OddHandles.from(OddHandles.Repeating::new));
    }

    private static final String ENUMERATION = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            E = RtmCreateEnumerationHandle ip all
            RtmDeregisterClient E
            RtmEnumerateGetNextRoute E
            """;

    private static final String EVENT = """
            A = RtmRegisterClient ip 13 event
            RtmDeregisterClient A.event
            """;

    private static final String TWICE = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmDeregisterClient A
            """;
}
