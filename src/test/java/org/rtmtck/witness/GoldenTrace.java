package org.rtmtck.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;

/**
 * A trace with the verdict on it, in its comments: {@code expect: permitted}, or {@code expect: DRC-030 DRC-035 at line
 * 4} with the principal requirement first; {@code waived: A11} and {@code asynchronous} say how it is judged.
 *
 * @param name the file below the directory of traces
 * @param text the trace
 * @param broken the requirements that the rejected line breaks, the principal one first; empty if all is permitted
 * @param line the rejected line; 0 if there is none
 */
record GoldenTrace(String name, String text, List<Req> broken, int line) {

    private static final Pattern EXPECTED =
            Pattern.compile("^# expect: (?:(permitted)|(DRC-[ \\dDRC-]+) at line (\\d+))$", Pattern.MULTILINE);
    private static final Pattern WAIVED = Pattern.compile("^# waived: (\\w+)$", Pattern.MULTILINE);
    private static final Pattern ASYNCHRONOUS = Pattern.compile("^# asynchronous$", Pattern.MULTILINE);
    private static final Catalogue CATALOGUE = Catalogue.load();

    static GoldenTrace read(Path directory, Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String name = directory.relativize(file).toString();
        Matcher expected = EXPECTED.matcher(text);
        if (!expected.find()) {
            throw new IllegalArgumentException(name + " has no line such as '# expect: DRC-030 at line 5'");
        }
        if (expected.group(1) != null) {
            return new GoldenTrace(name, text, List.of(), 0);
        }
        List<Req> broken = Arrays.stream(expected.group(2).split(" "))
                .map(id -> Req.valueOf(id.replace('-', '_')))
                .toList();
        return new GoldenTrace(name, text, broken, Integer.parseInt(expected.group(3)));
    }

    OfflineJudge.Opinion judged() throws ScriptException {
        Set<Capability> capabilities = EnumSet.allOf(Capability.class);
        if (!ASYNCHRONOUS.matcher(text).find()) {
            capabilities.remove(Capability.ASYNCHRONOUS_NOTIFICATION);
        }
        Matcher waived = WAIVED.matcher(text);
        Set<Assumption> assumptions = waived.find() ? Set.of(Assumption.valueOf(waived.group(1))) : Set.of();
        return OfflineJudge.judge(
                ScriptParser.parse(name, text), new Policy(CATALOGUE, assumptions, true), capabilities);
    }

    /** The trace with line numbers and what was said of it. */
    String with(OfflineJudge.Opinion opinion) {
        StringBuilder words = new StringBuilder(name).append(System.lineSeparator());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            words.append(String.format("%4d  %s%n", i + 1, lines.get(i)));
        }
        return words.append("judged: ")
                .append(
                        opinion.finding() == null
                                ? "permitted"
                                : opinion.finding().toString())
                .append(opinion.at() == null ? "" : " at line " + opinion.at().number())
                .append(opinion.reason() == null ? "" : ", " + opinion.reason())
                .toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
