package org.rtmtck.witness;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Limits;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.model.Fingerprint;
import org.rtmtck.model.Judgement;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.model.Settings;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.Statement;

/**
 * All that the model says of a trace: of each line as it stands, of other replies to it and what follows from them, and
 * of calls that could have come instead. What it says of the line is given in words, of the rest a check sum, whose words
 * are in {@link #words()}, and another one of the fingerprints of what is known.
 *
 * <p>{@link #main(String...)} writes down what is said of all golden traces, after a change of the model that is meant.
 */
final class Judgements {

    private static final int FOLLOWED = 6;

    private final List<Occurrence> occurrences;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder fingerprints = new StringBuilder();
    private final Probes probes = new Probes();
    private long now = VirtualClock.START.toEpochMilli();

    private Judgements(List<Occurrence> occurrences) {
        this.occurrences = occurrences;
    }

    /** What is said of a trace whose calls do not overlap. */
    static Judgements of(Script trace, boolean messagesComeAtOnce) {
        Judgements judgements = new Judgements(TraceReader.read(trace).occurrences());
        Settings settings = new Settings(EnumSet.allOf(Capability.class), Limits.NONE, messagesComeAtOnce, true, true);
        judgements.walk(ModelState.initial(settings, judgements.now));
        return judgements;
    }

    /** A line for each line that was judged. */
    List<String> lines() {
        return lines;
    }

    /** What the check sums stand for. */
    String words() {
        return words.toString();
    }

    private void walk(ModelState initial) {
        ModelState state = initial;
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence occurrence = occurrences.get(i);
            if (occurrence.statement() instanceof Statement.AdvanceClock clock) {
                now += clock.by().toMillis();
            }
            state = Model.advance(state, now);
            int start = words.length();
            int startOfFingerprints = fingerprints.length();
            judgeOthers(state, i);
            Judgement judgement = judge(state, occurrence);
            lines.add(occurrence.line().number() + " " + summary(judgement) + " | " + sum(words.substring(start)) + " "
                    + sum(fingerprints.substring(startOfFingerprints)));
            if (isLost(judgement)) {
                return;
            }
            probes.note(occurrence);
            state = judgement.next();
        }
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static boolean isLost(Judgement judgement) {
        return judgement.findings().stream().anyMatch(finding -> !finding.recoverable());
    }

    private void judgeOthers(ModelState state, int index) {
        Occurrence occurrence = occurrences.get(index);
        describe("as it stands", judge(state, occurrence));
        if (occurrence.call() != null && occurrence.reply() != null) {
            for (Reply other : OtherReplies.to(occurrence.reply(), probes.routes())) {
                Judgement judgement = judge(state, with(occurrence, occurrence.call(), other));
                describe("", judgement);
                follow(judgement, index);
            }
        }
        for (Probes.Probe probe : probes.all()) {
            describe("", judge(state, with(occurrence, probe.call(), probe.reply())));
        }
        for (Handle client : probes.handles()) {
            describe("signalled " + client, Model.eventSeen(state, client, true));
            describe("not signalled " + client, Model.eventSeen(state, client, false));
            words.append(client)
                    .append(Model.isLiveClient(state, client))
                    .append(Model.mayBeClient(state, client))
                    .append(Model.isOpenEnumeration(state, client))
                    .append('\n');
        }
        words.append(Model.liveClients(state).stream()
                        .map(Handle::toString)
                        .sorted()
                        .toList())
                .append(Model.firstPending(state))
                .append('\n');
        fingerprints.append(Fingerprint.of(state)).append(Fingerprint.of(state).with(index));
        describeLater("settled", Model.settle(state), index);
        describeLater("fault", Model.armFault(state), index);
        describeLater("an hour later", Model.advance(state, now + 3_600_000), index);
    }

