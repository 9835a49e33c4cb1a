package org.rtmtck.peer.zapi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.rtmtck.peer.support.Prefix;

/**
 * ZAPI messages as bytes: version 6 with the message numbers of FRR 8.4. The numbers move between releases while the
 * version stays, and nothing is negotiated.
 *
 * <p>A message begins with its length (2 bytes), a marker, the version, the VRF (4 bytes) and the message number (2).
 */
final class ZapiCodec {

    static final int ROUTER_ID_UPDATE = 17;
    static final int REDISTRIBUTE_ROUTE_ADD = 30;
    static final int REDISTRIBUTE_ROUTE_DEL = 31;
    static final int SHARP = 23;

    private static final int ROUTE_ADD = 8;
    private static final int ROUTE_DELETE = 9;
    private static final int REDISTRIBUTE_ADD = 11;
    private static final int ROUTER_ID_ADD = 15;
    private static final int HELLO = 18;

    private static final int HEADER = 10;
    private static final int LARGEST = 16384;
    private static final byte MARKER = (byte) 254;
    private static final byte VERSION = 6;
    private static final int ALL_PROTOCOLS = 30;
    private static final int AFI_IPV4 = 1;
    private static final int AF_INET = 2;
    private static final int SAFI_UNICAST = 1;

    private static final int HAS_NEXT_HOPS = 0x01;
    private static final int HAS_DISTANCE = 0x02;
    private static final int HAS_METRIC = 0x04;
    private static final int HAS_TAG = 0x08;
    private static final int HAS_GROUP = 0x80;
    private static final int VIA_INTERFACE = 1;
    private static final int VIA_IPV4 = 2;
    private static final int VIA_IPV4_INTERFACE = 3;
    private static final int ON_LINK = 0x01;
    private static final int HAS_WEIGHT = 0x04;

    private ZapiCodec() {}

    /** HELLO of an instance of protocol sharp. The session identifier must be 0. */
    static ByteBuffer hello(int instance) {
        ByteBuffer message = begin(HELLO);
        message.put((byte) SHARP).putShort((short) instance).putInt(0);
        return end(message.put((byte) 0).put((byte) 0));
    }

    /** Asks to be told of all best routes. */
    static ByteBuffer redistributeAll() {
        ByteBuffer message = begin(REDISTRIBUTE_ADD);
        return end(message.put((byte) AFI_IPV4).put((byte) ALL_PROTOCOLS).putShort((short) 0));
    }

    /** Asks for the router identifier, which zebra answers at once and in its turn. */
    static ByteBuffer routerIdAdd() {
        return end(begin(ROUTER_ID_ADD).putShort((short) AFI_IPV4));
    }

    /** Adds a route, or replaces the instance's route to that prefix. */
    static ByteBuffer routeAdd(ZapiRoute route, int interfaceIndex) {
        ByteBuffer message = begin(ROUTE_ADD);
        route(message, route.instance(), HAS_NEXT_HOPS | HAS_DISTANCE | HAS_METRIC | HAS_TAG, route.prefix());
        message.putShort((short) 1).putInt(0);
        if (route.gateway() == 0) {
            message.put((byte) VIA_INTERFACE).put((byte) 0);
        } else {
            message.put((byte) VIA_IPV4_INTERFACE).put((byte) ON_LINK).putInt(route.gateway());
        }
        message.putInt(interfaceIndex);
        return end(message.put((byte) route.distance()).putInt(route.metric()).putInt(route.tag()));
    }

    /** Deletes the instance's route to a prefix. */
    static ByteBuffer routeDelete(int instance, Prefix prefix) {
        ByteBuffer message = begin(ROUTE_DELETE);
        route(message, instance, 0, prefix);
        return end(message);
    }

    private static void route(ByteBuffer message, int instance, int contents, Prefix prefix) {
        message.put((byte) SHARP).putShort((short) instance).putInt(0).putInt(contents);
        message.put((byte) SAFI_UNICAST).put((byte) AF_INET).put((byte) prefix.length());
        for (int i = 0; i < octets(prefix.length()); i++) {
            message.put((byte) (prefix.address() >>> (24 - 8 * i)));
        }
    }

    private static int octets(int length) {
        return (length + 7) / 8;
    }

    private static ByteBuffer begin(int number) {
        return ByteBuffer.allocate(96)
                .putShort((short) 0)
                .put(MARKER)
                .put(VERSION)
                .putInt(0)
                .putShort((short) number);
    }

    private static ByteBuffer end(ByteBuffer message) {
        return message.putShort(0, (short) message.position()).flip();
    }

    /** The next message if {@code data} holds one completely; null otherwise. Moves on past it. */
    static @Nullable ByteBuffer next(ByteBuffer data) {
        if (data.remaining() < HEADER) {
            return null;
        }
        int length = data.getShort(data.position()) & 0xFFFF;
        if (length < HEADER || length > LARGEST || data.get(data.position() + 3) != VERSION) {
            throw new IllegalArgumentException("not a ZAPI message of version 6");
        }
        if (data.remaining() < length) {
            return null;
        }
        ByteBuffer message = data.slice(data.position(), length);
        data.position(data.position() + length);
        return message;
    }

    static int number(ByteBuffer message) {
        return message.getShort(HEADER - 2) & 0xFFFF;
    }

    /** Reads a redistributed route; null for one that is not of protocol sharp or not IPv4. */
    static @Nullable ZapiRoute redistributed(ByteBuffer message) {
        message.position(HEADER);
        int protocol = message.get() & 0xFF;
        int instance = message.getShort() & 0xFFFF;
        message.getInt();
        int contents = message.getInt();
        message.get();
        int family = message.get();
        if (protocol != SHARP || family != AF_INET) {
            return null;
        }
        Prefix prefix = prefix(message);
        if ((contents & HAS_GROUP) != 0) {
            message.getInt();
        }
        int gateway = (contents & HAS_NEXT_HOPS) != 0 ? nextHops(message) : 0;
        int distance = (contents & HAS_DISTANCE) != 0 ? message.get() & 0xFF : 0;
        int metric = (contents & HAS_METRIC) != 0 ? message.getInt() : 0;
        int tag = (contents & HAS_TAG) != 0 ? message.getInt() : 0;
        return new ZapiRoute(instance, prefix, gateway, distance, metric, tag);
    }

    private static Prefix prefix(ByteBuffer message) {
        int length = message.get() & 0xFF;
        int address = 0;
        for (int i = 0; i < octets(length); i++) {
            address |= (message.get() & 0xFF) << (24 - 8 * i);
        }
        return new Prefix(address, length);
    }

    /** The gateway of the only next hop that this adapter sends. */
    private static int nextHops(ByteBuffer message) {
        int gateway = 0;
        for (int count = message.getShort(); count > 0; count--) {
            message.getInt();
            int type = message.get();
            int flags = message.get();
            if (type == VIA_IPV4 || type == VIA_IPV4_INTERFACE) {
                gateway = message.getInt();
            }
            message.getInt();
            if ((flags & HAS_WEIGHT) != 0) {
                message.getInt();
            }
        }
        return gateway;
    }
}
