package org.rtmtck.certify;

import java.nio.file.Path;
import java.util.Map;

/** How the engines are to behave: no files, no words. */
final class EngineParameters {

    /** A file that cannot be made, since jqwik announces on the console that it keeps none when none is named. */
    private static final String DATABASE = Path.of(
                    System.getProperty("java.io.tmpdir", ""), "rtm-tck-no-directory", "jqwik")
            .toString();

    private EngineParameters() {}

    static Map<String, String> of(SuiteParts part) {
        return switch (part) {
            case SCENARIOS ->
                Map.of(
                        "cucumber.glue", "org.rtmtck.suite.steps",
                        "cucumber.publish.quiet", "true",
                        "cucumber.publish.enabled", "false");
            case PROPERTIES ->
                Map.of(
                        "jqwik.database", DATABASE,
                        "jqwik.reporting.onlyfailures", "true",
                        "jqwik.reporting.usejunitplatform", "true");
            case SWEEPS -> Map.of();
        };
    }
}
