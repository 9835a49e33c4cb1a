package org.rtmtck.peer.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;

/** Connects without waiting for ever: a stopped daemon accepts nothing once its queue of callers is full. */
final class Sockets {

    private Sockets() {}

    /** A connected channel in non-blocking mode. */
    static SocketChannel connect(Optional<SocketAddress> local, SocketAddress remote, Patience patience)
            throws IOException {
        SocketChannel channel = SocketChannel.open(
                remote instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            if (local.isPresent()) {
                channel.bind(local.get());
            }
            if (!channel.connect(remote)) {
                finish(channel, patience);
            }
            if (remote instanceof InetSocketAddress) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Asks for acknowledgement without delay. A daemon that leaves Nagle's algorithm on holds its next words back until
     * then, 40 ms in Linux. The kernel forgets the wish, so it has to be repeated.
     */
    static void acknowledgeAtOnce(SocketChannel channel) throws IOException {
        if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)
                && channel.getRemoteAddress() instanceof InetSocketAddress) {
            channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private static void finish(SocketChannel channel, Patience patience) throws IOException {
        try (Selector connected = Selector.open()) {
            channel.register(connected, SelectionKey.OP_CONNECT);
            while (!channel.finishConnect()) {
                if (patience.isOver()) {
                    throw new IOException("it does not accept connections");
                }
                connected.select(patience.millisLeft());
                connected.selectedKeys().clear();
            }
        }
    }
}
