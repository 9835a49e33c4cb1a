package org.rtmtck.certify;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
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
        try {
            Launcher launcher = launcher();
            TestPlan plan = launcher.discover(discovery());
            CheckListener observer = new CheckListener(part, plan, run, progress);
            listener = observer;
            launcher.execute(plan, observer);
            return observer.result();
        } catch (Throwable e) { // an engine must not take the certificate with it
            return new EngineResult(
                    part, List.of(), List.of("the engine " + part.engine() + " failed: " + Plain.line(e.toString())));
        }
    }

    /** With nothing that other jars on the class path may have registered. */
    private Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(part.load())
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }

    private LauncherDiscoveryRequest discovery() {
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(part.selectors())
                .filters(ClassNameFilter.includeClassNamePatterns(".*"))
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(EngineParameters.of(part));
        if (!request.selection().isAll()) {
            builder.filters(TagFilter.includeTags(request.selection().expression()));
        }
        return builder.build();
    }
}
