package org.rtmtck.report.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.mistake.WrongFacades;
import org.rtmtck.report.CertificateJson;
import org.rtmtck.report.html.CertificatePage;
import org.rtmtck.report.html.Pages;
import org.rtmtck.report.html.RequirementCard;
import org.rtmtck.report.html.RequirementCards;
import org.rtmtck.report.html.ThemeSection;

/** The contract as pages. */
public final class Site {

    private static final String TEMPLATES = "org.rtmtck.report.templates";
    private static final String PUBLISHED = "/org/rtmtck/reports/reference/certificate.json";
    private static final String GUIDE = "moving/index.html";
    private static final int THINGS = 3;
    private static final Pattern STEP = Pattern.compile("^\\| (\\d) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern DEFECT = Pattern.compile("^\\| (T\\d+) \\|.*\\| ([^|]*) \\|$");

    private final Catalogue catalogue = Catalogue.load();
    private final SortedMap<String, String> documents = KitFiles.below("spec", "README.md", ".md");
    private final SortedMap<String, String> featureNotes = KitFiles.below("features", "README.md", ".md");
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Site.class.getClassLoader(), TEMPLATES);
    private final SortedMap<String, String> written = new TreeMap<>();
    private final Certificate reference;
    private final RequirementCards cards;
    private final Library library;
    private final Prose prose;

    private Site(Certificate reference, List<CheckResult> migration) {
        this.reference = reference;
        this.cards = new RequirementCards(reference, catalogue);
        List<FeatureText> features = KitFiles.below("features", "README.md", ".feature").entrySet().stream()
                .flatMap(file -> FeatureText.read(file.getKey(), file.getValue()).stream())
                .toList();
        this.library = new Library(
                features,
                Stream.concat(reference.checks().stream(), migration.stream()).toList());
        this.prose = new Prose(library, places());
    }

    /** The certificate of the reference implementation that the kit brings along. */
    public static Certificate published() {
        return CertificateJson.read("the published certificate", resource(PUBLISHED));
    }

    /**
     * All pages, by their path.
     *
     * @param reference what is shown beside each requirement: a certificate of the reference implementation
     * @param migration how the scenarios ended that compare the two versions
     * @throws CertificationException if the certificate is that of another catalogue
     */
    public static SortedMap<String, String> pages(Certificate reference, List<CheckResult> migration) {
        List<String> known = Stream.of(Req.values()).map(Req::id).toList();
        if (!reference.requirements().stream().map(r -> r.id()).toList().equals(known)) {
            throw new CertificationException("the certificate has other requirements than this kit;"
                    + " make a new one with 'certify', or leave --certificate out");
        }
        Site site = new Site(reference, migration);
        site.write();
        return site.written;
    }

    /**
     * Writes pages into a directory, which is made if it does not exist.
     *
     * @throws CertificationException if they cannot be written there
     */
    public static void write(SortedMap<String, String> pages, Path directory) {
        try {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path file = directory.resolve(page.getKey());
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CertificationException(
                    e.getFile() + " is a file, so that no pages can be written there; name a directory");
        } catch (IOException e) {
            throw new CertificationException("the pages cannot be written to " + directory + ": " + e.getMessage());
        }
    }

    private void write() {
        written.put("style.css", resource("/org/rtmtck/report/page.css") + resource("/org/rtmtck/report/site.css"));
        overview();
        requirements();
        features();
        documents();
        guide();
        written.put("reference.html", Pages.certificate(CertificatePage.of(reference, catalogue, number -> "")));
    }

    private void overview() {
        Map<String, List<RequirementCard>> byTheme = new LinkedHashMap<>();
        reference
                .requirements()
                .forEach(result -> byTheme.computeIfAbsent(result.theme(), t -> new ArrayList<>())
                        .add(cards.card(result.id())));
        List<ThemeSection> themes = byTheme.entrySet().stream()
                .map(theme -> new ThemeSection(theme.getKey(), theme.getValue()))
                .toList();
        Map<String, String> titles = new LinkedHashMap<>();
        documents.forEach((file, text) -> titles.put(
                documentPlace(file).path(),
                text.lines().findFirst().orElse(file).replace("# ", "")));
        titles.remove("spec/index.html");
        Overview overview = new Overview(reference, themes, library, titles);
        page("site/index.jte", new Place("index.html"), "The contract of RtmDeregisterClient", "overview", overview);
        page("site/requirements.jte", new Place("requirements.html"), "Requirements", "overview", overview);
        Place features = new Place("features/index.html");
        Prose.Rendered notes = prose.render("features/README.md", featureNotes.getOrDefault("README.md", ""), features);
        render(
                "site/features.jte",
                features,
                Map.of("frame", Frame.of(features, "Features"), "overview", overview, "notes", notes.html()));
    }

