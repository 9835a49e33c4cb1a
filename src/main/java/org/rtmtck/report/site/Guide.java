package org.rtmtck.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.facts.Trap;
import org.rtmtck.migration.mistake.CaughtBy;
import org.rtmtck.migration.mistake.WrongFacade;

/**
 * What the guide to version 2 shows.
 *
 * @param facts what the kit knows about it
 * @param library the scenarios that show it
 * @param facades mistakes of migrators
 * @param teardown the teardown in C
 */
public record Guide(MigrationFacts facts, Library library, List<WrongFacade> facades, String teardown) {

    private static final Pattern STEP = Pattern.compile("^ {4}/\\* (\\d)\\b");
    private static final String MAIN = "DWORD StopClient(";
    private static final String MARGIN = " ".repeat(12);
    private static final int FIRST = 3;

    /** Keeps a copy, so that the value cannot change. */
    public Guide {
        facades = List.copyOf(facades);
    }

    /** The three traps to know before anything else. */
    public List<Trap> first() {
        return facts.traps().subList(0, FIRST);
    }

    /** The scenarios that show that difference, trap, function or status code. */
    public List<Shown> shows(String tag) {
        return library.tagged(tag);
    }

    /** The scenarios that show a trap, after those that show how it was in version 1. */
    public List<Shown> pair(String id) {
        List<Shown> after = showsTrap(id);
        Set<String> subjects = after.stream()
                .flatMap(shown -> shown.scenario().otherTags().stream())
                .filter(tag -> !tag.equals("migration") && !tag.startsWith("trap-"))
                .collect(Collectors.toSet());
        Stream<Shown> before = library.tagged("migration").stream()
                .filter(shown -> shown.scenario().title().contains("in version 1"))
                .filter(shown -> shown.scenario().otherTags().stream().anyMatch(subjects::contains))
                .filter(shown -> after.stream()
                        .anyMatch(
                                a -> a.scenario().rule().equals(shown.scenario().rule())));
        return Stream.concat(before, after.stream()).toList();
    }

    /** The scenarios that show a trap. */
    public List<Shown> showsTrap(String id) {
        return library.tagged("trap-" + id);
    }

    /** The lines of the teardown for each step, by its number; those before the first step are left out. */
    public Map<Integer, String> steps() {
        Map<Integer, List<String>> steps = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : teardown.substring(teardown.indexOf(MAIN)).lines().toList()) {
            Matcher matcher = STEP.matcher(line);
            if (matcher.find()) {
                current = new ArrayList<>();
                steps.put(Integer.valueOf(matcher.group(1)), current);
            }
            current.add(line);
        }
        return steps.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, step -> unmarked(step.getValue()), (one, other) -> one, LinkedHashMap::new));
    }

    /** The statements of a step stand behind its number; what follows is indented as far. */
    private static String unmarked(List<String> lines) {
        return lines.stream()
                .map(line -> STEP.matcher(line).find() ? opening(line) : line)
                .filter(line -> !line.equals("}"))
                .map(line -> line.startsWith(MARGIN) ? line.substring(MARGIN.length()) : line.strip())
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private static String opening(String line) {
        String statement = line.substring(MARGIN.length());
        return MARGIN + (line.startsWith("*/", MARGIN.length() - 3) ? "" : "/* ") + statement;
    }

    /** The functions that the steps call. */
    public String helpers() {
        return teardown.substring(0, teardown.indexOf(MAIN)).strip();
    }

    /** The mistakes that certifying a migrated client does not show. */
    public List<WrongFacade> missed() {
        return facades.stream()
                .filter(facade -> facade.caughtBy().equals(Set.of(CaughtBy.AUDIT)))
                .toList();
    }

    /** The mistakes that fall into a trap. */
    public List<WrongFacade> mistakes(Trap trap) {
        return facades.stream()
                .filter(facade -> facade.trap().equals(trap.id()))
                .toList();
    }

    /** The trap that a mistake falls into. */
    public Optional<Trap> trap(WrongFacade facade) {
        return facts.trap(facade.trap());
    }

    /** How bad a trap is, in a word. */
    public String danger(Trap trap) {
        return trap.danger().name().toLowerCase(Locale.ROOT);
    }

    /** What gives a mistake away, in words. */
    public String caughtBy(WrongFacade facade) {
        return facade.caughtBy().stream()
                .sorted()
                .map(by -> switch (by) {
                    case CONTRACT -> "certify: what version 1 promises is not kept";
                    case AUDIT -> "the audit of the model of version 2: something is left behind";
                    case CALLER_RULE -> "certify: a call that version 2 forbids ends in an exception of its model";
                })
                .collect(Collectors.joining("; "));
    }

    /** How many scenarios there are, and how many of them passed. */
    public String tally() {
        List<Shown> all = library.tagged("migration");
        long passed = all.stream()
                .filter(shown -> shown.status() == CheckStatus.PASSED)
                .count();
        return passed + " of " + all.size();
    }
}
