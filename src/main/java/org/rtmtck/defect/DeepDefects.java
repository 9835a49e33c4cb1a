package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Faults that show only after five or more calls of a certain kind in a certain order. */
final class DeepDefects {

    private DeepDefects() {}

    static List<Defect> all() {
        return List.of(
                staying(
                        "deep-route-added-again-stays",
                        "A route that was added, deleted and added again stays when its client leaves.",
                        "\\+a1-a1\\+a1Da",
                        COME + ADD + DELETE + ADD + LEAVE),
                staying(
                        "deep-route-added-three-times-stays",
                        "A route that was added three times running stays when its client leaves.",
                        "\\+a1\\+a1\\+a1Da",
                        COME + ADD + ADD + ADD + LEAVE),
                staying(
                        "deep-second-network-stays",
                        "After two adds and a delete of the first route the second one stays.",
                        "Ra\\+a1\\+a2-a1Da",
                        COME + ADD + ADD_SECOND + DELETE + LEAVE),
                staying(
                        "deep-third-life-stays",
                        "The routes of a protocol's third registration stay.",
                        "(?:Ra[^R]*Da){2}Ra\\+a1Da",
                        COME + LEAVE + COME + LEAVE + COME + ADD + LEAVE),
                staying(
                        "deep-same-route-in-second-life-stays",
                        "A route that the former registration of the protocol had as well stays.",
                        "Ra\\+a1DaRa\\+a1Da",
                        COME + ADD + LEAVE + COME + ADD + LEAVE),
                staying(
                        "deep-swapped-routes-stay",
                        "Routes that were deleted in the order of their adding, and one of them added again, stay.",
                        "\\+a1\\+a2-a1-a2\\+a2Da",
                        COME + ADD + ADD_SECOND + DELETE + DELETE_SECOND + ADD_SECOND + LEAVE),
                staying(
                        "deep-read-twice-stays",
                        "Routes stay if another client asked twice for messages since the last add.",
                        "RaRb\\+a1QbQbDa",
                        COME + OTHER_COMES + ADD + READ + READ + LEAVE),
                staying(
                        "deep-overtaken-route-stays",
                        "A route that another client's took over from, and that was deleted and added again, stays.",
                        "Ra\\+a1Rb\\+b1-a1\\+a1Da",
                        COME + ADD + OTHER_COMES + OTHER_ADDS + DELETE + ADD + LEAVE),
                succeedingOnceMore(),
                untold(),
                takingAnothersRoute());
    }

    private static final String COME = "A = RtmRegisterClient ip 13\n";
    private static final String OTHER_COMES = "B = RtmRegisterClient ip 8 event\n";
    private static final String ADD = "RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1\n";
    private static final String ADD_SECOND = "RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 1\n";
    private static final String OTHER_ADDS = "RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 1\n";
    private static final String DELETE = "RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1\n";
    private static final String DELETE_SECOND = "RtmDeleteRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 1\n";
    private static final String READ = "RtmDequeueRouteChangeMessage B\n";
    private static final String LEAVE = "RtmDeregisterClient A\n";
    private static final String COUNT = "RtmGetNetworkCount ip\nRtmIsRoute ip 10.0.0.0/8\n";

    private static Draft deep(String name, String wrong, Req broken, String script) {
        return defect(name, wrong).breaks(broken).tagged(Tag.ORDER).shownBy(script);
    }

    /** Rules by which nothing leaves, or nobody is told, once that was asked for. */
    private static final class Obstinate extends Rules {

        private boolean keeps;
        private boolean silent;

        @Override
        public List<Entry> leaving(Client client) {
            return keeps ? List.of() : super.leaving(client);
        }

        @Override
        public List<Client> audience(Table table) {
            return silent ? List.of() : List.copyOf(table.clients());
        }
    }

    private static Defect staying(String name, String wrong, String trigger, String script) {
        return deep(name, wrong, Req.DRC_030, script + COUNT).opens(environment -> {
            Obstinate rules = new Obstinate();
            return new TrailRtm(environment, rules, trigger, (rtm, handle) -> {
                rules.keeps = true;
                Status status = rtm.properly(handle);
                rules.keeps = false;
                return status;
            });
        });
    }

    private static Defect succeedingOnceMore() {
        return deep(
                        "deep-second-deregistration-of-second-life-succeeds",
                        "The second deregistration succeeds if the protocol had two registrations with a route each.",
                        Req.DRC_028,
                        COME + ADD + LEAVE + COME + ADD + LEAVE + LEAVE)
                .opens(environment -> new TrailRtm(
                        environment, new Rules(), "Ra\\+a1DaRa\\+a1DaDa", (rtm, handle) -> Status.NO_ERROR));
    }

    private static Defect untold() {
        return deep(
                        "deep-untold-after-two-empty-reads",
                        "A client that has read its queue to the end, and twice more, is not told of the next leave.",
                        Req.DRC_070,
                        COME + OTHER_COMES + ADD + READ + READ + READ + LEAVE + READ)
                .opens(environment -> {
                    Obstinate rules = new Obstinate();
                    return new TrailRtm(environment, rules, "\\+a1QbQbQbDa", (rtm, handle) -> {
                        rules.silent = true;
                        Status status = rtm.properly(handle);
                        rules.silent = false;
                        return status;
                    });
                });
    }

    private static Defect takingAnothersRoute() {
        return deep(
                        "deep-takes-anothers-route",
                        "Another client's routes go as well if the leaver deleted its own of two beside them.",
                        Req.DRC_032,
                        COME + OTHER_COMES + ADD + OTHER_ADDS + DELETE + LEAVE + COUNT)
                .opens(environment -> new TrailRtm(environment, new Rules(), "\\+a1\\+b1-a1Da", (rtm, handle) -> {
                    for (Client other : rtm.others(handle)) {
                        other.table()
                                .tell(
                                        Cause.DEREGISTER,
                                        null,
                                        other.table().routes().remove(other.entries()));
                    }
                    return rtm.properly(handle);
                }));
    }
}
