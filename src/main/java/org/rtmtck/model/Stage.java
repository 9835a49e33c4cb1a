package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One step in the history of a network's best route.
 *
 * @param serial the call that made it
 * @param cause why
 * @param possible what the best route may be after it
 * @param via what it may have been for a moment on the way: the leaver's own entries (DRC-076, DRC-220)
 * @param teller the serial number of the registration that was told by output parameters instead of a message; 0 if
 *     none was
 * @param leaver the registration whose routes went; 0 if none did
 * @param lossIsTold whether a message has to tell if no route is left
 */
record Stage(
        long serial,
        Cause cause,
        List<BestValue> possible,
        List<KnownRoute> via,
        long teller,
        long leaver,
        boolean lossIsTold) {

    Stage {
        possible = List.copyOf(possible);
        via = List.copyOf(via);
    }

    boolean isSilentFor(long client) {
        return teller == client;
    }

    /** Whether nobody has to be told if that value is the outcome. */
    boolean isUntold(BestValue value) {
        return value.isNone() && !lossIsTold;
    }

    /** Whether the step may still be taken at any time: a lifetime is at its end, and no page says how it is rounded. */
    boolean isUnderWay() {
        return cause == Cause.AGED && possible.size() > 1;
    }

    boolean allows(BestValue value) {
        for (BestValue candidate : possible) {
            if (candidate.sameAs(value)) {
                return true;
            }
        }
        return false;
    }

    Stage withPossible(List<BestValue> newPossible) {
        return new Stage(serial, cause, newPossible, via, teller, leaver, lossIsTold);
    }

    /** The same stage where only values like {@code value} remain. */
    Stage narrow(BestValue value) {
        List<BestValue> left = new ArrayList<>(1);
        for (BestValue candidate : possible) {
            if (candidate.sameAs(value)) {
                left.add(candidate);
            }
        }
        return left.size() == possible.size() || left.isEmpty() ? this : withPossible(left);
    }
}
