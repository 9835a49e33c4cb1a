package org.rtmtck.certify;

import java.util.List;

/**
 * How a run was made.
 *
 * @param profile which requirements were judged: {@code core}, {@code default} or {@code strict}
 * @param quick whether it was only a first look
 * @param selection the tags of which a check had to carry one; empty if all checks ran
 * @param waived the assumptions that the implementer does not share
 * @param seed what all random choices followed from
 * @param sequences how many random sequences of calls each general property ran
 * @param callDeadlineMillis how long a call was allowed to take, in milliseconds
 * @param started when it began, as ISO 8601 in UTC
 * @param millis how long it took, in milliseconds
 * @param calls how many calls were made
 * @param machine where it ran
 */
public record RunInfo(
        String profile,
        boolean quick,
        List<String> selection,
        List<String> waived,
        long seed,
        int sequences,
        long callDeadlineMillis,
        String started,
        long millis,
        long calls,
        Machine machine) {

    /** Takes copies. */
    public RunInfo {
        selection = List.copyOf(selection);
        waived = List.copyOf(waived);
    }

    /**
     * Where a run was made.
     *
     * @param system the operating system and its version
     * @param architecture of the processor
     * @param processors how many were available
     * @param java the virtual machine
     */
    public record Machine(String system, String architecture, int processors, String java) {

        static Machine current() {
            return new Machine(
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("os.arch", ""),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.vm.name") + " " + Runtime.version());
        }
    }
}
