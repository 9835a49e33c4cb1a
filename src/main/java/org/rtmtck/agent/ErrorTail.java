package org.rtmtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Drains the standard error of a process and keeps its last lines. Safe for concurrent use. */
final class ErrorTail {

    private static final int LINES = 20;
    private static final int LINE_BYTES = 400;
    private static final long PATIENCE_MILLIS = 200;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread thread;

    ErrorTail(InputStream in) {
        thread = new Thread(() -> drain(in), "agent-stderr");
        thread.setDaemon(true);
        thread.start();
    }

    private void drain(InputStream in) {
        byte[] line = new byte[LINE_BYTES];
        int length = 0;
        try (in) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    keep(line, length);
                    length = 0;
                } else if (length < LINE_BYTES) {
                    line[length++] = (byte) b;
                }
            }
        } catch (IOException e) {
            // The process was killed; what was read so far is kept.
        }
        if (length > 0) {
            keep(line, length);
        }
    }

    private synchronized void keep(byte[] line, int length) {
        lines.addLast(new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing());
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    /** The lines so far; once the process has ended, all of its last ones. */
    List<String> lines(boolean ended) {
        if (ended) {
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        synchronized (this) {
            return List.copyOf(lines);
        }
    }
}
