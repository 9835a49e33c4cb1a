package org.rtmtck.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.Overlap;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.script.Statement;

/**
 * A picture of overlapping calls of which no order explains every answer: a column for each thread, time running
 * downwards, a bar for each call from its invocation to its response.
 *
 * @param threads the names of the threads, in the order of the columns
 * @param bars the bars, in the order in which they begin
 * @param explained how many calls the order explains
 * @param culprit the call that it does not explain
 * @param answer the answer to that call
 * @param leftOut how many calls came later and are not shown
 */
public record OverlapPicture(
        List<String> threads, List<Bar> bars, int explained, String culprit, String answer, int leftOut) {

    /** What is said of a call. */
    public enum Mark {
        /** The order explains its answer. */
        EXPLAINED,
        /** No order explains its answer. */
        UNEXPLAINED,
        /** It has no place in the order, which ends before. */
        NOT_REACHED
    }

    /**
     * A call, or several that one thread made one after the other while no other called.
     *
     * @param mark what is said of it
     * @param number its place in the order, or the places; empty if it has none
     * @param thread the number of the column, from 1; 0 if it was made while no other thread called
     * @param first the row in which it begins, from 1
     * @param last the row in which it ends
     * @param call the call, or what stands for several
     * @param answer the answer, shortened; empty if several calls are meant
     * @param isOpen whether it never returned
     */
    public record Bar(
            Mark mark, String number, int thread, int first, int last, String call, String answer, boolean isOpen) {}

    /** A call as it was recorded. */
    private record Recorded(
            Statement.Invoke line,
            int begins,
            int ends,
            @Nullable Reply reply) {

        boolean isAlone() {
            return line.thread() == null;
        }

        String call() {
            return ScriptPrinter.print(new Statement.Invoke(null, line.binding(), line.call(), null));
        }

        boolean isOpen() {
            return reply == null || (reply instanceof Reply.Abnormal a && a.kind() == Reply.AbnormalKind.NO_RETURN);
        }

        /** The answer without the routes. */
        String answer() {
            if (reply == null) {
                return "no answer";
            }
            String text = ScriptPrinter.print(reply, line.call().function());
            int routes = text.indexOf('{');
            return (routes < 0 ? text : text.substring(0, routes))
                    .replaceAll("( current| previous)?\\s*$", "")
                    .strip();
        }
    }

    /** The picture of a deviation; null if no calls overlapped, or the trace cannot be read. */
    static @Nullable OverlapPicture of(Deviation deviation) {
        Overlap overlap = deviation.overlap();
        if (overlap == null) {
            return null;
        }
        try {
            return of(recorded(ScriptParser.parse(deviation.requirement(), deviation.trace())), overlap);
        } catch (ScriptException e) {
            return null; // a trace that cannot be read is shown as text all the same
        }
    }

    private static List<Recorded> recorded(Script trace) {
        List<Recorded> calls = new ArrayList<>();
        Map<String, Integer> open = new HashMap<>();
        for (Script.Line line : trace.lines()) {
            if (line.statement() instanceof Statement.Invoke s) {
                if (s.thread() != null && s.reply() == null) {
                    open.put(s.thread(), calls.size());
                }
                calls.add(new Recorded(s, line.number(), line.number(), s.reply()));
            } else if (line.statement() instanceof Statement.Respond s) {
                Integer call = open.remove(s.thread());
                if (call != null) {
                    Recorded begun = calls.get(call);
                    calls.set(call, new Recorded(begun.line(), begun.begins(), line.number(), s.reply()));
                }
            }
        }
        return calls;
    }

    private static @Nullable OverlapPicture of(List<Recorded> calls, Overlap overlap) {
        Recorded culprit = calls.stream()
                .filter(call -> call.begins() == overlap.unexplained())
                .findFirst()
                .orElse(null);
        if (culprit == null) {
            return null;
        }
        List<Recorded> shown = calls.stream()
                .filter(call ->
                        call.begins() <= culprit.ends() || overlap.explained().contains(call.begins()))
                .toList();
        List<String> threads = new ArrayList<>(new TreeSet<>(shown.stream()
                .filter(call -> !call.isAlone())
                .map(call -> String.valueOf(call.line().thread()))
                .toList()));
        return new OverlapPicture(
                threads,
                bars(shown, overlap, threads),
                overlap.explained().size(),
                culprit.call(),
                culprit.answer(),
                calls.size() - shown.size());
    }

    private static List<Bar> bars(List<Recorded> calls, Overlap overlap, List<String> threads) {
        Map<Integer, Integer> rows = rows(calls, overlap);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Recorded call = calls.get(i);
            int end = i;
            while (end < calls.size() && isPlain(calls.get(end), overlap)) {
                end++;
            }
            if (end > i + 1) {
                bars.add(several(calls.subList(i, end), overlap, rows));
                i = end - 1;
            } else {
                bars.add(one(call, overlap, threads, rows));
            }
        }
        return bars;
    }

    /** Whether there is nothing to see about the call: no other was under way, and its answer is explained. */
    private static boolean isPlain(Recorded call, Overlap overlap) {
        return call.isAlone() && overlap.explained().contains(call.begins());
    }

    /** For each line of the trace the row in which it is shown. */
    private static Map<Integer, Integer> rows(List<Recorded> calls, Overlap overlap) {
        TreeSet<Integer> lines = new TreeSet<>();
        boolean plain = false;
        for (Recorded call : calls) {
            boolean joins = plain && isPlain(call, overlap);
            plain = isPlain(call, overlap);
            if (!joins) {
                lines.add(call.begins());
                lines.add(call.ends());
            }
        }
        Map<Integer, Integer> rows = new HashMap<>();
        lines.forEach(line -> rows.put(line, rows.size() + 1));
        return rows;
    }

    private static Bar several(List<Recorded> calls, Overlap overlap, Map<Integer, Integer> rows) {
        int first = overlap.explained().indexOf(calls.get(0).begins()) + 1;
        int row = rows.getOrDefault(calls.get(0).begins(), 1);
        String number = first + " to " + (first + calls.size() - 1);
        return new Bar(Mark.EXPLAINED, number, 0, row, row, calls.size() + " calls, one after the other", "", false);
    }

    private static Bar one(Recorded call, Overlap overlap, List<String> threads, Map<Integer, Integer> rows) {
        int place = overlap.explained().indexOf(call.begins());
        Mark mark = place >= 0
                ? Mark.EXPLAINED
                : call.begins() == overlap.unexplained() ? Mark.UNEXPLAINED : Mark.NOT_REACHED;
        return new Bar(
                mark,
                place < 0 ? "" : String.valueOf(place + 1),
                call.isAlone() ? 0 : threads.indexOf(call.line().thread()) + 1,
                rows.getOrDefault(call.begins(), 1),
                rows.getOrDefault(call.ends(), 1),
                call.call(),
                call.answer(),
                call.isOpen());
    }

    /** Where a bar stands, as a style. */
    public String place(Bar bar) {
        String column = bar.thread() == 0 ? "1 / -1" : String.valueOf(bar.thread());
        return "grid-column:" + column + ";grid-row:" + (bar.first() + 1) + " / " + (bar.last() + 2);
    }

    /** What the picture shows, in sentences. */
    public String summary() {
        return (threads.isEmpty() ? "" : "Threads " + String.join(", ", threads) + ". ")
                + "Time runs downwards; a bar reaches from a call to its answer. "
                + (explained == 0
                        ? "No order explains a single answer: "
                        : "An order of the calls explains " + explained + (explained == 1 ? " answer" : " answers")
                                + ", and the numbers are that order; none explains more: ")
                + "not the answer " + answer + " to " + culprit + "."
                + (leftOut == 0
                        ? ""
                        : " " + leftOut + (leftOut == 1 ? " later call is" : " later calls are") + " left out.");
    }
}
