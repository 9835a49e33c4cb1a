package org.rtmtck.build;

import java.util.List;
import org.rtmtck.catalogue.Level;

/** One of several statements under a single identifier. */
record PartEntry(Text name, Level level, List<AssumptionEntry> assumptions, String statement) {}
