package org.rtmtck.defect;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;

/**
 * An implementation that keeps the contract and decides something otherwise that the documentation leaves open. The kit
 * must certify it.
 *
 * @param name lower-case words with hyphens between
 * @param choice what it does that the reference implementation does not, in one sentence
 * @param waivers the assumptions that it does not share, without whose waiver it is rightly refused
 * @param capabilities what it offers
 * @param limits what it can carry
 * @param notificationDeadline how late its messages may be
 * @param opening how to open it
 */
public record LawfulVariant(
        String name,
        String choice,
        Set<Assumption> waivers,
        Set<Capability> capabilities,
        Limits limits,
        Duration notificationDeadline,
        Defect.Opening opening) {

    /** What stands before the name of a variant where an implementation is selected by name. */
    public static final String PREFIX = "lawful:";

    /** Takes copies. */
    public LawfulVariant {
        waivers = waivers.isEmpty() ? EnumSet.noneOf(Assumption.class) : EnumSet.copyOf(waivers);
        capabilities = EnumSet.copyOf(capabilities);
    }

    /** The assumptions that it does not share, as a copy. */
    @Override
    public Set<Assumption> waivers() {
        return EnumSet.copyOf(waivers);
    }

    /** What it offers, as a copy. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.copyOf(capabilities);
    }

    /** The variant as an implementation under test, called {@link #PREFIX} and its name. */
    public RtmProvider provider() {
        return new OddProvider(PREFIX + name, choice, capabilities, limits, notificationDeadline, opening);
    }
}
