package org.rtmtck.migration.facts;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the files of {@code spec/migration}, which are part of the kit. */
final class FactsReader {

    private static final String FOLDER = "/org/rtmtck/spec/migration/";

    private Map<String, Trap> traps = Map.of();

    MigrationFacts read() {
        traps = readTraps();
        List<V1Name> functions = entries("functions.json", "functions")
                .map(e -> name(e, V1Name.Kind.FUNCTION))
                .toList();
        List<V1Name> names = entries("names.json", "names")
                .map(e -> name(e, kind(e.text("kind"))))
                .toList();
        return new MigrationFacts(
                functions,
                entries("status-codes.json", "codes").map(this::statusChange).toList(),
                names,
                entries("differences.json", "differences")
                        .map(FactsReader::difference)
                        .toList(),
                List.copyOf(traps.values()),
                entries("teardown.json", "steps").map(FactsReader::step).toList(),
                entries("losses.json", "losses").map(FactsReader::loss).toList());
    }

    /** By danger, and within one danger as they stand in the file. */
    private static Map<String, Trap> readTraps() {
        List<FactsEntry> sorted = entries("traps.json", "traps")
                .sorted(Comparator.comparing(FactsReader::danger))
                .toList();
        Map<String, Trap> byId = new LinkedHashMap<>();
        IntStream.range(0, sorted.size())
                .mapToObj(i -> trap(sorted.get(i), i + 1))
                .forEach(trap -> byId.put(trap.id(), trap));
        return byId;
    }

    private static Trap trap(FactsEntry e, int rank) {
        return new Trap(
                e.text("id"),
                rank,
                danger(e),
                e.text("title"),
                e.text("text"),
                e.text("remedy"),
                e.list("differences"));
    }

    private static Danger danger(FactsEntry e) {
        return Danger.valueOf(e.text("danger").toUpperCase(Locale.ROOT));
    }

    private static V1Name.Kind kind(String word) {
        return V1Name.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private V1Name name(FactsEntry e, V1Name.Kind kind) {
        return new V1Name(
                e.text("name"),
                kind,
                e.list("replacement"),
                e.optional("evidence").filter("documented"::equals).isPresent(),
                e.text("note"),
                trapsOf(e));
    }

    private StatusChange statusChange(FactsEntry e) {
        return new StatusChange(
                e.optional("name"),
                e.number("number"),
                e.optional("replacement"),
                e.number("replacementNumber"),
                e.text("note"),
                trapsOf(e));
    }

    private static Difference difference(FactsEntry e) {
        return new Difference(
                e.text("id"), e.text("title"), e.text("v1"), e.text("v2"), e.text("todo"), e.list("pages"));
    }

    private static TeardownStep step(FactsEntry e) {
        return new TeardownStep(
                e.number("number").orElseThrow(),
                e.text("title"),
                e.list("calls"),
                e.text("text"),
                e.list("differences"));
    }

    private static Loss loss(FactsEntry e) {
        return new Loss(e.text("what"), e.text("reason"), e.list("traps"), e.list("requirements"));
    }

    private List<Trap> trapsOf(FactsEntry e) {
        return e.list("traps").stream()
                .map(id -> required(id, e))
                .sorted(Comparator.comparingInt(Trap::rank))
                .toList();
    }

    private Trap required(String id, FactsEntry e) {
        Trap trap = traps.get(id);
        if (trap == null) {
            throw new IllegalStateException(e + " names the trap \"" + id + "\", which traps.json does not have");
        }
        return trap;
    }

    private static Stream<FactsEntry> entries(String file, String key) {
        try (InputStream in = FactsReader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the kit lacks " + FOLDER + file + "; build it again");
            }
            JsonElement root = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<JsonElement> items = root.getAsJsonObject().getAsJsonArray(key).asList();
            return items.stream().map(item -> new FactsEntry(file, item.getAsJsonObject()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }
}
