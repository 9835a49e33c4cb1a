package org.rtmtck.peer.process;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The command socket of an FRR daemon, which {@code vtysh} speaks over too. Commands end with a zero byte, answers with
 * three zero bytes and a status. Safe for concurrent use.
 */
public final class VtySocket implements AutoCloseable {

    private static final int TRAILER = 4;

    /** The status of a question about something that is not there. */
    private static final char NOT_FOUND = 1;

    private final String name;
    private final ControlSocket socket;

    /** The socket of the daemon called {@code name}. What comes from it is noted in {@code activity}. */
    public VtySocket(String name, Path path, Activity activity) {
        this.name = name;
        this.socket = new ControlSocket(name + "'s command socket", path, new ZeroBytes(), activity);
    }

    /**
     * What the daemon prints in answer to a command.
     *
     * @throws UnresponsiveException if it is gone, does not answer in time, or refuses the command
     */
    public String ask(String command, Patience patience) throws UnresponsiveException {
        String answer = socket.ask(command + "\0", patience);
        if (answer.charAt(answer.length() - 1) > NOT_FOUND) {
            throw new UnresponsiveException(name + " refuses '" + command + "': " + answer.strip());
        }
        return answer.substring(0, answer.length() - TRAILER);
    }

    @Override
    public void close() {
        socket.close();
    }

    private static final class ZeroBytes implements ControlSocket.Framing {

        @Override
        public boolean greets() {
            return false;
        }

        /** Some questions are only answered to those who may change things. */
        @Override
        public String firstQuestion() {
            return "enable\0";
        }

        @Override
        public boolean isComplete(ByteBuffer answer) {
            int end = answer.limit();
            return end >= TRAILER && answer.get(end - 4) == 0 && answer.get(end - 3) == 0 && answer.get(end - 2) == 0;
        }
    }
}
