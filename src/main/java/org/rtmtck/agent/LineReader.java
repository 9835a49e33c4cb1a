package org.rtmtck.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length. Not safe for concurrent use: one thread reads at a time. */
final class LineReader {

    private static final int BUFFER = 65_536;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Whether there is something to read that came without being waited for. */
    boolean hasUnread() {
        try {
            return start < end || in.available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The next line without its end; null at the end of the stream. */
    @Nullable
    String readLine() throws AgentFault {
        ByteArrayOutputStream earlier = null;
        while (true) {
            int lineEnd = find();
            if (lineEnd >= 0) {
                return take(earlier, lineEnd);
            }
            if (start < end) {
                earlier = earlier == null ? new ByteArrayOutputStream(BUFFER) : earlier;
                earlier.write(buffer, start, end - start);
                requireRoom(earlier.size());
            }
            start = 0;
            end = fill();
            if (end == 0) {
                if (earlier == null) {
                    return null;
                }
                throw new AgentFault(
                        AgentFailure.Cause.HALF_LINE,
                        "the agent's output ended within a line: '"
                                + Text.shorten(earlier.toString(StandardCharsets.UTF_8)) + "'");
            }
        }
    }

    private int find() {
        for (int i = start; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private String take(@Nullable ByteArrayOutputStream earlier, int lineEnd) throws AgentFault {
        String line;
        if (earlier == null) {
            line = new String(buffer, start, lineEnd - start, StandardCharsets.UTF_8);
        } else {
            earlier.write(buffer, start, lineEnd - start);
            line = earlier.toString(StandardCharsets.UTF_8);
        }
        requireRoom(line.length());
        start = lineEnd + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void requireRoom(int length) throws AgentFault {
        if (length > maxBytes) {
            throw new AgentFault(
                    AgentFailure.Cause.LONG_LINE,
                    "the agent sent a line of more than " + maxBytes + " bytes; a reply line must be shorter");
        }
    }

    private int fill() {
        try {
            return Math.max(in.read(buffer, 0, BUFFER), 0);
        } catch (IOException e) {
            return 0;
        }
    }
}
