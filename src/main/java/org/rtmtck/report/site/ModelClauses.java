package org.rtmtck.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds in the sources of the model what is said about each requirement: the methods and fields that name it. The sources
 * are formatted by rule, so that a member is what begins and ends at one indentation.
 */
final class ModelClauses {

    private static final Pattern NAMED = Pattern.compile("\\bDRC_(\\d{3})\\b");
    private static final Pattern TYPE = Pattern.compile("\\b(class|record|enum|interface)\\b [A-Z].*");
    private static final int STEP = 4;

    private final Map<String, List<Clause>> byRequirement = new LinkedHashMap<>();

    /**
     * Reads sources.
     *
     * @param sources the text of each file by its name
     */
    ModelClauses(SortedMap<String, String> sources) {
        sources.forEach(
                (file, text) -> read(file.replace(".java", ""), text.lines().toList()));
    }

    /** The clauses that name the requirement with that identifier; empty if the model does not judge it. */
    List<Clause> of(String id) {
        return byRequirement.getOrDefault(id, List.of());
    }

    private void read(String type, List<String> lines) {
        Map<String, SortedMap<Integer, List<Integer>>> members = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = NAMED.matcher(lines.get(i));
            while (matcher.find()) {
                members.computeIfAbsent("DRC-" + matcher.group(1), id -> new TreeMap<>())
                        .computeIfAbsent(startOf(lines, i), start -> new ArrayList<>())
                        .add(i);
            }
        }
        members.forEach((id, found) -> found.forEach((start, named) ->
                byRequirement.computeIfAbsent(id, key -> new ArrayList<>()).add(clause(type, lines, start, named))));
    }

    private static Clause clause(String type, List<String> lines, int start, List<Integer> named) {
        int indent = indent(lines.get(start));
        int end = endOf(lines, start, indent);
        int first = withComment(lines, start, indent);
        return new Clause(
                type,
                first + 1,
                lines.subList(first, end + 1).stream()
                        .map(line -> line.substring(Math.min(indent, indent(line))))
                        .toList(),
                named.stream().map(line -> line - first).distinct().toList());
    }

    /** The first line of the member that holds the line. */
    private static int startOf(List<String> lines, int line) {
        int outer = up(lines, line, STEP);
        return TYPE.matcher(lines.get(outer)).find() && outer != line ? up(lines, line, 2 * STEP) : outer;
    }

    private static int up(List<String> lines, int line, int indent) {
        return IntStream.iterate(line, i -> i > 0, i -> i - 1)
                .filter(i -> indent(lines.get(i)) == indent && begins(lines.get(i)))
                .findFirst()
                .orElse(line);
    }

    private static boolean begins(String line) {
        String text = line.strip();
        return !text.isEmpty() && "})*/@".indexOf(text.charAt(0)) < 0;
    }

    /** A method ends with its brace, a field with its semicolon, a constant with its comma. */
    private static int endOf(List<String> lines, int start, int indent) {
        boolean opened = false;
        for (int i = start; i < lines.size(); i++) {
            String line = lines.get(i);
            opened |= line.endsWith("{");
            boolean outermost = indent(line) == indent;
            if (opened
                    ? outermost && line.strip().startsWith("}")
                    : line.endsWith(";") || (outermost && line.endsWith(","))) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private static int withComment(List<String> lines, int start, int indent) {
        int first = start;
        while (first > 0 && indent(lines.get(first - 1)) >= indent && isAbove(lines.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isAbove(String line) {
        String text = line.strip();
        return text.startsWith("*") || text.startsWith("/**") || text.startsWith("@");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
