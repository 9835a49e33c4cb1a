package org.rtmtck.build;

import java.util.List;

/**
 * The data files of the folder {@code spec}, free of problems.
 *
 * @param requirements in the order of their identifiers
 * @param assumptions in the order of the file
 * @param sources in the order of the file
 */
record Specification(
        List<RequirementEntry> requirements, List<AssumptionEntry> assumptions, List<SourceEntry> sources) {}
