package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.RouteCriteria;
import org.rtmtck.reference.RouteEnumeration;

/** Enumerations that are open when a client leaves, and those that are opened afterwards. */
final class EnumerationDefects {

    private EnumerationDefects() {}

    static List<Defect> all() {
        return List.of(
                closesAllEnumerations(),
                closesEnumerationsOfItsProtocol(),
                closesUnreadEnumerations(),
                enumerationsStartAgain(),
                enumerationsLoseTheirRest(),
                enumerationsSkipOneForEachRemoved(),
                enumerationsStepBack(),
                enumerationsEndWithInvalidHandle(),
                enumerationTripsOverRemoved(),
                closeAfterLeavingIsRefused(),
                enumerationClosesTwice(),
                secondCloseThrows(),
                closedEnumerationIsAtItsEnd(),
                emptyEnumerationHasHandle(),
                protocolOfLeaverIsUnknown(),
                scanOfLeaversProtocolIsRefused());
    }

    private static Draft enumerations(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.ENUMERATIONS);
    }

    /** Does something to each open enumeration of the leaver's family before the leaver goes. */
    private static Defect touching(Draft draft, BiConsumer<Touching, RouteEnumeration> touch) {
        return draft.opens(environment -> new Touching(environment, touch));
    }

    private static final class Touching extends Aftermath {

        private final BiConsumer<Touching, RouteEnumeration> touch;
        private @Nullable Client leaving;

        Touching(Environment environment, BiConsumer<Touching, RouteEnumeration> touch) {
            super(environment);
            this.touch = touch;
        }

        @Override
        void beforeLeaving(Client client) {
            leaving = client;
            List<RouteEnumeration> open = new ArrayList<>();
            handles().enumerations().forEach(open::add);
            open.stream()
                    .filter(enumeration -> enumeration.table() == client.table())
                    .forEach(enumeration -> touch.accept(this, enumeration));
        }

        /** The protocol of the client that is about to leave. */
        int protocol() {
            return leaving == null ? 0 : leaving.protocol();
        }

        /** How many routes the client that is about to leave has. */
        int routes() {
            return leaving == null ? 0 : leaving.size();
        }
    }

    private static Defect closesAllEnumerations() {
        return touching(
                enumerations(
                                "closes-all-enumerations",
                                "Every open enumeration of the family is closed when a client leaves.",
                                Req.DRC_100)
                        .shownBy(OPEN),
                (rtm, enumeration) -> rtm.handles().forget(enumeration));
    }

    private static Defect closesEnumerationsOfItsProtocol() {
        return touching(
                enumerations(
                                "closes-enumerations-of-its-protocol",
                                "Enumerations of the leaver's protocol are closed.",
                                Req.DRC_100)
                        .shownBy(OPEN.replace("ip all", "ip protocol proto 13")),
                (rtm, enumeration) -> {
                    Route criteria = enumeration.criteria().route();
                    if (enumeration.criteria().flags() == EnumerationFlags.ONLY_THIS_PROTOCOL
                            && criteria != null
                            && criteria.routingProtocol() == rtm.protocol()) {
                        rtm.handles().forget(enumeration);
                    }
                });
    }

    private static Defect closesUnreadEnumerations() {
        return touching(
                enumerations(
                                "closes-unread-enumerations",
                                "Enumerations that have returned no route yet are closed when a client with routes leaves.",
                                Req.DRC_100)
                        .tagged(Tag.ORDER)
                        .shownBy(OPEN),
                (rtm, enumeration) -> {
                    if (enumeration.position() == 0 && rtm.routes() > 0) {
                        rtm.handles().forget(enumeration);
                    }
                });
    }

    private static Defect enumerationsStartAgain() {
        return touching(
                enumerations(
                                "enumerations-start-again",
                                "Every open enumeration starts again from the beginning when a client leaves.",
                                Req.DRC_102)
                        .shownBy(HALF),
                (rtm, enumeration) -> enumeration.moveTo(0));
    }

    private static Defect enumerationsLoseTheirRest() {
        return touching(
                enumerations(
                                "enumerations-lose-their-rest",
                                "Every open enumeration comes to its end when a client with routes leaves.",
                                Req.DRC_102)
                        .shownBy(HALF),
                (rtm, enumeration) -> {
                    if (rtm.routes() > 0) {
                        enumeration.moveTo(Integer.MAX_VALUE - 1);
                    }
                });
    }

    private static Defect enumerationsSkipOneForEachRemoved() {
        return touching(
                enumerations(
                                "enumerations-skip-one-for-each-removed",
                                "An open enumeration passes over one route for each that was removed.",
                                Req.DRC_102)
                        .shownBy(HALF),
                (rtm, enumeration) -> enumeration.moveTo(enumeration.position() + rtm.routes()));
    }

    private static Defect enumerationsStepBack() {
        return touching(
                enumerations(
                                "enumerations-step-back",
                                "An open enumeration returns its last route again when a client leaves.",
                                Req.DRC_102)
                        .shownBy(HALF),
                (rtm, enumeration) -> enumeration.moveTo(Math.max(0, enumeration.position() - 1)));
    }

    private static Defect enumerationsEndWithInvalidHandle() {
        return enumerations(
                        "enumerations-end-with-invalid-handle",
                        "An enumeration that a removed route belonged to ends with 6 instead of 259.",
                        Req.DRC_100)
                .tagged(Tag.CODE)
                .shownBy(OPEN + "RtmEnumerateGetNextRoute E\n")
                .opens(environment -> new Aftermath(environment) {
                    private final Set<Handle> affected = ConcurrentHashMap.newKeySet();

                    @Override
                    void beforeLeaving(Client client) {
                        handles().enumerations().forEach(enumeration -> affected.add(enumeration.handle()));
                    }

                    @Override
                    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
                        Status status = super.enumerateGetNextRoute(enumeration, route);
                        return status.equals(Status.ERROR_NO_MORE_ROUTES) && affected.contains(enumeration)
                                ? Status.ERROR_INVALID_HANDLE
                                : status;
                    }
                });
    }

    private static Defect enumerationTripsOverRemoved() {
        return enumerations(
                        "enumeration-trips-over-removed",
                        "The next route of an enumeration that comes upon a removed one is an exception.",
                        Req.DRC_100)
                .breaks(Req.DRC_124)
                .tagged(Tag.ABNORMAL)
                .shownBy(OPEN)
                .rules(() -> new LeavingRules() {
                    @Override
                    public @Nullable Route shown(RouteEnumeration enumeration, Entry entry, Route atOpening) {
                        if (entry.isRemoved() && !entry.owner().isRegistered()) {
                            throw new NullPointerException("entry");
                        }
                        return super.shown(enumeration, entry, atOpening);
                    }
                });
    }

    private static Defect closeAfterLeavingIsRefused() {
        return enumerations(
                        "close-after-leaving-is-refused",
                        "An enumeration that was open when a client left can be read but not closed.",
                        Req.DRC_103)
                .tagged(Tag.CODE)
                .shownBy(OPEN + "RtmCloseEnumerationHandle E\n")
                .opens(environment -> new Aftermath(environment) {
                    private final Set<Handle> affected = ConcurrentHashMap.newKeySet();

                    @Override
                    void beforeLeaving(Client client) {
                        handles().enumerations().forEach(enumeration -> affected.add(enumeration.handle()));
                    }

                    @Override
                    public Status closeEnumerationHandle(Handle enumeration) {
                        Status status = super.closeEnumerationHandle(enumeration);
                        return affected.contains(enumeration) ? Status.ERROR_INVALID_HANDLE : status;
                    }
                });
    }

    private static Defect enumerationClosesTwice() {
        return enumerations(
                        "enumeration-closes-twice",
                        "Closing an enumeration again is answered with NO_ERROR.",
                        Req.DRC_103)
                .tagged(Tag.SECOND_CALL, Tag.CODE)
                .shownBy(OPEN + "RtmCloseEnumerationHandle E\nRtmCloseEnumerationHandle E\n")
                .opens(environment -> new Aftermath(environment) {
                    private final Set<Handle> closed = ConcurrentHashMap.newKeySet();

                    @Override
                    public Status closeEnumerationHandle(Handle enumeration) {
                        Status status = super.closeEnumerationHandle(enumeration);
                        return !closed.add(enumeration) ? Status.NO_ERROR : status;
                    }
                });
    }

    private static Defect secondCloseThrows() {
        return enumerations("second-close-throws", "Closing an enumeration again makes the call throw.", Req.DRC_103)
                .tagged(Tag.SECOND_CALL, Tag.ABNORMAL)
                .shownBy(OPEN + "RtmCloseEnumerationHandle E\nRtmCloseEnumerationHandle E\n")
                .opens(environment -> new Aftermath(environment) {
                    private final Set<Handle> closed = ConcurrentHashMap.newKeySet();

                    @Override
                    public Status closeEnumerationHandle(Handle enumeration) {
                        Status status = super.closeEnumerationHandle(enumeration);
                        if (!status.isSuccess() && closed.contains(enumeration)) {
                            throw new IllegalStateException("double free");
                        }
                        closed.add(enumeration);
                        return status;
                    }
                });
    }

    private static Defect closedEnumerationIsAtItsEnd() {
        return enumerations(
                        "closed-enumeration-is-at-its-end",
                        "A closed enumeration answers 259, as if it had come to its end.",
                        Req.DRC_103)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        E = RtmCreateEnumerationHandle ip all
                        RtmCloseEnumerationHandle E
                        RtmEnumerateGetNextRoute E
                        """)
                .opens(environment -> new Aftermath(environment) {
                    private final Set<Handle> closed = ConcurrentHashMap.newKeySet();

                    @Override
                    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
                        return closed.contains(enumeration)
                                ? Status.ERROR_NO_MORE_ROUTES
                                : super.enumerateGetNextRoute(enumeration, route);
                    }

                    @Override
                    public Status closeEnumerationHandle(Handle enumeration) {
                        Status status = super.closeEnumerationHandle(enumeration);
                        if (status.isSuccess()) {
                            closed.add(enumeration);
                        }
                        return status;
                    }
                });
    }

    private static Defect emptyEnumerationHasHandle() {
        return enumerations(
                        "empty-enumeration-has-handle",
                        "After a deregistration an enumeration of nothing is not refused.",
                        Req.DRC_104)
                .tagged(Tag.CODE)
                .shownBy(GONE)
                .rules(() -> new LeavingRules() {
                    @Override
                    public boolean refusesEmpty(RouteCriteria criteria) {
                        return left() == 0;
                    }
                });
    }

    private static Defect protocolOfLeaverIsUnknown() {
        return enumerations(
                        "protocol-of-leaver-is-unknown",
                        "An enumeration of the leaver's protocol is refused with 87.",
                        Req.DRC_104)
                .tagged(Tag.CODE)
                .shownBy(GONE)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
                        Handle handle = super.createEnumerationHandle(family, enumerationFlags, criteria);
                        Client last = leaver();
                        if (handle.isNull()
                                && last != null
                                && enumerationFlags == EnumerationFlags.ONLY_THIS_PROTOCOL
                                && last.protocol() == criteria.routingProtocol()) {
                            fail(Status.ERROR_INVALID_PARAMETER);
                        }
                        return handle;
                    }
                });
    }

    private static Defect scanOfLeaversProtocolIsRefused() {
        return enumerations(
                        "scan-of-leavers-protocol-is-refused",
                        "RtmGetFirstRoute refuses the leaver's protocol with 87.",
                        Req.DRC_104)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        R = RtmGetFirstRoute ip protocol proto 13
                        """)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Route criteria = route.get();
                        Status status = super.getFirstRoute(family, enumerationFlags, route);
                        Client last = leaver();
                        boolean own = last != null
                                && criteria != null
                                && enumerationFlags == EnumerationFlags.ONLY_THIS_PROTOCOL
                                && last.protocol() == criteria.routingProtocol();
                        return own && status.equals(Status.ERROR_NO_ROUTES) ? Status.ERROR_INVALID_PARAMETER : status;
                    }
                });
    }

    private static final String OPEN = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            E = RtmCreateEnumerationHandle ip all
            RtmDeregisterClient A
            RtmEnumerateGetNextRoute E
            """;

    private static final String HALF = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmAddRoute B 10.2.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmAddRoute B 10.3.0.0/16 via 192.0.2.2 if 1 metric 5
            E = RtmCreateEnumerationHandle ip all
            RtmEnumerateGetNextRoute E
            RtmEnumerateGetNextRoute E
            RtmDeregisterClient A
            RtmEnumerateGetNextRoute E
            RtmEnumerateGetNextRoute E
            RtmEnumerateGetNextRoute E
            RtmEnumerateGetNextRoute E
            """;

    private static final String GONE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            E = RtmCreateEnumerationHandle ip protocol proto 13
            RtmEnumerateGetNextRoute E
            """;
}
