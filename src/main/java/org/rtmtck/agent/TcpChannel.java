package org.rtmtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** A connection to an agent that somebody else started. */
final class TcpChannel implements Channel {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private TcpChannel(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static Channel connect(String host, int port, Duration deadline) throws AgentFault {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), (int) Math.min(deadline.toMillis(), Integer.MAX_VALUE));
            return new TcpChannel(socket);
        } catch (IOException e) {
            closeQuietly(socket);
            throw new AgentFault(
                    AgentFailure.Cause.NOT_STARTED,
                    "no agent answers at " + host + ":" + port + ": " + e.getMessage()
                            + "; start one there, for example: rtm-agent --listen " + port + " LIBRARY");
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closing is all that can be done with it.
        }
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void kill() {
        closeQuietly(socket);
    }

    @Override
    public AgentFault ending() {
        return new AgentFault(AgentFailure.Cause.CLOSED, "the agent closed the connection");
    }

    @Override
    public List<String> errorLines() {
        return List.of();
    }
}
