package org.rtmtck.certify;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.suite.Effort;

/**
 * What is to be certified, and how.
 *
 * @param provider the implementation under test
 * @param loader finds the implementation's classes
 * @param profile which requirements are judged
 * @param quick whether to take a first look instead of the profile's effort
 * @param seed what all random choices follow from
 * @param selection which checks run
 * @param waived assumptions that the implementer does not share
 * @param callDeadline how long one call may take
 */
public record Request(
        RtmProvider provider,
        ClassLoader loader,
        Profile profile,
        boolean quick,
        long seed,
        Selection selection,
        Set<Assumption> waived,
        Duration callDeadline) {

    /** Takes a copy. */
    public Request {
        EnumSet<Assumption> copy = EnumSet.noneOf(Assumption.class);
        copy.addAll(waived);
        waived = copy;
    }

    /** How much is tried. */
    public Effort effort() {
        return quick ? Effort.QUICK : profile.effort();
    }
}
