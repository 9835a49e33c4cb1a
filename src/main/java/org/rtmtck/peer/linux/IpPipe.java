package org.rtmtck.peer.linux;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/**
 * One {@code ip -batch -} that runs as long as the namespace. Each command is followed by a question about the loopback
 * interface, whose answer ends the command's own. Questions wait for each other.
 */
final class IpPipe {

    private static final String BARRIER = "link show lo\n";
    private static final String BARRIER_ANSWER = "1: lo:";
    private static final String END = "";

    private final Process process;
    private final BufferedWriter commands;
    private final InputStream errors;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Activity activity;
    private volatile boolean ended;
    private int unread;

    /** Takes over a process that has just been started. */
    IpPipe(Process process, Activity activity) {
        this.activity = activity;
        this.process = process;
        this.commands =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII));
        this.errors = process.getErrorStream();
    }

    /** Starts reading the answers. */
    void start() {
        Thread reader = new Thread(this::read, "ip -batch");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether no more answers will come. */
    boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                activity.note();
                lines.add(line);
            }
        } catch (IOException e) {
            // The end of the process is the end of its answers.
        }
        ended = true;
        lines.add(END);
    }

    /**
     * Runs a command.
     *
     * @return the lines that it printed
     * @throws UnresponsiveException if the kernel refused it, or there was no answer in time
     */
    synchronized List<String> run(String command, Patience patience) throws UnresponsiveException {
        try {
            errors.skipNBytes(errors.available());
            commands.write(command + "\n" + BARRIER);
            commands.flush();
            unread++;
            List<String> answer = answer(patience);
            String error = new String(errors.readNBytes(errors.available()), StandardCharsets.UTF_8);
            if (!error.isEmpty()) {
                throw new UnresponsiveException("ip " + command + ": " + error.strip());
            }
            return answer;
        } catch (IOException e) {
            ended = true;
            throw new UnresponsiveException("the ip program is gone", e);
        }
    }

    /** The answer to the last command; those to earlier ones that came too late are passed over. */
    private List<String> answer(Patience patience) throws UnresponsiveException {
        List<String> answer = new ArrayList<>();
        while (unread > 0) {
            String line = next(patience);
            if (line.startsWith(BARRIER_ANSWER)) {
                unread--;
                if (unread > 0) {
                    answer.clear();
                }
            } else {
                answer.add(line);
            }
        }
        return answer;
    }

    private String next(Patience patience) throws UnresponsiveException {
        try {
            String line = lines.poll(patience.millisLeft(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new UnresponsiveException("the ip program does not answer");
            }
            if (line.equals(END)) {
                lines.add(END);
                throw new UnresponsiveException("the ip program has ended");
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnresponsiveException("interrupted while waiting for the ip program", e);
        }
    }
}
