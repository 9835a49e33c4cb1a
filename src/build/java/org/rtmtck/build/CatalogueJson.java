package org.rtmtck.build;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes the catalogue in the compact form that is read at run time: its digest, then everything that the files of the
 * specification say except their layout. So the digest changes with the content and with nothing else.
 */
final class CatalogueJson {

    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);

    private CatalogueJson() {}

    /** Returns the compact form; its first field is the digest of what {@link #content} returns. */
    static String of(Specification specification) {
        String content = content(specification);
        return "{\"digest\":\"" + sha256(content) + "\"," + content.substring(1);
    }

    /** Returns the compact form without its digest. */
    static String content(Specification specification) {
        CatalogueJson writer = new CatalogueJson();
        try {
            writer.write(specification);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return writer.text.toString();
    }

    /** Returns the SHA-256 of the text's UTF-8 form in hexadecimal digits. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void write(Specification specification) throws IOException {
        json.beginObject();
        json.name("sources").beginArray();
        for (SourceEntry source : specification.sources()) {
            write(source);
        }
        json.endArray();
        json.name("assumptions").beginArray();
        for (AssumptionEntry assumption : specification.assumptions()) {
            write(assumption);
        }
        json.endArray();
        json.name("requirements").beginArray();
        for (RequirementEntry requirement : specification.requirements()) {
            write(requirement);
        }
        json.endArray();
        json.endObject();
    }

    private void write(SourceEntry source) throws IOException {
        json.beginObject();
        field("key", source.key().value());
        field("kind", source.kind().name());
        field("title", source.title());
        field("file", source.file());
        json.endObject();
    }

    private void write(AssumptionEntry assumption) throws IOException {
        json.beginObject();
        field("id", assumption.id().value());
        field("kind", assumption.kind().name());
        field("title", assumption.title());
        field("text", assumption.text());
        json.endObject();
    }

    private void write(RequirementEntry requirement) throws IOException {
        json.beginObject();
        field("id", requirement.id().value());
        field("title", requirement.title());
        field("theme", requirement.theme().name());
        field("level", requirement.level().name());
        field("testable", requirement.testable());
        field("assumptions", names(requirement.assumptions()));
        field("statement", requirement.statement());
        field("onlyIf", requirement.onlyIf());
        writeSources(requirement.sources());
        field("functions", requirement.functions().stream().map(Enum::name).toList());
        field(
                "capabilities",
                requirement.capabilities().stream().map(Enum::name).toList());
        field("hazard", requirement.hazard());
        field("wrong", requirement.wrong());
        field("lookAt", requirement.lookAt());
        field("reason", requirement.reason());
        field("refines", requirement.refines().stream().map(Text::value).toList());
        field("sameAs", requirement.sameAs());
        writeParts(requirement.parts());
        field("correction", requirement.correction());
        json.endObject();
    }

    private void writeSources(List<CitationEntry> sources) throws IOException {
        json.name("sources").beginArray();
        for (CitationEntry source : sources) {
            json.beginObject();
            field("page", source.page().key().value());
            field("section", source.section());
            json.endObject();
        }
        json.endArray();
    }

    private void writeParts(List<PartEntry> parts) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        json.name("parts").beginArray();
        for (PartEntry part : parts) {
            json.beginObject();
            field("name", part.name().value());
            field("level", part.level().name());
            field("assumptions", names(part.assumptions()));
            field("statement", part.statement());
            json.endObject();
        }
        json.endArray();
    }

    private static List<String> names(List<AssumptionEntry> assumptions) {
        return assumptions.stream().map(assumption -> assumption.id().value()).toList();
    }

    private void field(String name, String value) throws IOException {
        json.name(name).value(value);
    }

    private void field(String name, boolean value) throws IOException {
        json.name(name).value(value);
    }

    private void field(String name, Optional<Text> value) throws IOException {
        if (value.isPresent()) {
            field(name, value.get().value());
        }
    }

    private void field(String name, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }
}
