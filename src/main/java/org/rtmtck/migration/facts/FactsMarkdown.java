package org.rtmtck.migration.facts;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the facts as Markdown tables, for people who read the repository and for other pages to include. */
public final class FactsMarkdown {

    private final MigrationFacts facts;

    /** A writer for these facts. */
    public FactsMarkdown(MigrationFacts facts) {
        this.facts = facts;
    }

    /** The function map. */
    public String functions() {
        return table(
                "| version 1 | version 2 | evidence | notes |",
                facts.functions(),
                f -> row(
                        code(f.name()),
                        f.replacement().isEmpty()
                                ? "none"
                                : f.replacement().stream()
                                        .map(FactsMarkdown::code)
                                        .collect(Collectors.joining(", ")),
                        f.documented() ? "documented" : "inferred",
                        f.note()));
    }

    /** The map of status codes. */
    public String statusCodes() {
        return table(
                "| version 1 | number | version 2 | number | notes |",
                facts.statusCodes(),
                c -> row(
                        c.v1Name().map(FactsMarkdown::code).orElse("none"),
                        number(c.v1Number()),
                        c.v2Name().map(FactsMarkdown::code).orElse("none"),
                        number(c.v2Number()),
                        c.note()));
    }

    /** The differences at deregistration. */
    public String differences() {
        return table(
                "| id | subject | version 1 | version 2 | what to do | pages |",
                facts.differences(),
                d -> row(d.id(), d.title(), d.v1(), d.v2(), d.todo(), String.join(", ", d.pages())));
    }

    /** The traps, most dangerous first. */
    public String traps() {
        return table(
                "| trap | danger | what happens | what to do |",
                facts.traps(),
                t -> row(
                        "**" + t.title() + "** (" + code(t.id()) + ")",
                        t.danger().name().toLowerCase(Locale.ROOT),
                        t.text(),
                        t.remedy()));
    }

    /** The nine steps. */
    public String teardown() {
        return table(
                "| step | what | calls | why |",
                facts.teardown(),
                s -> row(
                        s.number() + ". " + s.title(),
                        s.text(),
                        s.calls().stream().map(FactsMarkdown::code).collect(Collectors.joining(", ")),
                        String.join(", ", s.differences())));
    }

    /** What cannot be had any more. */
    public String losses() {
        return table(
                "| what is lost | why | not supported in its certificate |",
                facts.losses(),
                l -> row(l.what(), l.reason(), l.requirements().isEmpty() ? "-" : String.join(", ", l.requirements())));
    }

    private static <T> String table(String head, List<T> items, Function<T, String> toRow) {
        String line = "|---".repeat((int) head.chars().filter(c -> c == '|').count() - 1) + "|";
        return items.stream().map(toRow).collect(Collectors.joining("\n", head + "\n" + line + "\n", "\n"));
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }
}
