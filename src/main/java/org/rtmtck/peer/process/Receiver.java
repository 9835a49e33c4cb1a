package org.rtmtck.peer.process;

import java.nio.ByteBuffer;

/** What a {@link Connection} does with what comes in. Called by the reactor's thread, so it must not wait. */
public interface Receiver {

    /**
     * Takes every complete message from {@code data} and leaves an incomplete one in it for the next time.
     *
     * @param connection where the data came in
     * @throws IllegalArgumentException if the data make no sense, which ends the connection
     */
    void received(Connection connection, ByteBuffer data);

    /** Is told that the connection has ended and nothing more will come. */
    void ended();
}
