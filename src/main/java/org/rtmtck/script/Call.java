package org.rtmtck.script;

import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.TimeToLive;

/** One of the 14 functions with its arguments. A {@code want...} component is false when NULL is passed for a buffer. */
public sealed interface Call {

    /** The function that is called. */
    RtmFunction function();

    /** {@code RtmRegisterClient}. */
    record Register(ProtocolFamily family, int protocol, EventArg event, int flags) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.REGISTER_CLIENT;
        }
    }

    /** {@code RtmDeregisterClient}. */
    record Deregister(HandleRef client) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.DEREGISTER_CLIENT;
        }
    }

    /** {@code RtmAddRoute}. */
    record AddRoute(HandleRef client, Route route, TimeToLive timeToLive, boolean wantCurrent, boolean wantPrevious)
            implements Call {

        /** A call that wants both buffers filled. */
        public AddRoute(HandleRef client, Route route, TimeToLive timeToLive) {
            this(client, route, timeToLive, true, true);
        }

        @Override
        public RtmFunction function() {
            return RtmFunction.ADD_ROUTE;
        }
    }

    /** {@code RtmDeleteRoute}. */
    record DeleteRoute(HandleRef client, Route route, boolean wantCurrent) implements Call {

        /** A call that wants the buffer filled. */
        public DeleteRoute(HandleRef client, Route route) {
            this(client, route, true);
        }

        @Override
        public RtmFunction function() {
            return RtmFunction.DELETE_ROUTE;
        }
    }

    /** {@code RtmBlockDeleteRoutes}. */
    record BlockDelete(HandleRef client, int flags, Route criteria) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.BLOCK_DELETE_ROUTES;
        }
    }

    /** {@code RtmDequeueRouteChangeMessage}. */
    record Dequeue(HandleRef client, boolean wantCurrent, boolean wantPrevious) implements Call {

        /** A call that wants both buffers filled. */
        public Dequeue(HandleRef client) {
            this(client, true, true);
        }

        @Override
        public RtmFunction function() {
            return RtmFunction.DEQUEUE_ROUTE_CHANGE_MESSAGE;
        }
    }

    /** {@code RtmIsRoute}. */
    record IsRoute(ProtocolFamily family, Network network, boolean wantBest) implements Call {

        /** A call that wants the buffer filled. */
        public IsRoute(ProtocolFamily family, Network network) {
            this(family, network, true);
        }

        @Override
        public RtmFunction function() {
            return RtmFunction.IS_ROUTE;
        }
    }

    /** {@code RtmGetNetworkCount}. */
    record NetworkCount(ProtocolFamily family) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_NETWORK_COUNT;
        }
    }

    /** {@code RtmGetRouteAge}. */
    record RouteAge(RouteRef route) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_ROUTE_AGE;
        }
    }

    /** {@code RtmCreateEnumerationHandle}. */
    record CreateEnumeration(ProtocolFamily family, int flags, Route criteria) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.CREATE_ENUMERATION_HANDLE;
        }
    }

    /** {@code RtmEnumerateGetNextRoute}. */
    record EnumerateNext(HandleRef enumeration) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.ENUMERATE_GET_NEXT_ROUTE;
        }
    }

    /** {@code RtmCloseEnumerationHandle}. */
    record CloseEnumeration(HandleRef enumeration) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.CLOSE_ENUMERATION_HANDLE;
        }
    }

    /** {@code RtmGetFirstRoute}. */
    record GetFirst(ProtocolFamily family, int flags, RouteRef criteria) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_FIRST_ROUTE;
        }
    }

    /** {@code RtmGetNextRoute}. */
    record GetNext(ProtocolFamily family, int flags, RouteRef position) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_NEXT_ROUTE;
        }
    }
}
