package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.function.BiPredicate;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.RouteEnumeration;

/** Wrong results of {@code RtmDeregisterClient} for a client that is registered. */
final class CodeDefects {

    private static final Status TRUE = new Status(1);
    private static final Status ACCESS_DENIED = new Status(5);
    private static final Status NOT_SUPPORTED = new Status(50);
    private static final Status BUSY = new Status(170);

    private CodeDefects() {}

    static List<Defect> all() {
        return List.of(
                successIsTrue(),
                successCountsRoutes(),
                refusesAllButTheOldest(),
                refusesBeyondEightClients(),
                ipxClientsNotSupported(),
                busyWithRoutes(),
                invalidWithRoutes(),
                refusesFortyRoutes(),
                moreMessagesWhileUnread(),
                refusesOnTwelveUnread(),
                deniedWhileEnumerating(),
                refusesWhileEnumerated(),
                noRoutesIsAnError(),
                refusesWithoutRoutesBesideOthers(),
                refusesWithoutEvent(),
                refusesSingleRoute(),
                refusesSingleRouteWithEvent(),
                moreMessagesOfOthers(),
                refusesOnFullQueueOfAnother(),
                refusesWhileARouteIsBest());
    }

    /** The reference implementation, with a code for the clients that meet a condition, who are not deregistered. */
    private static OddRtm.Deregistration refusing(Status code, BiPredicate<OddRtm, Client> condition) {
        return (rtm, handle) -> {
            Client client = rtm.client(handle);
            return client != null && condition.test(rtm, client) ? code : rtm.properly(handle);
        };
    }

