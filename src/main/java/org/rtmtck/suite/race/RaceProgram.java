package org.rtmtck.suite.race;

import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.ConcurrentRun;

/**
 * A program of several threads.
 *
 * @param name what runs beside what
 * @param about the requirement on overlapping calls that it is about; null if the answers say what is broken
 * @param program the program
 */
public record RaceProgram(String name, @Nullable Req about, ConcurrentRun.Program program) {

    /**
     * The requirement that is broken when no order explains an outcome: what the program is about, if the first answer
     * that is not explained has to do with that; else what that answer breaks by itself.
     *
     * @param about what the program is about; null if the answers say what is broken
     * @param found what the first answer that is not explained breaks
     */
    public static Req broken(@Nullable Req about, Req found, Catalogue catalogue) {
        boolean fits = found == Req.DRC_029 || (about != null && catalogue.akin(about, found));
        return about != null && fits ? about : found;
    }
}
