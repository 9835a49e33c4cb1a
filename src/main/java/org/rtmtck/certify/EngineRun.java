package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.rtmtck.suite.Run;

/** Runs one part of the suite on the thread that calls it. What came of it may be asked by any thread at any time. */
final class EngineRun implements Runnable {

    private final SuiteParts part;
    private final Request request;
    private final Run run;
    private final Progress progress;
    private volatile @Nullable CheckListener listener;
    private volatile @Nullable String problem;

    EngineRun(SuiteParts part, Request request, Run run, Progress progress) {
        this.part = part;
        this.request = request;
        this.run = run;
        this.progress = progress;
        this.problem = "the engine " + part.engine() + " did not come to its end";
    }

    @Override
    public void run() {
        Thread.currentThread().setContextClassLoader(request.loader());
        problem = run.within(this::launch);
    }

    /** Returns what went wrong outside checks, null if nothing did. */
    private @Nullable String launch() {
        try (Scratch scratch = Scratch.create()) {
            Launcher launcher = Launching.launcher(part);
            TestPlan plan = launcher.discover(Launching.request(part, request.selection(), scratch));
            CheckListener observer = new CheckListener(part, plan, run, progress);
            listener = observer;
            launcher.execute(plan, observer);
            return null;
        } catch (OutOfMemoryError e) {
            return "the memory was exhausted while " + part.engine() + " ran";
        } catch (Throwable e) { // an engine must not take the certificate with it
            return "the engine " + part.engine() + " failed: " + Plain.line(e.toString());
        }
    }

    /** What came of it up to now. */
    EngineResult result() {
        CheckListener observer = listener;
        List<String> problems = new ArrayList<>();
        String own = problem;
        if (own != null) {
            problems.add(own);
        }
        if (observer == null) {
            return new EngineResult(part, List.of(), problems);
        }
        problems.addAll(observer.problems());
        return new EngineResult(part, observer.checks(), problems);
    }
}
