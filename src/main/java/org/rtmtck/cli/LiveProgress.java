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
            out.print(CLEAR + line.substring(0, Math.min(line.length(), width)));
            out.flush();
            printed = System.nanoTime();
        }
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
