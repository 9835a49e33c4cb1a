package org.rtmtck.certify;

import java.util.Map;

/** How the engines are to behave: no files that stay, no words. */
final class EngineParameters {

    private EngineParameters() {}

    static Map<String, String> of(SuiteParts part, Scratch scratch) {
        return switch (part) {
            case SCENARIOS ->
                Map.of(
                        "cucumber.glue", "org.rtmtck.suite.steps",
                        "cucumber.publish.quiet", "true",
                        "cucumber.publish.enabled", "false");
            case PROPERTIES ->
                Map.of(
                        "jqwik.database", scratch.file().toString(),
                        "jqwik.reporting.onlyfailures", "true",
                        "jqwik.reporting.usejunitplatform", "true");
        };
    }
}
