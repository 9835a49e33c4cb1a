package org.rtmtck.script;

import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.TimeToLive;

/**
 * One of the 14 functions with its arguments. A {@code want...} component is false when NULL is passed for a buffer.
 *
 * <p>Numbers are the 32 bits that are passed, to be read as unsigned: a call may well pass what no page allows.
 */
public sealed interface Call {

    /** The function that is called. */
    RtmFunction function();

    /** {@code RtmRegisterClient} (page REG). */
    record Register(ProtocolFamily family, int protocol, EventArg event, int flags) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.REGISTER_CLIENT;
        }
    }

    /** {@code RtmDeregisterClient} (page DEREG). */
    record Deregister(HandleRef client) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.DEREGISTER_CLIENT;
        }
    }

    /** {@code RtmAddRoute} (page ADD). */
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

    /** {@code RtmDeleteRoute} (page DEL). */
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

    /** {@code RtmBlockDeleteRoutes} (page BLK). */
    record BlockDelete(HandleRef client, int flags, Route criteria) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.BLOCK_DELETE_ROUTES;
        }
    }

    /** {@code RtmDequeueRouteChangeMessage} (page DEQ). */
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

    /** {@code RtmIsRoute} (page ISR). */
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

    /** {@code RtmGetNetworkCount} (page CNT). */
    record NetworkCount(ProtocolFamily family) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_NETWORK_COUNT;
        }
    }

    /** {@code RtmGetRouteAge} (page AGE). */
    record RouteAge(RouteRef route) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_ROUTE_AGE;
        }
    }

    /** {@code RtmCreateEnumerationHandle} (page ENC). */
    record CreateEnumeration(ProtocolFamily family, int flags, Route criteria) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.CREATE_ENUMERATION_HANDLE;
        }
    }

    /** {@code RtmEnumerateGetNextRoute} (page ENN). */
    record EnumerateNext(HandleRef enumeration) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.ENUMERATE_GET_NEXT_ROUTE;
        }
    }

    /** {@code RtmCloseEnumerationHandle} (page ENX). */
    record CloseEnumeration(HandleRef enumeration) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.CLOSE_ENUMERATION_HANDLE;
        }
    }

    /** {@code RtmGetFirstRoute} (page GFR). */
    record GetFirst(ProtocolFamily family, int flags, RouteRef criteria) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_FIRST_ROUTE;
        }
    }

    /** {@code RtmGetNextRoute} (page GNR). */
    record GetNext(ProtocolFamily family, int flags, RouteRef position) implements Call {
        @Override
        public RtmFunction function() {
            return RtmFunction.GET_NEXT_ROUTE;
        }
    }
}
