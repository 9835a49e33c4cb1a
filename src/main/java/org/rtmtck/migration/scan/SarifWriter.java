package org.rtmtck.migration.scan;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import org.rtmtck.migration.facts.Danger;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.facts.Trap;

/**
 * Writes a scan as SARIF 2.1.0, the format of code-scanning views. Each finding is one result, under the rule of its most
 * dangerous trap; the others stand in its message.
 */
public final class SarifWriter {

    private static final String PLAIN_RULE = "version-1-name";

    private final MigrationFacts facts;
    private final String toolVersion;

    /**
     * A writer.
     *
     * @param facts where the rules come from
     * @param toolVersion the version of the kit
     */
    public SarifWriter(MigrationFacts facts, String toolVersion) {
        this.facts = facts;
        this.toolVersion = toolVersion;
    }

    /** The log with one run. */
    public String write(ScanReport report) {
        JsonObject log = new JsonObject();
        log.addProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.addProperty("version", "2.1.0");
        log.add("runs", array(List.of(run(report))));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(log) + "\n";
    }

    private JsonObject run(ScanReport report) {
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "rtm-tck migrate");
        driver.addProperty("version", toolVersion);
        driver.add("rules", rules());
        JsonObject tool = new JsonObject();
        tool.add("driver", driver);
        JsonObject run = new JsonObject();
        run.add("tool", tool);
        run.addProperty("columnKind", "utf16CodeUnits");
        run.add("results", array(report.findings().stream().map(this::result).toList()));
        return run;
    }

    private JsonArray rules() {
        JsonArray rules = array(facts.traps().stream().map(SarifWriter::rule).toList());
        JsonObject plain = new JsonObject();
        plain.addProperty("id", PLAIN_RULE);
        plain.add("shortDescription", text("A name of version 1 whose replacement has no trap"));
        plain.add("defaultConfiguration", level("note"));
        rules.add(plain);
        return rules;
    }

    private static JsonObject rule(Trap trap) {
        JsonObject rule = new JsonObject();
        rule.addProperty("id", trap.id());
        rule.add("shortDescription", text(trap.title()));
        rule.add("fullDescription", text(trap.text()));
        rule.add("help", text(trap.remedy()));
        rule.add("defaultConfiguration", level(levelOf(trap.danger())));
        return rule;
    }

    private static String levelOf(Danger danger) {
        return switch (danger) {
            case SILENT, FATAL -> "error";
            case LEAK -> "warning";
            case VISIBLE -> "note";
        };
    }

    private JsonObject result(Finding finding) {
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", finding.worst().map(Trap::id).orElse(PLAIN_RULE));
        result.addProperty(
                "ruleIndex",
                finding.worst()
                        .map(trap -> trap.rank() - 1)
                        .orElse(facts.traps().size()));
        result.addProperty(
                "level", finding.worst().map(trap -> levelOf(trap.danger())).orElse("note"));
        result.add("message", text(message(finding)));
        result.add("locations", array(List.of(location(finding))));
        JsonObject fingerprints = new JsonObject();
        fingerprints.addProperty("versionOneUse/v1", finding.file() + ":" + finding.headline());
        result.add("partialFingerprints", fingerprints);
        return result;
    }

    private static String message(Finding finding) {
        String details = finding.details().stream().map(d -> ". " + d).collect(Collectors.joining());
        String traps = finding.traps().stream().map(Trap::title).collect(Collectors.joining("; "));
        return finding.headline() + details + (traps.isEmpty() ? "." : ". Mind: " + traps + ".");
    }

    private static JsonObject location(Finding finding) {
        JsonObject region = new JsonObject();
        region.addProperty("startLine", finding.position().line());
        region.addProperty("startColumn", finding.position().column());
        JsonObject artifact = new JsonObject();
        artifact.addProperty("uri", uri(finding.file()));
        JsonObject physical = new JsonObject();
        physical.add("artifactLocation", artifact);
        physical.add("region", region);
        JsonObject location = new JsonObject();
        location.add("physicalLocation", physical);
        return location;
    }

    /** A path as a relative reference, or as an absolute one if it begins with a slash or a drive. */
    private static String uri(String path) {
        String slashes = path.replace('\\', '/');
        boolean drive = slashes.matches("[A-Za-z]:/.*");
        try {
            return slashes.startsWith("/") || drive
                    ? new URI("file", "", drive ? "/" + slashes : slashes, null).toASCIIString()
                    : new URI(null, null, protectColon(slashes), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot write the path " + path + " as a URI", e);
        }
    }

    /** A colon in the first segment would make a scheme of it. */
    private static String protectColon(String path) {
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash) ? "./" + path : path;
    }

    private static JsonObject text(String text) {
        JsonObject message = new JsonObject();
        message.add("text", new JsonPrimitive(text));
        return message;
    }

    private static JsonObject level(String level) {
        JsonObject configuration = new JsonObject();
        configuration.addProperty("level", level);
        return configuration;
    }

    private static JsonArray array(List<? extends JsonElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }
}
