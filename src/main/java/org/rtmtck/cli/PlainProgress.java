package org.rtmtck.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.Progress;

/** For a log: now and then a line that shows how far the run is and what was found. */
final class PlainProgress implements Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter out;
    private final LongSupplier nanos;
    private int planned;
    private int done;
    private int failed;
    private int broken;
    private long printed;

    PlainProgress(PrintWriter out) {
        this(out, System::nanoTime);
    }

    /** With a clock that counts nanoseconds. */
    PlainProgress(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.printed = nanos.getAsLong();
    }

    @Override
    public synchronized void planned(int checks) {
        planned += checks;
    }

    @Override
    public synchronized void finished(CheckResult result) {
        done++;
        failed += result.status() == CheckStatus.FAILED ? 1 : 0;
        broken += result.status() == CheckStatus.ERROR ? 1 : 0;
        long now = nanos.getAsLong();
        if (now - printed >= PAUSE) {
            out.println(
                    done + " of " + planned + " checks done" + count(failed, " failed") + count(broken, " broke down"));
            out.flush();
            printed = now;
        }
    }

    private static String count(int number, String what) {
        return number == 0 ? "" : ", " + number + what;
    }
}
