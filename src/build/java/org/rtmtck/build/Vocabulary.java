package org.rtmtck.build;

import java.util.List;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.catalogue.AssumptionKind;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.SourcePage;
import org.rtmtck.catalogue.Theme;

/** The names that a requirement may use, apart from those of other requirements. */
record Vocabulary(Choice<AssumptionEntry> assumptions, Choice<SourceEntry> sources) {

    static final Choice<Theme> THEMES = Choice.of("theme", List.of(Theme.values()), Theme::slug);
    static final Choice<Level> LEVELS = Choice.of("level", List.of(Level.values()), Level::name);
    static final Choice<RtmFunction> FUNCTIONS =
            Choice.of("function", List.of(RtmFunction.values()), RtmFunction::win32Name);
    static final Choice<Capability> CAPABILITIES =
            Choice.of("capability", List.of(Capability.values()), Capability::name);
    static final Choice<SourcePage.Kind> SOURCE_KINDS =
            Choice.of("kind of source", List.of(SourcePage.Kind.values()), SourcePage.Kind::slug);
    static final Choice<AssumptionKind> ASSUMPTION_KINDS =
            Choice.of("kind of assumption", List.of(AssumptionKind.values()), AssumptionKind::slug);

    static Vocabulary of(List<AssumptionEntry> assumptions, List<SourceEntry> sources) {
        return new Vocabulary(
                Choice.of("assumption", assumptions, entry -> entry.id().value()),
                Choice.of("source", sources, entry -> entry.key().value()));
    }
}
