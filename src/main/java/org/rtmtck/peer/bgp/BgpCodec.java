package org.rtmtck.peer.bgp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.peer.support.Prefix;

/**
 * BGP-4 messages as bytes (RFC 4271; four-octet AS numbers by RFC 6793; IPv4 unicast only).
 *
 * <p>A message begins with 16 bytes of ones, its length in two bytes and its type in one.
 */
final class BgpCodec {

    static final int OPEN = 1;
    static final int UPDATE = 2;
    static final int NOTIFICATION = 3;
    static final int KEEPALIVE = 4;
    static final int HEADER = 19;
    static final int HOLD_SECONDS = 240;

    private static final int MARKER = 16;
    private static final int LARGEST = 4096;
    private static final int WELL_KNOWN = 0x40;
    private static final int OPTIONAL = 0x80;
    private static final int OPTIONAL_TRANSITIVE = 0xC0;
    private static final int EXTENDED_LENGTH = 0x10;
    private static final int ORIGIN = 1;
    private static final int AS_PATH = 2;
    private static final int NEXT_HOP = 3;
    private static final int MULTI_EXIT_DISC = 4;
    private static final int LOCAL_PREF = 5;
    private static final int COMMUNITIES = 8;

    private BgpCodec() {}

    /** OPEN with the capabilities IPv4 unicast and four-octet AS numbers. */
    static ByteBuffer open(int as, int identifier) {
        ByteBuffer message = begin(OPEN);
        message.put((byte) 4)
                .putShort((short) as)
                .putShort((short) HOLD_SECONDS)
                .putInt(identifier);
        message.put((byte) 14).put((byte) 2).put((byte) 12);
        message.put(new byte[] {1, 4, 0, 1, 0, 1});
        message.put((byte) 65).put((byte) 4).putInt(as);
        return end(message);
    }

    static ByteBuffer keepalive() {
        return end(begin(KEEPALIVE));
    }

    /** UPDATE that announces one prefix. */
    static ByteBuffer announce(Prefix prefix, PathAttributes attributes) {
        ByteBuffer message = begin(UPDATE).putShort((short) 0);
        int lengthAt = message.position();
        message.putShort((short) 0);
        message.put((byte) WELL_KNOWN).put((byte) ORIGIN).put((byte) 1).put((byte) 0);
        message.put((byte) WELL_KNOWN).put((byte) AS_PATH).put((byte) 0);
        word(message, WELL_KNOWN, NEXT_HOP, attributes.nextHop());
        word(message, OPTIONAL, MULTI_EXIT_DISC, attributes.metric());
        word(message, WELL_KNOWN, LOCAL_PREF, attributes.localPreference());
        if (attributes.tag() != 0) {
            word(message, OPTIONAL_TRANSITIVE, COMMUNITIES, attributes.tag());
        }
        message.putShort(lengthAt, (short) (message.position() - lengthAt - 2));
        return end(put(message, prefix));
    }

    private static void word(ByteBuffer message, int flags, int type, int value) {
        message.put((byte) flags).put((byte) type).put((byte) 4).putInt(value);
    }

    /** UPDATE that withdraws one prefix. */
    static ByteBuffer withdraw(Prefix prefix) {
        ByteBuffer message = begin(UPDATE);
        int lengthAt = message.position();
        put(message.putShort((short) 0), prefix);
        message.putShort(lengthAt, (short) (message.position() - lengthAt - 2));
        return end(message.putShort((short) 0));
    }

    private static ByteBuffer begin(int type) {
        ByteBuffer message = ByteBuffer.allocate(128);
        for (int i = 0; i < MARKER; i++) {
            message.put((byte) 0xFF);
        }
        return message.putShort((short) 0).put((byte) type);
    }

    private static ByteBuffer end(ByteBuffer message) {
        return message.putShort(MARKER, (short) message.position()).flip();
    }

    private static ByteBuffer put(ByteBuffer message, Prefix prefix) {
        message.put((byte) prefix.length());
        for (int i = 0; i < octets(prefix.length()); i++) {
            message.put((byte) (prefix.address() >>> (24 - 8 * i)));
        }
        return message;
    }

    private static int octets(int length) {
        return (length + 7) / 8;
    }

    /** The next message, type and all, if {@code data} holds one completely; null otherwise. Moves on past it. */
    static @Nullable ByteBuffer next(ByteBuffer data) {
        if (data.remaining() < HEADER) {
            return null;
        }
        int length = data.getShort(data.position() + MARKER) & 0xFFFF;
        if (length < HEADER || length > LARGEST) {
            throw new IllegalArgumentException("a BGP message cannot have " + length + " bytes");
        }
        if (data.remaining() < length) {
            return null;
        }
        ByteBuffer message = data.slice(data.position(), length);
        data.position(data.position() + length);
        return message;
    }

    static int type(ByteBuffer message) {
        return message.get(HEADER - 1);
    }

    /** The error code and subcode of a NOTIFICATION. */
    static String reason(ByteBuffer message) {
        return "NOTIFICATION " + message.get(HEADER) + "/" + message.get(HEADER + 1);
    }

    /** Reads an UPDATE. Attributes that RTM has no use for are passed over. */
    static BgpUpdate update(ByteBuffer message) {
        message.position(HEADER);
        List<Prefix> withdrawn = prefixes(block(message));
        PathAttributes attributes = attributes(block(message));
        return new BgpUpdate(withdrawn, attributes, prefixes(message));
    }

    private static ByteBuffer block(ByteBuffer message) {
        int length = message.getShort() & 0xFFFF;
        ByteBuffer block = message.slice(message.position(), length);
        message.position(message.position() + length);
        return block;
    }

    private static List<Prefix> prefixes(ByteBuffer data) {
        List<Prefix> prefixes = new ArrayList<>();
        while (data.hasRemaining()) {
            int length = data.get() & 0xFF;
            int address = 0;
            for (int i = 0; i < octets(length); i++) {
                address |= (data.get() & 0xFF) << (24 - 8 * i);
            }
            prefixes.add(new Prefix(address, length));
        }
        return prefixes;
    }

    private static PathAttributes attributes(ByteBuffer data) {
        int nextHop = 0;
        int localPreference = 0;
        int metric = 0;
        int tag = 0;
        while (data.hasRemaining()) {
            int flags = data.get();
            int type = data.get() & 0xFF;
            int length = (flags & EXTENDED_LENGTH) != 0 ? data.getShort() & 0xFFFF : data.get() & 0xFF;
            int at = data.position();
            switch (type) {
                case NEXT_HOP -> nextHop = data.getInt(at);
                case MULTI_EXIT_DISC -> metric = data.getInt(at);
                case LOCAL_PREF -> localPreference = data.getInt(at);
                case COMMUNITIES -> tag = data.getInt(at);
                default -> {
                    // Not one of ours.
                }
            }
            data.position(at + length);
        }
        return new PathAttributes(nextHop, localPreference, metric, tag);
    }
}