    private static Defect successIsTrue() {
        return defect("success-is-true", "A successful deregistration returns 1, as a BOOL would.")
                .breaks(Req.DRC_002, Req.DRC_003)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient A
                        """)
                .deregisters((rtm, handle) -> {
                    Status status = rtm.properly(handle);
                    return status.isSuccess() ? TRUE : status;
                });
    }

    private static Defect successCountsRoutes() {
        return defect("success-counts-routes", "A successful deregistration returns the number of removed routes.")
                .breaks(Req.DRC_002, Req.DRC_003)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    int routes = client == null ? 0 : client.size();
                    Status status = rtm.properly(handle);
                    return status.isSuccess() ? new Status(routes) : status;
                });
    }

    private static Defect refusesAllButTheOldest() {
        return defect(
                        "refuses-all-but-the-oldest",
                        "Clients leave in the order in which they came; any other is told that its handle is invalid.")
                .breaks(Req.DRC_002, Req.DRC_150)
                .tagged(Tag.CODE, Tag.ORDER)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmDeregisterClient B
                        """)
                .deregisters(refusing(
                        Status.ERROR_INVALID_HANDLE,
                        (rtm, client) -> rtm.clients().get(0) != client));
    }

    private static Defect refusesBeyondEightClients() {
        return defect("refuses-beyond-eight-clients", "While more than eight clients are registered none can leave.")
                .breaks(Req.DRC_002)
                .tagged(Tag.CODE, Tag.VOLUME)
                .shownBy(Demos.clients(9) + "RtmDeregisterClient C1\n")
                .deregisters(refusing(
                        Status.ERROR_INVALID_HANDLE,
                        (rtm, client) -> rtm.clients().size() > 8));
    }

    private static Defect ipxClientsNotSupported() {
        return defect("ipx-clients-not-supported", "A client of the family IPX cannot leave: 50, not supported.")
                .breaks(Req.DRC_057, Req.DRC_003)
                .breaks(Req.DRC_002)
                .tagged(Tag.CODE, Tag.IPX_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ipx 13
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(
                        NOT_SUPPORTED, (rtm, client) -> client.table().family().equals(ProtocolFamily.IPX)));
    }

    private static Defect busyWithRoutes() {
        return defect("busy-with-routes", "A client that has routes is refused with 170, busy, until it deletes them.")
                .breaks(Req.DRC_006, Req.DRC_003)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(BUSY, (rtm, client) -> client.size() > 0));
    }

    private static Defect invalidWithRoutes() {
        return defect("invalid-with-routes", "A client that has routes is told that its handle is invalid.")
                .breaks(Req.DRC_006)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(Status.ERROR_INVALID_HANDLE, (rtm, client) -> client.size() > 0));
    }

    private static Defect refusesFortyRoutes() {
        return defect("refuses-forty-routes", "A client that has forty routes or more is refused.")
                .breaks(Req.DRC_006)
                .tagged(Tag.CODE, Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n" + Demos.routes("A", 40) + "RtmDeregisterClient A\n")
                .deregisters(refusing(Status.ERROR_INVALID_HANDLE, (rtm, client) -> client.size() >= 40));
    }

    private static Defect moreMessagesWhileUnread() {
        return defect("more-messages-while-unread", "A client with unread messages is refused with 234.")
                .breaks(Req.DRC_007, Req.DRC_003)
                .tagged(Tag.CODE, Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(
                        Status.ERROR_MORE_MESSAGES,
                        (rtm, client) -> !client.queue().isEmpty()));
    }

    private static Defect refusesOnTwelveUnread() {
        return defect(
                        "refuses-on-twelve-unread",
                        "A client with a dozen unread messages is told that its handle is invalid.")
                .breaks(Req.DRC_007)
                .tagged(Tag.CODE, Tag.QUEUE, Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13 event\nB = RtmRegisterClient ip 8\n" + Demos.routes("B", 12)
                        + "RtmDeregisterClient A\n")
                .deregisters(refusing(
                        Status.ERROR_INVALID_HANDLE,
                        (rtm, client) -> client.queue().size() >= 12));
    }

    private static Defect deniedWhileEnumerating() {
        return defect("denied-while-enumerating", "While an enumeration is open nobody can leave: 5, access denied.")
                .breaks(Req.DRC_008, Req.DRC_003)
                .tagged(Tag.CODE, Tag.ENUMERATIONS)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        E = RtmCreateEnumerationHandle ip all
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(ACCESS_DENIED, (rtm, client) -> rtm.isEnumerating()));
    }

    private static Defect refusesWhileEnumerated() {
        return defect(
                        "refuses-while-enumerated",
                        "A client is refused while an enumeration of its own protocol is open.")
                .breaks(Req.DRC_008)
                .tagged(Tag.CODE, Tag.ENUMERATIONS)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        E = RtmCreateEnumerationHandle ip protocol proto 13
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(Status.ERROR_INVALID_HANDLE, CodeDefects::isEnumerated));
    }

    private static boolean isEnumerated(OddRtm rtm, Client client) {
        for (RouteEnumeration enumeration : rtm.handles().enumerations()) {
            Route criteria = enumeration.criteria().route();
            if (criteria != null && criteria.routingProtocol() == client.protocol()) {
                return true;
            }
        }
        return false;
    }

    private static Defect noRoutesIsAnError() {
        return defect("no-routes-is-an-error", "A client without routes leaves, but the answer is 259, no routes.")
                .breaks(Req.DRC_009)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient A
                        """)
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    boolean none = client != null && client.size() == 0;
                    Status status = rtm.properly(handle);
                    return none && status.isSuccess() ? Status.ERROR_NO_ROUTES : status;
                });
    }

    private static Defect refusesWithoutRoutesBesideOthers() {
        return defect(
                        "refuses-without-routes-beside-others",
                        "A client without routes is refused with 259 while others have routes.")
                .breaks(Req.DRC_009)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(
                        Status.ERROR_NO_ROUTES,
                        (rtm, client) ->
                                client.size() == 0 && client.table().routes().networkCount() > 0));
    }

    private static Defect refusesWithoutEvent() {
        return defect("refuses-without-event", "A client that registered no event is told that its handle is invalid.")
                .breaks(Req.DRC_010)
                .tagged(Tag.CODE, Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(Status.ERROR_INVALID_HANDLE, (rtm, client) -> client.event() == null));
    }

    private static Defect refusesSingleRoute() {
        return defect("refuses-single-route", "A client with the single-route option cannot leave: 50, not supported.")
                .breaks(Req.DRC_010, Req.DRC_003)
                .tagged(Tag.CODE, Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13 single-route
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(NOT_SUPPORTED, (rtm, client) -> client.isSingleRoute()));
    }

    private static Defect refusesSingleRouteWithEvent() {
        return defect(
                        "refuses-single-route-with-event",
                        "A client that has both an event and the single-route option is refused.")
                .breaks(Req.DRC_010)
                .tagged(Tag.CODE, Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event single-route
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(
                        Status.ERROR_INVALID_HANDLE,
                        (rtm, client) -> client.isSingleRoute() && client.event() != null));
    }

    private static Defect moreMessagesOfOthers() {
        return defect("more-messages-of-others", "While another client has unread messages the answer is 234.")
                .breaks(Req.DRC_215, Req.DRC_003)
                .tagged(Tag.CODE, Tag.QUEUE, Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        O = RtmRegisterClient ip 8 event
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(Status.ERROR_MORE_MESSAGES, (rtm, client) -> unreadByOthers(rtm, client) > 0));
    }

    private static Defect refusesOnFullQueueOfAnother() {
        return defect(
                        "refuses-on-full-queue-of-another",
                        "A client is refused while another one has sixteen unread messages.")
                .breaks(Req.DRC_215)
                .tagged(Tag.CODE, Tag.QUEUE, Tag.VOLUME, Tag.OTHER_CLIENT)
                .shownBy("A = RtmRegisterClient ip 13\nO = RtmRegisterClient ip 8 event\n" + Demos.routes("A", 16)
                        + "RtmDeregisterClient A\n")
                .deregisters(refusing(Status.ERROR_INVALID_HANDLE, (rtm, client) -> unreadByOthers(rtm, client) >= 16));
    }

    private static int unreadByOthers(OddRtm rtm, Client client) {
        return rtm.clients().stream()
                .filter(other -> other != client)
                .mapToInt(other -> other.queue().size())
                .max()
                .orElse(0);
    }

    private static Defect refusesWhileARouteIsBest() {
        return defect("refuses-while-a-route-is-best", "A client is refused while one of its routes is in use as best.")
                .breaks(Req.DRC_006)
                .tagged(Tag.CODE, Tag.BEST_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters(refusing(
                        Status.ERROR_INVALID_HANDLE,
                        (rtm, client) -> client.entries().stream().anyMatch(entry -> entry.isBest())));
    }
}
