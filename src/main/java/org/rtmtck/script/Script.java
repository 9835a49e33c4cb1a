package org.rtmtck.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmtck.api.RtmFunction;

/**
 * A script or trace: numbered lines.
 *
 * @param lines the lines in order
 */
public record Script(List<Line> lines) {

    /** Takes a copy. */
    public Script {
        lines = List.copyOf(lines);
    }

    /**
     * A statement and where it stood.
     *
     * @param number the line number in its file, from 1
     * @param statement the statement
     */
    public record Line(int number, Statement statement) {}

    /** A script of these statements, numbered from 1. */
    public static Script of(List<? extends Statement> statements) {
        List<Line> lines = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            lines.add(new Line(lines.size() + 1, statement));
        }
        return new Script(lines);
    }

    /** The statements without their numbers. */
    public List<Statement> statements() {
        return lines.stream().map(Line::statement).toList();
    }

    /** How many of the lines are calls. */
    public int callCount() {
        return (int) lines.stream()
                .filter(l -> l.statement() instanceof Statement.Invoke)
                .count();
    }

    /** The functions that are called. */
    public Set<RtmFunction> functions() {
        return lines.stream()
                .filter(l -> l.statement() instanceof Statement.Invoke)
                .map(l -> ((Statement.Invoke) l.statement()).call().function())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return ScriptPrinter.print(this);
    }
}
