package org.rtmtck.defect;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Req;

/**
 * An implementation that is wrong on purpose.
 *
 * @param name lower-case words with hyphens between
 * @param wrong what it does wrong, in one sentence
 * @param requirements the requirements that it breaks, the most special ones that fit, at least one
 * @param tags the families of faults that it belongs to, at least one
 * @param openings makes the way to open instances; those that are opened in one way may know of each other
 * @param demo a script on which it answers differently from a right implementation
 * @param runs how often {@code demo} may have to be run until it does: 1 unless the fault is rare or needs history
 */
public record Defect(
        String name,
        String wrong,
        Set<Req> requirements,
        Set<Tag> tags,
        Supplier<Opening> openings,
        String demo,
        int runs) {

    /** What stands before the name of a defect where an implementation is selected by name. */
    public static final String PREFIX = "defect:";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if the name is not in kebab case, or something is empty
     */
    public Defect {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a defect's name is words with hyphens between, but was " + name);
        }
        if (requirements.isEmpty() || tags.isEmpty() || demo.isBlank() || runs < 1) {
            throw new IllegalArgumentException(
                    name + " needs a requirement, a tag, a demonstration and at least one run of it");
        }
        requirements = EnumSet.copyOf(requirements);
        tags = EnumSet.copyOf(tags);
    }

    /** Opens instances of the defect. */
    @FunctionalInterface
    public interface Opening {

        /** A new instance. */
        RoutingTableManager open(Environment environment);
    }

    /** The requirements that it breaks, as a copy. */
    @Override
    public Set<Req> requirements() {
        return EnumSet.copyOf(requirements);
    }

    /** The families of faults, as a copy. */
    @Override
    public Set<Tag> tags() {
        return EnumSet.copyOf(tags);
    }

    /** Whether the demonstration shows the fault whenever it is run. */
    public boolean isDeterministic() {
        return runs == 1;
    }

    /** The defect as an implementation under test, called {@link #PREFIX} and its name. */
    public RtmProvider provider() {
        return new OddProvider(PREFIX + name, wrong, OddProvider.REFERENCE, Limits.NONE, Duration.ZERO, openings.get());
    }
}
