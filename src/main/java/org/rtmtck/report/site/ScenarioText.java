package org.rtmtck.report.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is written.
 *
 * @param file the feature file that holds it, for example {@code core/core.feature}
 * @param rule the name of the rule under which it stands; empty if there is none
 * @param line where it begins, from 1
 * @param end the last line that belongs to it
 * @param keyword its keyword, in the language of the file
 * @param title its name
 * @param tags its tags and those of its rule and feature, without the sign
 * @param steps its steps
 * @param examples its examples; empty unless it is an outline
 */
public record ScenarioText(
        String file,
        String rule,
        long line,
        long end,
        String keyword,
        String title,
        List<String> tags,
        List<StepText> steps,
        List<ExamplesText> examples) {

    /** Keeps copies, so that the value cannot change. */
    public ScenarioText {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
        examples = List.copyOf(examples);
    }

    /** The name that stands in links. */
    public String anchor() {
        return "line-" + line;
    }

    /** Where it is shown. */
    public String place() {
        return Place.feature(file).path() + "#" + anchor();
    }

    /** The code of the language in which it is written, for a translation of an English one; null for English. */
    public @Nullable String language() {
        return file.contains(".pt.") ? "pt" : file.contains(".zh-TW.") ? "zh-Hant" : null;
    }

    /** The requirements that it shows. */
    public List<String> requirements() {
        return tags.stream().filter(tag -> tag.startsWith("DRC-")).toList();
    }

    /** The other tags. */
    public List<String> otherTags() {
        return tags.stream().filter(tag -> !tag.startsWith("DRC-")).toList();
    }
}
