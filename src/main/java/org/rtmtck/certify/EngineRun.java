package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.rtmtck.suite.Run;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;

/** Runs one part of the suite on the thread that calls it. What came of it may be asked by any thread at any time. */
final class EngineRun implements Runnable {

    private final SuiteParts part;
    private final Request request;
    private final Run run;
    private final Progress progress;
    private final Attribution attribution;
    private volatile @Nullable Scratch scratch;
    private volatile @Nullable Launcher launcher;
    private volatile @Nullable TestPlan planned;
    private volatile @Nullable CheckListener listener;
    private volatile @Nullable String problem;

    EngineRun(SuiteParts part, Request request, Run run, Progress progress) {
        this.part = part;
        this.request = request;
        this.run = run;
        this.progress = progress;
        this.attribution = new Attribution(run);
        this.problem = "the engine " + part.engine() + " did not come to its end";
    }

    /**
     * Finds the checks. Engines read the kit's own jar meanwhile and disturb each other if two do so at once, so this is
     * called for one after the other, before any runs.
     */
    void discover() {
        problem = guarded(() -> {
            Scratch own = Scratch.create();
            scratch = own;
            Launcher found = Launching.launcher(part);
            TestPlan plan = found.discover(Launching.request(part, request.selection(), own));
            listener = new CheckListener(part, plan, run, attribution, progress);
            planned = plan;
            launcher = found;
        });
    }

    @Override
    public void run() {
        Launcher found = launcher;
        TestPlan plan = planned;
        CheckListener observer = listener;
        if (found == null || plan == null || observer == null) {
            return;
        }
        problem = "the engine " + part.engine() + " did not come to its end";
        problem = guarded(() -> {
            try {
                found.execute(plan, observer);
            } finally {
                discard();
            }
        });
    }

    private void discard() {
        Scratch own = scratch;
        if (own != null) {
            own.close();
        }
    }

    /** What can go wrong with an engine. */
    private interface Step {
        void take() throws Exception;
    }

    /** Returns what went wrong outside checks, null if nothing did. */
    private @Nullable String guarded(Step step) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        return run.within(() -> {
            try {
                thread.setContextClassLoader(request.loader());
                step.take();
                return null;
            } catch (OutOfMemoryError e) {
                return "the memory was exhausted while " + part.engine() + " ran";
            } catch (Throwable e) { // an engine must not take the certificate with it
                return "the engine " + part.engine() + " failed: " + Plain.line(e.toString());
            } finally {
                thread.setContextClassLoader(before);
            }
        });
    }

    /** The checks that found the failure, by identifier. */
    Set<String> foundBy(Failure failure) {
        return attribution.foundBy(failure);
    }

    /** What was seen. */
    Evidence evidence() {
        return run.evidence();
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
