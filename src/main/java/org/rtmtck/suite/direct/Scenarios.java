package org.rtmtck.suite.direct;

import io.cucumber.core.eventbus.EventBus;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runner.Runner;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.core.runtime.ObjectFactoryServiceLoader;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import io.cucumber.core.runtime.SingletonObjectFactorySupplier;
import io.cucumber.core.runtime.SingletonRunnerSupplier;
import io.cucumber.core.runtime.TimeServiceEventBus;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.suite.IpxFeatures;
import org.rtmtck.suite.Run;
import org.rtmtck.suite.ScenarioContext;
import org.rtmtck.witness.GuardedRun;
import org.rtmtck.witness.Inconclusive;
import org.rtmtck.witness.Violation;

/** The scenarios, read once. Belongs to one thread. */
final class Scenarios {

    private static final String FEATURES = "classpath:org/rtmtck/features";
    private static final String GLUE = "org.rtmtck.suite.steps";
    private static final String NOT_ABOUT_AN_IMPLEMENTATION = "@migration";
    private static final String OF_MANY_CALLS = "@volume";
    private static final Supplier<ClassLoader> LOADER = Scenarios.class::getClassLoader;

    private final RuntimeOptions options = new RuntimeOptionsBuilder()
            .addGlue(GluePath.parse(GLUE))
            .addFeature(FeatureWithLines.parse(FEATURES))
            .setPublishQuiet(true)
            .build();

    private final List<Pickle> pickles;
    private Stage stage = new Stage(options);

    Scenarios() {
        pickles = new FeaturePathFeatureSupplier(LOADER, options, new FeatureParser(UUID::randomUUID))
                .get().stream()
                        .flatMap(feature -> feature.getPickles().stream())
                        .filter(pickle -> !pickle.getTags().contains(NOT_ABOUT_AN_IMPLEMENTATION))
                        .sorted(Comparator.comparing(
                                        (Pickle pickle) -> pickle.getTags().contains(OF_MANY_CALLS))
                                .thenComparing(Scenarios::isSaidAgain)
                                .thenComparing(Pickle::getUri)
                                .thenComparing(pickle -> pickle.getLocation().getLine()))
                        .toList();
    }

    List<DirectCheck> checks() {
        return pickles.stream()
                .map(pickle -> new DirectCheck(
                        Technique.FEATURES,
                        id(pickle),
                        pickle.getName(),
                        pickle.getTags().stream().map(tag -> tag.substring(1)).toList(),
                        run -> run(pickle, run)))
                .toList();
    }

    /** What is said of IP once more, for IPX, comes last: a fault of both families is better shown in IP. */
    private static boolean isSaidAgain(Pickle pickle) {
        return IpxFeatures.isAmong(pickle.getUri().toString());
    }

    private static String id(Pickle pickle) {
        String uri = pickle.getUri().toString();
        String directory = FEATURES.substring(FEATURES.indexOf(':') + 1) + "/";
        return uri.substring(uri.indexOf(directory) + directory.length()) + ":"
                + pickle.getLocation().getLine();
    }

    /** Guards the scenario as a whole: handing over each call to another thread takes longer than most scenarios do. */
    private @Nullable Throwable run(Pickle pickle, Run run) {
        Stage current = stage;
        try {
            GuardedRun.run(
                    run.subject(),
                    run.evidence(),
                    witness -> ScenarioContext.within(witness, () -> run.within(() -> current.play(pickle))));
        } catch (Violation violation) {
            stage = new Stage(options); // a call has not returned, and the scenario is still waiting for it
            return run.within(() -> ScenarioContext.explained(violation));
        } catch (RuntimeException e) { // no instance could be opened
            return e;
        }
        Result ended = current.result();
        if (ended == null) {
            stage = new Stage(options);
            return new Inconclusive("the scenario '" + pickle.getName() + "' did not come to its end");
        }
        if (ended.getStatus().is(Status.PASSED) || ended.getStatus().is(Status.SKIPPED)) {
            return null;
        }
        return ended.getError() == null
                ? new IllegalStateException("the scenario '" + pickle.getName() + "' was " + ended.getStatus())
                : ended.getError();
    }

    /** Where one scenario is played after the other. One that does not come to its end leaves it unusable. */
    private static final class Stage {

        private final Runner runner;
        private volatile @Nullable Result result;

        Stage(RuntimeOptions options) {
            EventBus bus = new TimeServiceEventBus(Clock.systemUTC(), UUID::randomUUID);
            bus.registerHandlerFor(TestCaseFinished.class, finished -> result = finished.getResult());
            ObjectFactorySupplier objects =
                    new SingletonObjectFactorySupplier(new ObjectFactoryServiceLoader(LOADER, options));
            runner =
                    new SingletonRunnerSupplier(options, bus, new BackendServiceLoader(LOADER, objects), objects).get();
        }

        Run play(Pickle pickle) {
            result = null;
            runner.runPickle(pickle);
            return Run.current();
        }

        /** What the last scenario ended with; null if it did not come to its end. */
        @Nullable
        Result result() {
            return result;
        }
    }
}
