package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.Addresses;

/** The configuration that BIRD runs with. */
final class BirdConfiguration {

    /**
     * Next hops are resolved in a table of their own, which stays empty: else a client's route could make another
     * client's next hop reachable, and reachability comes before preference.
     */
    private static final String HEAD = """
            log "%1$s/log" { warning, error, fatal, bug };
            router id 10.255.0.1;
            ipv4 table igp4;
            protocol device {}
            template bgp rtm {
              local 127.0.0.1 port %2$d as %3$d;
              strict bind;
              multihop;
              passive;
              rr client;
              hold time %4$d;
              error wait time 1, 1;
              error forget time 1;
              ipv4 {
                igp table igp4;
                import all;
                export where source = RTS_BGP;
                next hop keep;
              };
            }
            """;

    /** How many clients' addresses are configured; each costs some kilobytes. */
    static final int ADDRESSES = 1000;

    private BirdConfiguration() {}

    /** The text of the configuration, for a run directory and a port. */
    static String text(String directory, int port) {
        StringBuilder text = new StringBuilder(HEAD.formatted(directory, port, BgpSession.AS, BgpCodec.HOLD_SECONDS));
        for (int i = 0; i < Sentinels.ADDRESSES + ADDRESSES; i++) {
            session(text, Sentinels.FIRST_ADDRESS + i);
        }
        return text.toString();
    }

    private static void session(StringBuilder text, int address) {
        text.append("protocol bgp ")
                .append(protocol(address))
                .append(" from rtm { neighbor ")
                .append(Addresses.format(address))
                .append(" as ")
                .append(BgpSession.AS)
                .append("; }\n");
    }

    /** The name of the protocol that talks to {@code address}. */
    static String protocol(int address) {
        return "c" + (address - Sentinels.FIRST_ADDRESS);
    }
}
