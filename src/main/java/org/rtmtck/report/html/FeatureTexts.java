package org.rtmtck.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of scenarios, as the kit holds it. */
final class FeatureTexts {

    private static final String PLACE = "/org/rtmtck/features/";

    private final Map<String, List<String>> files = new HashMap<>();

    /** The text of the scenario at that place ({@code handles/twice.feature:9}); without lines if it is none. */
    Excerpt of(String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 0 || !id.contains(".feature")) {
            return Excerpt.NONE;
        }
        List<String> lines = files.computeIfAbsent(id.substring(0, colon), FeatureTexts::read);
        int line = Integer.parseInt(id.substring(colon + 1)) - 1;
        return line >= lines.size() ? Excerpt.NONE : block(lines, line);
    }

    /** A scenario is written without empty lines; only its examples stand apart. */
    private static Excerpt block(List<String> lines, int line) {
        int start = startOfBlock(lines, line);
        int end = line;
        while (end + 1 < lines.size() && !lines.get(end + 1).isBlank()) {
            end++;
        }
        boolean isExample = lines.get(line).strip().startsWith("|");
        int from = isExample && start > 1 ? startOfBlock(lines, start - 2) : start;
        String text = String.join("\n", lines.subList(from, end + 1));
        return new Excerpt(from + 1, text.stripIndent().lines().toList());
    }

    private static int startOfBlock(List<String> lines, int line) {
        int start = line;
        while (start > 0 && !lines.get(start - 1).isBlank()) {
            start--;
        }
        return start;
    }

    private static List<String> read(String file) {
        try (InputStream stream = FeatureTexts.class.getResourceAsStream(PLACE + file)) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
