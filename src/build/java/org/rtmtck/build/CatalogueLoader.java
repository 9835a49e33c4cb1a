package org.rtmtck.build;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.AssumptionKind;
import org.rtmtck.catalogue.SourcePage;

/** Reads {@code requirements.yaml}, {@code assumptions.yaml} and {@code sources.yaml} and checks them together. */
final class CatalogueLoader {

    private final Path folder;
    private final Problems problems = new Problems();

    private CatalogueLoader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the three files from a folder.
     *
     * @throws SpecificationException if anything is wrong with them; it holds all problems and not only the first
     */
    static Specification load(Path folder) {
        return new CatalogueLoader(folder).load();
    }

    private Specification load() {
        List<SourceEntry> sources =
                entries("sources").stream().map(this::source).toList();
        List<AssumptionEntry> assumptions =
                entries("assumptions").stream().map(this::assumption).toList();
        Identifiers.check("source", sources.stream().map(SourceEntry::key).toList(), "[A-Z][A-Z0-9_]*", problems);
        Identifiers.check(
                "assumption", assumptions.stream().map(AssumptionEntry::id).toList(), "A[1-9][0-9]?", problems);
        List<RequirementEntry> requirements = requirements(Vocabulary.of(assumptions, sources));
        problems.throwIfAny();
        return new Specification(requirements, assumptions, sources);
    }

    private List<RequirementEntry> requirements(Vocabulary vocabulary) {
        RequirementReader reader = new RequirementReader(vocabulary, problems);
        List<RequirementEntry> requirements = entries("requirements").stream()
                .map(reader::read)
                .sorted(Comparator.comparing(requirement -> requirement.id().value()))
                .toList();
        Identifiers.check(
                "requirement", requirements.stream().map(RequirementEntry::id).toList(), "DRC-[0-9]{3}", problems);
        new ReferenceCheck(requirements, problems).run();
        if (problems.isEmpty()) {
            // Otherwise a single unknown name would be followed by complaints about what it was replaced with.
            LevelCheck levels = new LevelCheck(problems);
            requirements.forEach(levels::check);
        }
        return requirements;
    }

    private List<YamlMap> entries(String name) {
        String file = name + ".yaml";
        return new YamlFile("spec/" + file, problems).entries(folder.resolve(file), name);
    }

    private SourceEntry source(YamlMap map) {
        map.allow(Set.of("key", "kind", "title", "file"));
        return new SourceEntry(
                map.required("key"),
                Vocabulary.SOURCE_KINDS.pick(map.required("kind"), problems).orElse(SourcePage.Kind.PAGE),
                map.required("title").value(),
                map.required("file").value());
    }

    private AssumptionEntry assumption(YamlMap map) {
        map.allow(Set.of("id", "kind", "title", "text"));
        return new AssumptionEntry(
                map.required("id"),
                Vocabulary.ASSUMPTION_KINDS.pick(map.required("kind"), problems).orElse(AssumptionKind.CONTENT),
                map.required("title").value(),
                map.required("text").value());
    }
}
