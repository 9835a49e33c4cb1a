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
import org.rtmtck.suite.Run;

/** The scenarios, read once. Belongs to one thread. */
final class Scenarios {

    private static final String FEATURES = "classpath:org/rtmtck/features";
    private static final String GLUE = "org.rtmtck.suite.steps";
    private static final String NOT_ABOUT_AN_IMPLEMENTATION = "@migration";

    private final Runner runner;
    private final List<Pickle> pickles;
    private @Nullable Result result;

    Scenarios() {
        Supplier<ClassLoader> loader = Scenarios.class::getClassLoader;
        RuntimeOptions options = new RuntimeOptionsBuilder()
                .addGlue(GluePath.parse(GLUE))
                .addFeature(FeatureWithLines.parse(FEATURES))
                .setPublishQuiet(true)
                .build();
        EventBus bus = new TimeServiceEventBus(Clock.systemUTC(), UUID::randomUUID);
        bus.registerHandlerFor(TestCaseFinished.class, finished -> result = finished.getResult());
        ObjectFactorySupplier objects =
                new SingletonObjectFactorySupplier(new ObjectFactoryServiceLoader(loader, options));
        runner = new SingletonRunnerSupplier(options, bus, new BackendServiceLoader(loader, objects), objects).get();
        pickles = new FeaturePathFeatureSupplier(loader, options, new FeatureParser(bus::generateId))
                .get().stream()
                        .flatMap(feature -> feature.getPickles().stream())
                        .filter(pickle -> !pickle.getTags().contains(NOT_ABOUT_AN_IMPLEMENTATION))
                        .sorted(Comparator.comparing((Pickle pickle) -> pickle.getUri())
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

    private static String id(Pickle pickle) {
        String uri = pickle.getUri().toString();
        String directory = FEATURES.substring(FEATURES.indexOf(':') + 1) + "/";
        return uri.substring(uri.indexOf(directory) + directory.length()) + ":"
                + pickle.getLocation().getLine();
    }

    private @Nullable Throwable run(Pickle pickle, Run run) {
        result = null;
        run.within(() -> {
            runner.runPickle(pickle);
            return run;
        });
        Result ended = result;
        if (ended == null) {
            return new IllegalStateException("the scenario '" + pickle.getName() + "' did not come to its end");
        }
        if (ended.getStatus().is(Status.PASSED) || ended.getStatus().is(Status.SKIPPED)) {
            return null;
        }
        return ended.getError() == null
                ? new IllegalStateException("the scenario '" + pickle.getName() + "' was " + ended.getStatus())
                : ended.getError();
    }
}
