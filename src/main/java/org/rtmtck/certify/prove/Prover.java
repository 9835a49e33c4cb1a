package org.rtmtck.certify.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.KitInfo;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.script.Script;
import org.rtmtck.suite.direct.DirectSuite;
import org.rtmtck.suite.direct.Technique;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

/** Runs the kit on what it proves itself with. */
public final class Prover {

    /** Long enough for any call that is going to return, short enough for those that never do. */
    private static final Duration CALL_DEADLINE = Duration.ofSeconds(1);

    /** What is lawful returns from every call, on a busy machine later than on an idle one. */
    private static final Duration LAWFUL_DEADLINE = Duration.ofSeconds(10);

    /** So many letters are exhausted to know a shortest script. */
    private static final int KNOWN = 6;

    private final ProofRequest request;
    private final Catalogue catalogue = Catalogue.load();
    private final ThreadLocal<DirectSuite> suites = ThreadLocal.withInitial(DirectSuite::load);
    private final List<Round> way;

    /** A proof as requested. */
    public Prover(ProofRequest request) {
        this.request = request;
        this.way = Round.way(request.techniques());
    }

    /**
     * Runs all of it.
     *
     * @param listener is told of each result
     * @throws CertificationException if it was interrupted
     */
    public Proof prove(ProofListener listener) {
        long started = System.nanoTime();
        List<SearchResult> searches = searches(listener);
        ExecutorService workers = Executors.newFixedThreadPool(request.threads());
        try {
            List<Future<LawfulResult>> lawful = new ArrayList<>();
            for (LawfulVariant variant : request.lawful()) {
                lawful.add(workers.submit(() -> told(listener::watched, watch(variant))));
            }
            List<Future<DefectResult>> defects = new ArrayList<>();
            for (Defect defect : request.defects()) {
                defects.add(workers.submit(() -> told(listener::hunted, hunt(defect, way))));
            }
            List<Future<@Nullable ShortestScript>> shortest = new ArrayList<>();
            for (int i = 0; i < defects.size(); i++) {
                Defect defect = request.defects().get(i);
                Future<DefectResult> hunted = defects.get(i);
                shortest.add(workers.submit(() -> shortest(defect, hunted)));
            }
            List<DefectResult> defectResults = results(defects);
            List<LawfulResult> lawfulResults = results(lawful);
            List<TechniqueResult> techniques = techniques(workers, defectResults);
            List<ShortestScript> scripts =
                    results(shortest).stream().filter(Objects::nonNull).toList();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            return new Proof(
                    KitInfo.of(catalogue),
                    request.seed(),
                    request.seeds(),
                    millis,
                    defectResults,
                    searches,
                    scripts,
                    lawfulResults,
                    techniques,
                    Teeth.of(catalogue, defectResults, searches));
        } finally {
            workers.shutdownNow();
        }
    }

    private List<TechniqueResult> techniques(ExecutorService workers, List<DefectResult> inTurn) {
        List<TechniqueResult> results = new ArrayList<>();
        for (Technique technique : Technique.values()) {
            results.add(TechniqueResult.of(technique, false, inTurn));
        }
        for (Technique technique : request.alone() ? Technique.values() : new Technique[0]) {
            List<Round> own = Round.way(EnumSet.of(technique));
            List<Future<DefectResult>> hunts = request.defects().stream()
                    .map(defect -> workers.submit(() -> hunt(defect, own)))
                    .toList();
            results.add(TechniqueResult.of(technique, true, results(hunts)));
        }
        return results;
    }

    /** Times count here, so one goes after the other, before anything else keeps the processors busy. */
    private List<SearchResult> searches(ProofListener listener) {
        List<SearchResult> results = new ArrayList<>();
        for (Defect defect : request.racy()) {
            Search search = new Search(defect, subject(defect.provider(), Set.of(), CALL_DEADLINE));
            results.add(told(listener::searched, search.races(request.seed(), request.seeds())));
        }
        for (Defect defect : request.deep()) {
            Search search = new Search(defect, subject(defect.provider(), Set.of(), CALL_DEADLINE));
            results.add(told(listener::searched, search.exhaustion()));
        }
        return results;
    }

    /** The reduced script, if it can be replayed, beside what trying all that are not longer finds; null if nothing. */
    private @Nullable ShortestScript shortest(Defect defect, Future<DefectResult> hunted) {
        DefectResult result = result(hunted);
        if (!result.replays() || result.scriptLength() == 0 || !defect.isDeterministic()) {
            return null;
        }
        Subject subject = subject(defect.provider(), Set.of(), CALL_DEADLINE);
        Script reduced = PrintedScript.of(defect.name(), result.script());
        Script shortest = Search.shortest(subject, reduced, KNOWN);
        return shortest == null ? null : ShortestScript.of(result, shortest);
    }

    private static <T> T told(Consumer<T> listener, T result) {
        listener.accept(result);
        return result;
    }

    private DefectResult hunt(Defect defect, List<Round> along) {
        Subject subject = subject(defect.provider(), Set.of(), CALL_DEADLINE);
        return new Hunt(suites.get(), defect, subject).along(along, request.seed());
    }

    private LawfulResult watch(LawfulVariant variant) {
        Subject subject = subject(variant.provider(), variant.waivers(), LAWFUL_DEADLINE);
        return new Vigil(suites.get(), variant, subject).over(request.seed(), request.seeds());
    }

    private Subject subject(RtmProvider provider, Set<Assumption> waived, Duration callDeadline) {
        return Subject.of(provider, new Policy(catalogue, waived, true), callDeadline);
    }

    private static <T> List<T> results(List<Future<T>> futures) {
        return futures.stream().map(Prover::result).collect(Collectors.toCollection(ArrayList::new));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CertificationException("the proof was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
