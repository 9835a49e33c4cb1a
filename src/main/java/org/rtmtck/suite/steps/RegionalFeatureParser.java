package org.rtmtck.suite.steps;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParser;
import io.cucumber.core.gherkin.messages.GherkinMessagesFeatureParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets Cucumber run features in languages with a region, such as {@code # language: zh-TW}.
 *
 * <p>Cucumber 7.34.8 takes the name of a feature's language for a language of {@link java.util.Locale.Builder}, which
 * refuses one with a region, so that every scenario fails before its first step. Cucumber's own parser still reads the
 * file; the scenarios of such a feature then merely claim to be in English, which decides how numbers in steps are read
 * and nothing else here. Found by {@link java.util.ServiceLoader}.
 */
public final class RegionalFeatureParser implements FeatureParser {

    private final FeatureParser parser = new GherkinMessagesFeatureParser();

    /** Used by {@link java.util.ServiceLoader}. */
    public RegionalFeatureParser() {}

    @Override
    public Optional<Feature> parse(URI path, InputStream source, Supplier<UUID> idGenerator) throws IOException {
        return parser.parse(path, source, idGenerator).map(RegionalFeatureParser::runnable);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface declares it deprecated and abstract
    public Optional<Feature> parse(URI path, String source, Supplier<UUID> idGenerator) {
        return parser.parse(path, source, idGenerator).map(RegionalFeatureParser::runnable);
    }

    /** Cucumber chooses the parser with the greatest version, compared as text. */
    @Override
    public String version() {
        return parser.version() + ".regional";
    }

    private static Feature runnable(Feature feature) {
        boolean regional = feature.getPickles().stream()
                .anyMatch(pickle -> pickle.getLanguage().indexOf('-') >= 0);
        return regional ? new RegionalFeature(feature) : feature;
    }
}
