package org.rtmtck.suite.direct;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.suite.Run;
import org.rtmtck.suite.properties.Properties;

/** All checks of the suite, by technique. Belongs to one thread, since scenarios share what they are read from. */
public final class DirectSuite {

    private final List<DirectCheck> checks;

    private DirectSuite(List<DirectCheck> checks) {
        this.checks = checks;
    }

    /** Reads the features and finds the properties. */
    public static DirectSuite load() {
        return new DirectSuite(Stream.concat(
                        new Scenarios().checks().stream(),
                        Properties.all().stream().map(DirectSuite::check))
                .toList());
    }

    private static DirectCheck check(Properties.Property property) {
        return new DirectCheck(
                technique(property.group()), property.id(), property.name(), List.of(), run -> thrownBy(property, run));
    }

    private static Technique technique(String group) {
        return switch (group) {
            case "SequenceProperties" -> Technique.SEQUENCES;
            case "EquivalenceProperties" -> Technique.EQUIVALENCE;
            case "ResourceProperties" -> Technique.RESOURCES;
            case "ConcurrencyProperties" -> Technique.RACES;
            default -> Technique.VOLUME;
        };
    }

    private static @Nullable Throwable thrownBy(Properties.Property property, Run run) {
        return run.within(() -> {
            try {
                property.run();
                return null;
            } catch (Throwable e) { // it is what the property has to say
                return e;
            }
        });
    }

    /** The checks of a technique, in their order. */
    public List<DirectCheck> checks(Technique technique) {
        return checks.stream().filter(check -> check.technique() == technique).toList();
    }
}
