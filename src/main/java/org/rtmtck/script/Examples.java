package org.rtmtck.script;

import org.rtmtck.api.RtmFunction;

/** One example for each function, shown in errors. */
final class Examples {

    /** A call that every reader of the kit knows. */
    static final String CALL = of(RtmFunction.DEREGISTER_CLIENT);

    /** A call of a named thread. */
    static final String THREAD = "@t1 " + CALL;

    private Examples() {}

    static String of(RtmFunction function) {
        return switch (function) {
            case REGISTER_CLIENT -> "A = RtmRegisterClient ip 13 event single-route";
            case DEREGISTER_CLIENT -> "RtmDeregisterClient A";
            case ADD_ROUTE -> "RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite";
            case DELETE_ROUTE -> "RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1";
            case BLOCK_DELETE_ROUTES -> "RtmBlockDeleteRoutes A network 10.0.0.0/8";
            case DEQUEUE_ROUTE_CHANGE_MESSAGE -> "RtmDequeueRouteChangeMessage A";
            case IS_ROUTE -> "R = RtmIsRoute ip 10.0.0.0/8";
            case GET_NETWORK_COUNT -> "RtmGetNetworkCount ip";
            case GET_ROUTE_AGE -> "RtmGetRouteAge R";
            case CREATE_ENUMERATION_HANDLE -> "E = RtmCreateEnumerationHandle ip protocol proto 13";
            case ENUMERATE_GET_NEXT_ROUTE -> "RtmEnumerateGetNextRoute E";
            case CLOSE_ENUMERATION_HANDLE -> "RtmCloseEnumerationHandle E";
            case GET_FIRST_ROUTE -> "R = RtmGetFirstRoute ip all";
            case GET_NEXT_ROUTE -> "R = RtmGetNextRoute ip all R";
        };
    }
}
