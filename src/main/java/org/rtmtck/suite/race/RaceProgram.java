package org.rtmtck.suite.race;

import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.ConcurrentRun;

/**
 * A program of several threads.
 *
 * @param name what runs beside what
 * @param about the requirement on overlapping calls that it is about; null if the answers say what is broken
 * @param program the program
 */
public record RaceProgram(String name, @Nullable Req about, ConcurrentRun.Program program) {}
