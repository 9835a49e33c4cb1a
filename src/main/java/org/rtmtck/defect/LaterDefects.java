package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.RouteCriteria;
import org.rtmtck.reference.Rules;

/** What other clients do later finds the table as if the leaver were still there, or reaches too far. */
final class LaterDefects {

    private LaterDefects() {}

    static List<Defect> all() {
        return List.of(
                laterDeleteSaysNoChange(),
                laterDeleteNamesRemovedRoute(),
                laterAddReplacesRemovedRoute(),
                laterAddSaysNoChange(),
                laterUpdateNamesRemovedRoute(),
                laterUpdateSaysAdded(),
                deleteOfRemovedRouteSucceeds(),
                deleteIgnoresOwner(),
                blockDeleteIgnoresOwner(),
                blockDeleteIgnoresOwnerAfterLeaving(),
                blockDeleteWithoutFlagsTakesAll(),
                blockDeleteWithoutFlagsTakesBest());
    }

    private static Draft later(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.CACHES);
    }

    private static Defect laterDeleteSaysNoChange() {
        return later(
                        "later-delete-says-no-change",
                        "Deleting the last route to a network that the leaver had used reports RTM_NO_CHANGE.",
                        Req.DRC_208)
                .shownBy(DELETE)
                .opens(environment -> new Truths(environment) {
                    @Override
                    void deleted(Answer answer, Route ghost) {
                        answer.setFlags(ChangeFlags.NO_CHANGE);
                    }
                });
    }

    private static Defect laterDeleteNamesRemovedRoute() {
        return later(
                        "later-delete-names-removed-route",
                        "Deleting the last route to a network reports that the leaver's route is best now.",
                        Req.DRC_208)
                .shownBy(DELETE)
                .opens(environment -> new Truths(environment) {
                    @Override
                    void deleted(Answer answer, Route ghost) {
                        if (answer.flags() == ChangeFlags.ROUTE_DELETED) {
                            answer.setFlags(ChangeFlags.ROUTE_CHANGED);
                            answer.setCurrent(ghost);
                        }
                    }
                });
    }

    private static Defect laterAddReplacesRemovedRoute() {
        return later(
                        "later-add-replaces-removed-route",
                        "The first route to an abandoned network reports RTM_ROUTE_CHANGED, with the leaver's as the previous one.",
                        Req.DRC_127)
                .shownBy(ADD)
                .opens(environment -> new Truths(environment) {
                    @Override
                    void added(Answer answer, Route ghost) {
                        if (answer.flags() == ChangeFlags.ROUTE_ADDED) {
                            answer.setFlags(ChangeFlags.ROUTE_CHANGED);
                            answer.setPrevious(ghost);
                        }
                    }
                });
    }

    private static Defect laterAddSaysNoChange() {
        return later(
                        "later-add-says-no-change",
                        "The first route to an abandoned network reports RTM_NO_CHANGE.",
                        Req.DRC_127)
                .shownBy(ADD)
                .opens(environment -> new Truths(environment) {
                    @Override
                    void added(Answer answer, Route ghost) {
                        if (answer.flags() == ChangeFlags.ROUTE_ADDED) {
                            answer.setFlags(ChangeFlags.NO_CHANGE);
                        }
                    }
                });
    }

    private static Defect laterUpdateNamesRemovedRoute() {
        return later(
                        "later-update-names-removed-route",
                        "Improving the best route of a network that the leaver had used names the leaver's as the previous one.",
                        Req.DRC_209)
                .shownBy(IMPROVE)
                .opens(environment -> new Truths(environment) {
                    @Override
                    void added(Answer answer, Route ghost) {
                        if (answer.flags() == ChangeFlags.ROUTE_CHANGED) {
                            answer.setPrevious(ghost);
                        }
                    }
                });
    }

    private static Defect laterUpdateSaysAdded() {
        return later(
                        "later-update-says-added",
                        "Improving the best route of a network that the leaver had used reports RTM_ROUTE_ADDED.",
                        Req.DRC_209)
                .shownBy(IMPROVE)
                .opens(environment -> new Truths(environment) {
                    @Override
                    void added(Answer answer, Route ghost) {
                        if (answer.flags() == ChangeFlags.ROUTE_CHANGED) {
                            answer.setFlags(ChangeFlags.ROUTE_ADDED);
                        }
                    }
                });
    }

    private static Defect deleteOfRemovedRouteSucceeds() {
        return later(
                        "delete-of-removed-route-succeeds",
                        "A client deletes the leaver's route, that is gone, with success.",
                        Req.DRC_126)
                .tagged(Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        RtmDeleteRoute B 10.0.0.0/8 via 192.0.2.1 if 1
                        """)
                .opens(environment -> new Truths(environment) {
                    @Override
                    Status notFound(Client client, Route route) {
                        Route ghost = ghostOf(route.network());
                        return ghost != null && ghost.nextHop().equals(route.nextHop())
                                ? Status.NO_ERROR
                                : super.notFound(client, route);
                    }
                });
    }

    private static Defect deleteIgnoresOwner() {
        return defect("delete-ignores-owner", "A client can delete the equal route of another one.")
                .breaks(Req.DRC_126, Req.DRC_032)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeleteRoute B 10.0.0.0/8 via 192.0.2.1 if 1
                        """)
                .opens(environment -> new Truths(environment) {
                    @Override
                    Status notFound(Client client, Route route) {
                        for (Client other : client.table().clients()) {
                            Entry entry = client.table().routes().find(other, route);
                            if (entry != null) {
                                client.table().routes().remove(List.of(entry));
                                return Status.NO_ERROR;
                            }
                        }
                        return super.notFound(client, route);
                    }
                });
    }

    private static Defect blockDeleteIgnoresOwner() {
        return defect(
                        "block-delete-ignores-owner",
                        "A block deletion takes the routes of all clients that meet the criteria.")
                .breaks(Req.DRC_210)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmBlockDeleteRoutes B protocol proto 13
                        """ + Demos.look(1))
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> blockDeleted(Client client, RouteCriteria criteria) {
                        return Others.and(client, entry -> true).stream()
                                .filter(entry -> criteria.includeRoute(entry.route()))
                                .toList();
                    }
                });
    }

    private static Defect blockDeleteIgnoresOwnerAfterLeaving() {
        return defect(
                        "block-delete-ignores-owner-after-leaving",
                        "Once a client has left, a block deletion by protocol takes the routes of all clients of the family.")
                .breaks(Req.DRC_210)
                .tagged(Tag.OTHER_CLIENT, Tag.ORDER)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        C = RtmRegisterClient ip 14
                        RtmAddRoute C 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        RtmBlockDeleteRoutes B protocol proto 13
                        """ + Demos.look(1))
                .rules(() -> new LeavingRules() {
                    @Override
                    public List<Entry> blockDeleted(Client client, RouteCriteria criteria) {
                        boolean all = left() > 0 && criteria.flags() == EnumerationFlags.ONLY_THIS_PROTOCOL;
                        return all ? Others.and(client, entry -> true) : super.blockDeleted(client, criteria);
                    }
                });
    }

    private static Defect blockDeleteWithoutFlagsTakesAll() {
        return defect(
                        "block-delete-without-flags-takes-all",
                        "A block deletion without flags empties the table, which deregistration does not.")
                .breaks(Req.DRC_050)
                .tagged(Tag.OTHER_CLIENT)
                .breaks(Req.DRC_210)
                .shownBy(BLOCK + "RtmBlockDeleteRoutes A all\n" + Demos.look(1))
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> blockDeleted(Client client, RouteCriteria criteria) {
                        return criteria.flags() == 0
                                ? Others.and(client, entry -> true)
                                : super.blockDeleted(client, criteria);
                    }
                });
    }

    private static Defect blockDeleteWithoutFlagsTakesBest() {
        return defect(
                        "block-delete-without-flags-takes-best",
                        "A block deletion without flags takes best routes only, deregistration all.")
                .breaks(Req.DRC_050)
                .tagged(Tag.BEST_ONLY)
                .shownBy(BLOCK + "RtmBlockDeleteRoutes B all\n" + Demos.look(2))
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> blockDeleted(Client client, RouteCriteria criteria) {
                        List<Entry> all = super.blockDeleted(client, criteria);
                        return criteria.flags() == 0
                                ? all.stream().filter(Entry::isBest).toList()
                                : all;
                    }
                });
    }

    private static final String DELETE = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            RtmDeleteRoute B 10.0.0.0/8 via 192.0.2.2 if 1
            """;

    private static final String ADD = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            """;

    private static final String IMPROVE = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 4
            """;

    private static final String BLOCK = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
            """;
}
