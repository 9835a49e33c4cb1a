package org.rtmtck.defect;

/** Demonstrations for faults that show in the queue of an observer O. */
final class MessageDemos {

    private MessageDemos() {}

    static final String LOST = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    static final String KEPT = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 9
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    static final String TWO_OBSERVERS = """
            O = RtmRegisterClient ip 8 event
            P = RtmRegisterClient ip 9 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage P
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    static final String BEHIND = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 9
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient B
            RtmDequeueRouteChangeMessage O
            """;

    static final String HISTORY = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            %s
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    static final String ROUTELESS = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    static final String UNREAD = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage O
            """;

    static final String ROW = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 9
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient B
            RtmDequeueRouteChangeMessage O
            """;

    static final String OTHER_FAMILY = """
            O = RtmRegisterClient ipx 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;
}
