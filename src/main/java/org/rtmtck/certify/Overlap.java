package org.rtmtck.certify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Script;
import org.rtmtck.witness.OfflineJudge;
import org.rtmtck.witness.ThreadedReplay;

/**
 * How much of a trace with overlapping calls some order of the calls explains. No order explains more.
 *
 * @param explained the lines of the trace with the calls that the order explains, in that order; lines count from 1
 * @param unexplained the line with the first call, after these, whose answer is not permitted
 */
public record Overlap(List<Integer> explained, int unexplained) {

    /** Takes a copy. */
    public Overlap {
        explained = List.copyOf(explained);
    }

    /** What was said of a trace; null if no calls overlapped in it, or nothing was wrong. */
    static @Nullable Overlap of(Script trace, OfflineJudge.Opinion opinion) {
        Script.Line at = opinion.at();
        if (opinion.finding() == null || at == null || !ThreadedReplay.isThreaded(trace)) {
            return null;
        }
        return new Overlap(opinion.explained().stream().map(Script.Line::number).toList(), at.number());
    }
}
