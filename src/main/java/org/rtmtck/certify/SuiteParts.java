package org.rtmtck.certify;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** The parts of the suite: which engine runs what. */
enum SuiteParts {
    SCENARIOS("cucumber", SuiteParts.FEATURES),
    PROPERTIES("jqwik", "org.rtmtck.suite.properties");

    static final String FEATURES = "org.rtmtck.features";

    private final String engine;
    private final List<String> packages;

    SuiteParts(String engine, String... packages) {
        this.engine = engine;
        this.packages = List.of(packages);
    }

    /** The identifier of the engine. */
    String engine() {
        return engine;
    }

    List<? extends DiscoverySelector> selectors() {
        return packages.stream().map(DiscoverySelectors::selectPackage).toList();
    }

    /**
     * The engine itself.
     *
     * @throws CertificationException if it is not on the class path
     */
    TestEngine load() {
        return ServiceLoader.load(TestEngine.class, SuiteParts.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.getId().equals(engine))
                .findFirst()
                .orElseThrow(() -> new CertificationException("the test engine " + engine
                        + " is missing from the class path; the parts of the suite need "
                        + Arrays.stream(values()).map(SuiteParts::engine).toList()));
    }
}
