package org.rtmtck.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.Theme;

/** Reads single requirements; names are looked up, references to other requirements are left for later. */
final class RequirementReader {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "theme",
            "level",
            "assumptions",
            "statement",
            "onlyIf",
            "sources",
            "functions",
            "capability",
            "hazard",
            "wrong",
            "lookAt",
            "testable",
            "reason",
            "refines",
            "sameAs",
            "parts",
            "correction");

    private final Vocabulary vocabulary;
    private final Problems problems;

    RequirementReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    RequirementEntry read(YamlMap map) {
        map.allow(FIELDS);
        return new RequirementEntry(
                map.required("id"),
                map.required("title").value(),
                Vocabulary.THEMES.pick(map.required("theme"), problems).orElse(Theme.DEREGISTRATION),
                level(map),
                assumptions(map),
                map.required("statement").value(),
                map.optional("onlyIf"),
                sources(map),
                atLeastOne(map, "functions", pickAll(map, "functions", Vocabulary.FUNCTIONS)),
                pickAll(map, "capability", Vocabulary.CAPABILITIES),
                map.flag("hazard", false),
                map.texts("wrong").stream().map(Text::value).toList(),
                map.required("lookAt").value(),
                map.flag("testable", true),
                map.optional("reason"),
                map.texts("refines"),
                map.optional("sameAs"),
                map.maps("parts").stream().map(this::part).toList(),
                map.optional("correction"));
    }

    private PartEntry part(YamlMap map) {
        map.allow(Set.of("name", "level", "assumptions", "statement"));
        return new PartEntry(
                map.required("name"),
                level(map),
                assumptions(map),
                map.required("statement").value());
    }

    private Level level(YamlMap map) {
        return Vocabulary.LEVELS.pick(map.required("level"), problems).orElse(Level.UNSPECIFIED);
    }

    private List<AssumptionEntry> assumptions(YamlMap map) {
        return pickAll(map, "assumptions", vocabulary.assumptions());
    }

    private List<CitationEntry> sources(YamlMap map) {
        return atLeastOne(
                map,
                "sources",
                map.maps("sources").stream()
                        .flatMap(source -> citation(source.allow(Set.of("page", "section"))).stream())
                        .toList());
    }

    private Optional<CitationEntry> citation(YamlMap map) {
        String section = map.required("section").value();
        return vocabulary.sources().pick(map.required("page"), problems).map(page -> new CitationEntry(page, section));
    }

    private <T> List<T> pickAll(YamlMap map, String key, Choice<T> choice) {
        return map.texts(key).stream()
                .flatMap(name -> choice.pick(name, problems).stream())
                .toList();
    }

    /** An unknown name has been reported already; only a list that is not there or empty is reported here. */
    private <T> List<T> atLeastOne(YamlMap map, String key, List<T> values) {
        if (values.isEmpty() && !map.hasItems(key)) {
            problems.add(map.at(), "missing " + key + "; a requirement has at least one");
        }
        return values;
    }
}