    private void describeLater(String what, ModelState state, int index) {
        words.append(what).append('\n');
        for (Probes.Probe probe : probes.few()) {
            describe("", judge(state, with(occurrences.get(index), probe.call(), probe.reply())));
        }
        ModelState known = state;
        for (int i = index; i < Math.min(occurrences.size(), index + FOLLOWED); i++) {
            Judgement judgement = judge(known, occurrences.get(i));
            words.append(reqs(judgement)).append(judgement.exercised()).append('\n');
            if (isLost(judgement)) {
                return;
            }
            known = judgement.next();
        }
        fingerprints.append(Fingerprint.of(known));
    }

    /** What is said of the lines that follow, once the reply was another one. */
    private void follow(Judgement other, int index) {
        Judgement judgement = other;
        for (int i = index + 1; i < Math.min(occurrences.size(), index + FOLLOWED) && !isLost(judgement); i++) {
            judgement = judge(judgement.next(), occurrences.get(i));
            words.append("  then ").append(reqs(judgement)).append('\n');
        }
    }

    private static Occurrence with(Occurrence place, Call call, Reply reply) {
        return new Occurrence(
                place.line(),
                place.begins(),
                place.ends(),
                call,
                reply,
                Handle.NULL,
                Handle.NULL,
                place.failedRegistration());
    }

    private static Judgement judge(ModelState state, Occurrence occurrence) {
        Call call = occurrence.call();
        Reply reply = occurrence.reply();
        if (call != null && reply != null) {
            Judgement judgement = Model.judge(state, call, reply, occurrence.failedRegistration());
            Status status = Reply.statusOf(reply);
            return status != null && status.isLackOfResources()
                    ? new Judgement(
                            Model.disarmFault(judgement.next()),
                            judgement.findings(),
                            judgement.exercised(),
                            judgement.observed())
                    : judgement;
        }
        if (occurrence.statement() instanceof Statement.WaitEvent wait && wait.signalled() != null) {
            return Model.eventSeen(state, occurrence.registration(), occurrence.event(), wait.signalled());
        }
        ModelState next = state;
        if (occurrence.statement() instanceof Statement.Settle) {
            next = Model.settle(state);
        } else if (occurrence.statement() instanceof Statement.FailResource) {
            next = Model.armFault(state);
        } else if (occurrence.statement() instanceof Statement.WriteEvent write) {
            next = Model.eventWritten(state, occurrence.registration(), occurrence.event(), write.signalled());
        }
        return new Judgement(next, List.of(), Set.of(), List.of());
    }

    private void describe(String what, Judgement judgement) {
        words.append(what).append(": ");
        for (Finding finding : judgement.findings()) {
            words.append(finding.requirements())
                    .append(" permitted ")
                    .append(finding.permitted())
                    .append(" seen ")
                    .append(finding.seen())
                    .append(finding.needs().stream().sorted().toList())
                    .append(finding.recoverable());
        }
        words.append(judgement.exercised())
                .append(judgement.observed())
                .append(judgement.isPermitted())
                .append(Model.liveClients(judgement.next()).size())
                .append('\n');
    }

    private static String reqs(Judgement judgement) {
        return judgement.findings().stream()
                .map(finding -> finding.requirements().toString())
                .collect(Collectors.joining());
    }

    private static String summary(Judgement judgement) {
        return judgement.isPermitted()
                ? "permitted"
                : judgement.findings().stream()
                        .flatMap(finding -> finding.requirements().stream())
                        .map(Req::id)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** What is said of a golden trace, under a line with its name. */
    static List<String> of(GoldenTrace trace) throws ScriptException {
        Script script = ScriptParser.parse(trace.name(), trace.text());
        List<String> result = new ArrayList<>();
        result.add("# " + trace.name());
        result.addAll(of(script, true).lines());
        if (trace.text().contains("event")) {
            result.add("# " + trace.name() + ", messages later");
            result.addAll(of(script, false).lines());
        }
        return result;
    }

    /** Writes down what is said of all golden traces, into the file that is named. */
    public static void main(String... arguments) throws IOException, URISyntaxException, ScriptException {
        List<String> all = new ArrayList<>();
        for (GoldenTrace trace : GoldenVerdictsTest.traces()) {
            all.addAll(of(trace));
        }
        Files.write(Path.of(arguments[0]), all, StandardCharsets.UTF_8);
    }
}
