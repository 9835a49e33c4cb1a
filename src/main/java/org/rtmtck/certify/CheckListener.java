package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.TestAbortedException;
import org.rtmtck.suite.Run;
import org.rtmtck.witness.Disturbed;
import org.rtmtck.witness.Inconclusive;
import org.rtmtck.witness.OpenException;

/** Writes down how the checks of one engine end. The engine runs one check after the other; the result may be asked by any thread. */
final class CheckListener implements TestExecutionListener {

    private static final String FEATURE = ".feature";

    private final SuiteParts part;
    private final TestPlan plan;
    private final CheckNames names;
    private final Attribution attribution;
    private final Run run;
    private final Progress progress;
    private final Set<String> open = new HashSet<>();
    private final List<CheckResult> checks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Reach before;
    private long startedNanos;

    CheckListener(SuiteParts part, TestPlan plan, Run run, Attribution attribution, Progress progress) {
        this.part = part;
        this.plan = plan;
        this.names = new CheckNames(plan);
        this.attribution = attribution;
        this.run = run;
        this.progress = progress;
        this.before = Reach.of(run.evidence());
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan.getRoots().forEach(this::expect);
        progress.planned(open.size());
    }

    private synchronized void expect(TestIdentifier identifier) {
        if (identifier.isTest()) {
            open.add(identifier.getUniqueId());
        }
        plan.getChildren(identifier).forEach(this::expect);
    }

    @Override
    public synchronized void dynamicTestRegistered(TestIdentifier identifier) {
        if (identifier.isTest()) {
            open.add(identifier.getUniqueId());
            progress.planned(1);
        }
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            progress.started(names.name(identifier));
            before = Reach.of(run.evidence());
            startedNanos = System.nanoTime();
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (identifier.isTest()) {
            end(identifier, CheckStatus.SKIPPED, reason, Reach.of(run.evidence()), 0, null);
        }
        plan.getChildren(identifier).forEach(child -> executionSkipped(child, reason));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        @Nullable Throwable thrown = result.getThrowable().orElse(null);
        if (identifier.isTest()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
            CheckStatus status = explained(identifier, status(result, thrown), thrown);
            if (status != CheckStatus.PASSED) {
                end(identifier, status, message(thrown), before, millis, stepOf(thrown));
            } else if (Reach.of(run.evidence()).isNothingSince(before)) {
                end(identifier, CheckStatus.SKIPPED, "nothing that it looks at came up", before, millis, null);
            } else {
                end(identifier, status, null, before, millis, null);
            }
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            problem(names.container(identifier) + ": " + Plain.line(message(thrown)));
        }
    }

    private synchronized void problem(String sentence) {
        problems.add(sentence);
    }

    /** A failure that names no requirement is no finding about the implementation. */
    private CheckStatus explained(TestIdentifier identifier, CheckStatus status, @Nullable Throwable thrown) {
        if (status != CheckStatus.FAILED || thrown == null) {
            return status;
        }
        boolean named =
                attribution.attribute(names.id(identifier), names.name(identifier), tags(identifier), before, thrown);
        return named ? status : CheckStatus.ERROR;
    }

    private static List<String> tags(TestIdentifier identifier) {
        return identifier.getTags().stream().map(TestTag::getName).sorted().toList();
    }

    private synchronized void end(
            TestIdentifier identifier,
            CheckStatus status,
            @Nullable String message,
            Reach since,
            long millis,
            @Nullable Integer stoppedAt) {
        open.remove(identifier.getUniqueId());
        CheckResult check = new CheckResult(
                names.id(identifier),
                names.name(identifier),
                part.engine(),
                tags(identifier),
                status,
                message == null ? null : Plain.text(message),
                Reach.of(run.evidence()).since(since),
                millis,
                stoppedAt);
        checks.add(check);
        progress.finished(check);
    }

    /** The line of the step from which it was thrown: Cucumber puts the step below the code that it called. */
    private static @Nullable Integer stepOf(@Nullable Throwable thrown) {
        return thrown == null
                ? null
                : Arrays.stream(thrown.getStackTrace())
                        .filter(frame -> frame.getFileName() != null
                                && frame.getFileName().endsWith(FEATURE)
                                && frame.getLineNumber() > 0)
                        .map(StackTraceElement::getLineNumber)
                        .findFirst()
                        .orElse(null);
    }

    private static CheckStatus status(TestExecutionResult result, @Nullable Throwable thrown) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            return CheckStatus.PASSED;
        }
        if (thrown instanceof TestAbortedException || thrown instanceof Inconclusive) {
            return CheckStatus.SKIPPED;
        }
        return thrown instanceof AssertionError ? CheckStatus.FAILED : CheckStatus.ERROR;
    }

    private static String message(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "no reason was given";
        }
        Throwable told = unusable(thrown);
        String text = told.getMessage();
        boolean isSentence = told != thrown
                || told instanceof AssertionError
                || told instanceof TestAbortedException
                || told instanceof Disturbed;
        return isSentence ? String.valueOf(text) : told.getClass().getSimpleName() + (text == null ? "" : ": " + text);
    }

    /** An engine wraps what a check meets before its first step. */
    private static Throwable unusable(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof Disturbed || cause instanceof OpenException)
                .findFirst()
                .orElse(thrown);
    }

    /** The checks that have ended. */
    synchronized List<CheckResult> checks() {
        return List.copyOf(checks);
    }

    /** What went wrong outside checks, in sentences. */
    synchronized List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        if (!open.isEmpty()) {
            all.add(open.size() + " checks of the engine " + part.engine() + " were not executed");
        }
        return all;
    }
}
