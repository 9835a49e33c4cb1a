package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.function.BiPredicate;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;

/** The two families, or networks of equal number, are mixed up. */
final class FamilyDefects {

    private FamilyDefects() {}

    static List<Defect> all() {
        return List.of(
                flushesTheOtherFamily(),
                ipxClientFlushesIp(),
                removesProtocolInBothFamilies(),
                endsProtocolInBothFamilies(),
                removesEqualNumbersInBothFamilies(),
                hidesEqualNumbersInBothFamilies(),
                maskIgnoredInRemoval(),
                keyLacksMask(),
                removesMoreSpecialNetworks(),
                familyZeroMeansNone(),
                countFallsInBothFamilies());
    }

    private static Draft families(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.OTHER_CLIENT);
    }

    /** Removes routes of the other family with those of the leaver. */
    private static OddRtm.Deregistration reaching(BiPredicate<Client, Entry> going) {
        return (rtm, handle) -> {
            Client client = rtm.client(handle);
            if (client != null) {
                rtm.clients().stream()
                        .filter(other -> other.table() != client.table())
                        .forEach(other -> other.table()
                                .routes()
                                .remove(other.entries().stream()
                                        .filter(entry -> going.test(client, entry))
                                        .toList()));
            }
            return rtm.properly(handle);
        };
    }

    private static Defect flushesTheOtherFamily() {
        return families("flushes-the-other-family", "The routes of the other family go too.", Req.DRC_055)
                .shownBy(APART + "RtmIsRoute ipx ipx:0000000a\n")
                .deregisters(reaching((leaver, entry) -> true));
    }

    private static Defect ipxClientFlushesIp() {
        return families("ipx-client-flushes-ip", "When a client of IPX leaves, the IP table is emptied.", Req.DRC_055)
                .tagged(Tag.IPX_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ipx 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .deregisters(reaching((leaver, entry) -> leaver.table().family().equals(ProtocolFamily.IPX)));
    }

    private static Defect removesProtocolInBothFamilies() {
        return families(
                        "removes-protocol-in-both-families",
                        "The routes of the same protocol in the other family go too.",
                        Req.DRC_056)
                .shownBy(SAME + "RtmIsRoute ipx ipx:0000000a\n")
                .deregisters(reaching((leaver, entry) -> entry.owner().protocol() == leaver.protocol()));
    }

    private static Defect endsProtocolInBothFamilies() {
        return families(
                        "ends-protocol-in-both-families",
                        "The client of the same protocol in the other family is ended as well.",
                        Req.DRC_056)
                .shownBy(SAME + "RtmAddRoute B ipx:0000000b via 00-00-5e-00-53-01 if 1 ticks 2 hops 1\n")
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    Status status = rtm.properly(handle);
                    if (client != null) {
                        rtm.clients().stream()
                                .filter(other -> other.protocol() == client.protocol())
                                .forEach(rtm.handles()::forget);
                    }
                    return status;
                });
    }

    private static Defect removesEqualNumbersInBothFamilies() {
        return families(
                        "removes-equal-numbers-in-both-families",
                        "Networks of the other family with equal numbers lose their routes.",
                        Req.DRC_058)
                .shownBy(NUMBER + "RtmIsRoute ipx ipx:0a000000\n")
                .deregisters(reaching((leaver, entry) -> leaver.entries().stream()
                        .anyMatch(own -> own.route().network().number()
                                == entry.route().network().number())));
    }

    private static Defect hidesEqualNumbersInBothFamilies() {
        return families(
                        "hides-equal-numbers-in-both-families",
                        "A network whose number was removed in the other family is not found by RtmIsRoute.",
                        Req.DRC_058)
                .tagged(Tag.CACHES)
                .shownBy(NUMBER + "RtmIsRoute ipx ipx:0a000000\n")
                .opens(HidingRtm::new);
    }

    private static Defect maskIgnoredInRemoval() {
        return families(
                        "mask-ignored-in-removal",
                        "Others' routes to networks of equal number and another mask go too.",
                        Req.DRC_059)
                .shownBy(MASKS + Demos.look(1))
                .rules(Others.goWith((own, entry) -> own.route().network().number()
                                == entry.route().network().number()
                        && own.node() != entry.node()));
    }

    private static Defect keyLacksMask() {
        return families(
                        "key-lacks-mask",
                        "Networks of equal number are one network, whatever their masks.",
                        Req.DRC_059)
                .shownBy(MASKS + "RtmGetNetworkCount ip\n")
                .rules(() -> new Rules() {
                    @Override
                    public long networkKey(Network network) {
                        return Integer.toUnsignedLong(network.number());
                    }
                });
    }

    private static Defect removesMoreSpecialNetworks() {
        return families(
                        "removes-more-special-networks",
                        "Others' routes to networks inside one of the leaver's go too.",
                        Req.DRC_032,
                        Req.DRC_059)
                .shownBy(MASKS + Demos.look(1))
                .rules(Others.goWith((own, entry) -> own.route().network() instanceof IpNetwork outer
                        && entry.route().network() instanceof IpNetwork inner
                        && outer.mask() != inner.mask()
                        && (inner.number() & outer.mask()) == outer.number()
                        && (inner.mask() & outer.mask()) == outer.mask()));
    }

    private static Defect familyZeroMeansNone() {
        return families(
                        "family-zero-means-none",
                        "A client whose family is 0, which is IPX, is not found when it leaves.",
                        Req.DRC_057,
                        Req.DRC_002)
                .tagged(Tag.IPX_ONLY, Tag.CODE)
                .shownBy("""
                        A = RtmRegisterClient ipx 13
                        RtmDeregisterClient A
                        """)
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    return client != null && client.table().family().code() == 0
                            ? Status.ERROR_INVALID_HANDLE
                            : rtm.properly(handle);
                });
    }

    private static Defect countFallsInBothFamilies() {
        return families(
                        "count-falls-in-both-families",
                        "The network count of the other family falls as well.",
                        Req.DRC_055,
                        Req.DRC_063)
                .tagged(Tag.CACHES)
                .shownBy(APART + "RtmGetNetworkCount ipx\n")
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    private int lostInIp;

                    @Override
                    public Status deregisterClient(Handle client) {
                        int before = tableOf(ProtocolFamily.IP).routes().networkCount();
                        Status status = properly(client);
                        lostInIp += before - tableOf(ProtocolFamily.IP).routes().networkCount();
                        return status;
                    }

                    @Override
                    public int getNetworkCount(ProtocolFamily family) {
                        int count = super.getNetworkCount(family);
                        return family.equals(ProtocolFamily.IPX) ? Math.max(0, count - lostInIp) : count;
                    }
                });
    }

    private static final String APART = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ipx 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1
            RtmDeregisterClient A
            """;

    private static final String SAME = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ipx 13
            RtmAddRoute B ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1
            RtmDeregisterClient A
            """;

    private static final String NUMBER = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ipx 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B ipx:0a000000 via 00-00-5e-00-53-01 if 1 ticks 2 hops 1
            RtmDeregisterClient A
            """;

    private static final String MASKS = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            """;
}