    private void requirements() {
        List<Requirement> all = catalogue.all();
        ModelClauses clauses = new ModelClauses(KitFiles.below("sources/model", "Clauses.java", ".java"));
        for (int i = 0; i < all.size(); i++) {
            Requirement requirement = all.get(i);
            String id = requirement.req().id();
            RequirementCard card = cards.card(id);
            RequirementPage content = new RequirementPage(
                    requirement,
                    card,
                    all.stream()
                            .filter(other -> other.refines().contains(requirement.req()))
                            .map(Requirement::req)
                            .toList(),
                    library.tagged(id),
                    card.checks().stream()
                            .filter(check -> !check.id().contains(".feature"))
                            .toList(),
                    clauses.of(id),
                    translationsOf(id),
                    i == 0 ? Optional.empty() : Optional.of(all.get(i - 1).req()),
                    i + 1 == all.size()
                            ? Optional.empty()
                            : Optional.of(all.get(i + 1).req()));
            page(
                    "site/requirement.jte",
                    Place.requirement(id),
                    id + " " + requirement.req().title(),
                    "page",
                    content);
        }
    }

    /** Number and right reading of each defect of the translated pages that names the requirement. */
    private List<String> translationsOf(String id) {
        return documents
                .getOrDefault("translation-defects.md", "")
                .lines()
                .map(DEFECT::matcher)
                .filter(Matcher::matches)
                .filter(row -> row.group(2).contains(id))
                .map(row -> row.group(1) + ": " + row.group(2).replace(" (" + id + ")", ""))
                .toList();
    }

    private void features() {
        for (FeatureText feature : library.features()) {
            Place place = Place.feature(feature.file());
            render(
                    "site/feature.jte",
                    place,
                    Map.of(
                            "frame",
                            new Frame(place, feature.title(), feature.language()),
                            "feature",
                            feature,
                            "library",
                            library));
        }
    }

    private void documents() {
        documents.forEach((file, text) -> {
            if (!file.equals("migration/README.md")) {
                document("spec/" + file, text, documentPlace(file));
            }
        });
        featureNotes.forEach((file, text) -> {
            if (!file.equals("README.md")) {
                document("features/" + file, text, new Place("features/" + file.replace("README.md", "index.html")));
            }
        });
    }

    private void document(String source, String text, Place place) {
        Prose.Rendered rendered = prose.render(source, text, place);
        String language = source.contains(".pt.") ? "pt" : source.contains(".zh-Hant.") ? "zh-Hant" : "en";
        Frame frame = new Frame(place, rendered.title(), language);
        if (source.startsWith("spec/migration/")) {
            render(
                    "site/core.jte",
                    place,
                    Map.of(
                            "frame",
                            frame,
                            "html",
                            rendered.html(),
                            "steps",
                            column(text, 2),
                            "things",
                            column(text, THINGS)));
        } else {
            render("site/text.jte", place, Map.of("frame", frame, "html", rendered.html()));
        }
    }

    /** A column of the table of steps. */
    private static List<String> column(String text, int number) {
        return text.lines()
                .map(STEP::matcher)
                .filter(Matcher::find)
                .map(row -> row.group(number).strip())
                .toList();
    }

    private void guide() {
        Guide guide = new Guide(
                MigrationFacts.load(), library, WrongFacades.all(), resource("/org/rtmtck/spec/migration/teardown.c"));
        page("site/guide.jte", new Place(GUIDE), "Moving to RTMv2", "guide", guide);
    }

    private void page(String template, Place place, String title, String name, Object content) {
        render(template, place, Map.of("frame", Frame.of(place, title), name, content));
    }

    private void render(String template, Place place, Map<String, Object> values) {
        StringOutput output = new StringOutput(1 << 14);
        engine.render(template, values, output);
        written.put(place.path(), output.toString());
    }

    private static Place documentPlace(String file) {
        return switch (file) {
            case "README.md" -> new Place("spec/index.html");
            case "migration/README.md" -> new Place(GUIDE);
            default ->
                file.startsWith("migration/README.")
                        ? new Place(file.replace("migration/README.", "moving/").replace(".md", ".html"))
                        : new Place("spec/" + file.replace(".md", ".html"));
        };
    }

    /** Where files of the repository are shown. */
    private Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        documents
                .keySet()
                .forEach(file -> places.put("spec/" + file, documentPlace(file).path()));
        featureNotes
                .keySet()
                .forEach(file -> places.put("features/" + file, "features/" + file.replace("README.md", "index.html")));
        places.put("spec/requirements.yaml", "requirements.html");
        places.put("spec/assumptions.yaml", "spec/assumptions.html");
        places.put("reports/reference/certificate.html", "reference.html");
        return places;
    }

    private static String resource(String name) {
        try (InputStream stream = Site.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the kit");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
