package org.rtmtck.peer.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions and answers over a Unix-domain socket, with a time limit. After a failure the next question goes over a new
 * connection. Safe for concurrent use; questions wait for each other.
 */
public final class ControlSocket implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final String name;
    private final Path path;
    private final Framing framing;
    private final Activity activity;
    private @Nullable Dialogue dialogue;

    /** How the answers of one kind of daemon begin and end. */
    public interface Framing {

        /** Whether a greeting comes before the first question. */
        boolean greets();

        /** The question that each connection begins with; empty for none. */
        default String firstQuestion() {
            return "";
        }

        /** Whether {@code answer} is complete. */
        boolean isComplete(ByteBuffer answer);
    }

    /** A socket at {@code path}, not connected yet. What comes from it is noted in {@code activity}. */
    public ControlSocket(String name, Path path, Framing framing, Activity activity) {
        this.name = name;
        this.path = path;
        this.framing = framing;
        this.activity = activity;
    }

    /**
     * Asks a question and returns the complete answer.
     *
     * @throws UnresponsiveException if the daemon is gone or does not answer in time
     */
    public synchronized String ask(String question, Patience patience) throws UnresponsiveException {
        try {
            if (dialogue == null) {
                dialogue = new Dialogue(path, framing, activity, patience);
            }
            return dialogue.ask(question, patience);
        } catch (IOException e) {
            close();
            throw new UnresponsiveException(name + " does not answer", e);
        }
    }

    @Override
    public synchronized void close() {
        if (dialogue != null) {
            dialogue.close();
            dialogue = null;
        }
    }

    private static final class Dialogue {

        private final SocketChannel channel;
        private final Selector selector = Selector.open();
        private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        private final Framing framing;
        private final Activity activity;

        Dialogue(Path path, Framing framing, Activity activity, Patience patience) throws IOException {
            this.framing = framing;
            this.activity = activity;
            channel = Sockets.connect(Optional.empty(), UnixDomainSocketAddress.of(path), patience);
            try {
                channel.register(selector, SelectionKey.OP_READ);
                if (framing.greets()) {
                    answer(patience);
                }
                if (!framing.firstQuestion().isEmpty()) {
                    ask(framing.firstQuestion(), patience);
                }
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        String ask(String question, Patience patience) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(question.getBytes(StandardCharsets.US_ASCII));
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                throw new IOException("it does not read");
            }
            return answer(patience);
        }

        private String answer(Patience patience) throws IOException {
            var answer = new Answer();
            while (!framing.isComplete(answer.view())) {
                if (patience.isOver()) {
                    throw new IOException("no complete answer in time");
                }
                selector.select(patience.millisLeft());
                selector.selectedKeys().clear();
                readInto(answer);
            }
            return answer.toString(StandardCharsets.UTF_8);
        }

        private void readInto(Answer answer) throws IOException {
            chunk.clear();
            if (channel.read(chunk) < 0) {
                throw new IOException("it has closed the connection");
            }
            if (chunk.position() > 0) {
                activity.note();
                answer.write(chunk.array(), 0, chunk.position());
            }
        }

        void close() {
            try {
                channel.close();
                selector.close();
            } catch (IOException e) {
                // They are gone either way.
            }
        }
    }

    /** Bytes that can be looked at without a copy. */
    private static final class Answer extends ByteArrayOutputStream {

        synchronized ByteBuffer view() {
            return ByteBuffer.wrap(buf, 0, count).slice();
        }
    }
}
