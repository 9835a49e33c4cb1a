package org.rtmtck.build;

import java.util.List;
import java.util.Optional;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.Theme;

/** One entry of {@code requirements.yaml}; references to other requirements are still names. */
record RequirementEntry(
        Text id,
        String title,
        Theme theme,
        Level level,
        List<AssumptionEntry> assumptions,
        String statement,
        Optional<Text> onlyIf,
        List<CitationEntry> sources,
        List<RtmFunction> functions,
        List<Capability> capabilities,
        boolean hazard,
        List<String> wrong,
        String lookAt,
        boolean testable,
        Optional<Text> reason,
        List<Text> refines,
        Optional<Text> sameAs,
        List<PartEntry> parts,
        Optional<Text> correction) {}
