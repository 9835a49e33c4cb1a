package org.rtmtck.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.Progress;

/** One line on a terminal that is written over and over: what runs, how far, what was found so far. */
final class LiveProgress implements Progress, AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(60);
    private static final String CLEAR = "\r\u001b[2K";
    private static final int NARROWEST = 20;

    private final PrintWriter out;
    private final int width;
    private int planned;
    private int done;
    private int failed;
    private long printed;

    LiveProgress(PrintWriter out, int width) {
        this.out = out;
        this.width = Math.max(NARROWEST, width - 1);
    }

    @Override
    public synchronized void planned(int checks) {
        planned += checks;
    }

    @Override
    public synchronized void started(String check) {
        if (System.nanoTime() - printed >= PAUSE) {
            String line = String.format(Locale.ROOT, "%4d/%d  %s%s", done, planned, findings(), check);
            out.print(CLEAR + fitting(line));
            out.flush();
            printed = System.nanoTime();
        }
    }

    /** As much of a line as the terminal shows in one, where Chinese characters take the place of two. */
    private String fitting(String line) {
        int columns = 0;
        int end = 0;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            columns += Character.isIdeographic(c) || isFullWidth(c) ? 2 : 1;
            if (columns > width) {
                break;
            }
            end += Character.charCount(c);
        }
        return line.substring(0, end);
    }

    /** Punctuation that is written together with Chinese characters. */
    private static boolean isFullWidth(int c) {
        return (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFF60);
    }

    private String findings() {
        return failed == 0 ? "" : failed + " failed  ";
    }

    @Override
    public synchronized void finished(CheckResult result) {
        done++;
        if (result.status() == CheckStatus.FAILED || result.status() == CheckStatus.ERROR) {
            failed++;
        }
    }

    @Override
    public synchronized void close() {
        out.print(CLEAR);
        out.flush();
    }
}
