package org.rtmtck.peer.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a program that asks a daemon something, with a time limit. */
public final class Command {

    private static final int CHUNK = 1 << 16;

    private Command() {}

    /**
     * What the program prints. Its result code is not looked at: the programs report "nothing found" by it.
     *
     * @throws UnresponsiveException if it cannot be run, or has not ended in time; then it is killed
     */
    public static String run(List<String> words, Activity activity, Patience patience) throws UnresponsiveException {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            try {
                return read(process, words.get(0), activity, patience);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UnresponsiveException(words.get(0) + " cannot be run", e);
        }
    }

    private static String read(Process process, String name, Activity activity, Patience patience)
            throws IOException, UnresponsiveException {
        InputStream output = process.getInputStream();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (true) {
            boolean ended = !process.isAlive();
            int available = output.available();
            if (available > 0) {
                text.write(chunk, 0, output.read(chunk, 0, Math.min(available, CHUNK)));
                activity.note();
            } else if (ended) {
                return text.toString(StandardCharsets.UTF_8);
            } else {
                patience.pause(name);
            }
        }
    }
}
