package org.rtmtck.certify.prove;

import java.util.List;

/**
 * What the kit found on an implementation that is lawful but odd.
 *
 * @param name the variant
 * @param choice what it does that the reference implementation does not
 * @param waived the assumptions that were waived for it
 * @param seeds how many seeds it was looked at with
 * @param alarms what it was blamed for without reason, each with seed and check; empty if nothing
 * @param calls how many calls were made
 * @param millis how long it took, in milliseconds
 */
public record LawfulResult(
        String name, String choice, List<String> waived, int seeds, List<String> alarms, long calls, long millis) {

    /** Takes copies. */
    public LawfulResult {
        waived = List.copyOf(waived);
        alarms = List.copyOf(alarms);
    }

    /** How often it was blamed without reason. */
    public int falseAlarms() {
        return alarms.size();
    }
}
