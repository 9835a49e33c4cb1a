package org.rtmtck.certify;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.rtmtck.suite.Run;

/** Runs one part of the suite on the thread that calls it. */
final class EngineRun implements Callable<EngineResult> {

    private final SuiteParts part;
    private final Request request;
    private final Run run;
    private final Progress progress;
    private volatile @Nullable CheckListener listener;

    EngineRun(SuiteParts part, Request request, Run run, Progress progress) {
        this.part = part;
        this.request = request;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public EngineResult call() {
        Thread.currentThread().setContextClassLoader(request.loader());
        return run.within(this::launch);
    }

    /** What came of it up to now; may be asked by another thread. */
    EngineResult soFar() {
        CheckListener observer = listener;
        return observer == null ? new EngineResult(part, List.of(), List.of()) : observer.result();
    }

    private EngineResult launch() {
        try (Scratch scratch = Scratch.create()) {
            Launcher launcher = Launching.launcher(part);
            TestPlan plan = launcher.discover(Launching.request(part, request.selection(), scratch));
            CheckListener observer = new CheckListener(part, plan, run, progress);
            listener = observer;
            launcher.execute(plan, observer);
            return observer.result();
        } catch (Throwable e) { // an engine must not take the certificate with it
            return new EngineResult(
                    part, List.of(), List.of("the engine " + part.engine() + " failed: " + Plain.line(e.toString())));
        }
    }
}
