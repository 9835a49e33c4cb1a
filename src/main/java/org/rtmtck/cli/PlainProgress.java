package org.rtmtck.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.Progress;

/** For a log: each check that failed as it fails, and now and then a line that shows how far the run is. */
final class PlainProgress implements Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter out;
    private int planned;
    private int done;
    private long printed = System.nanoTime();

    PlainProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void planned(int checks) {
        planned += checks;
    }

    @Override
    public synchronized void finished(CheckResult result) {
        done++;
        if (result.status() == CheckStatus.FAILED || result.status() == CheckStatus.ERROR) {
            line((result.status() == CheckStatus.FAILED ? "failed: " : "broke down: ") + result.name());
        } else if (System.nanoTime() - printed >= PAUSE) {
            line(String.format(Locale.ROOT, "%d of %d checks done", done, planned));
        }
    }

    private void line(String text) {
        out.println(text);
        out.flush();
        printed = System.nanoTime();
    }
}
