package org.rtmtck.certify;

import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** How the parts of the suite are discovered: with nothing that other jars on the class path may have registered. */
final class Launching {

    /** The tag of scenarios that compare the two versions and run on the kit's own models. */
    private static final String NOT_ABOUT_AN_IMPLEMENTATION = "migration";

    private Launching() {}

    static Launcher launcher(SuiteParts part) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(part.load())
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }

    static LauncherDiscoveryRequest request(SuiteParts part, Selection selection, Scratch scratch) {
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(part.selectors())
                .filters(
                        ClassNameFilter.includeClassNamePatterns(".*"),
                        TagFilter.excludeTags(NOT_ABOUT_AN_IMPLEMENTATION))
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(EngineParameters.of(part, scratch));
        if (!selection.isAll()) {
            builder.filters(TagFilter.includeTags(selection.expression()));
        }
        return builder.build();
    }
}
