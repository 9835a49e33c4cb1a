package org.rtmtck.certify.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import org.rtmtck.witness.Failure;
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
            List<DefectResult> defectResults = results(defects);
            List<LawfulResult> lawfulResults = results(lawful);
            List<TechniqueResult> techniques = techniques(workers, defectResults);
            List<ShortestScript> shortest = shortest(defectResults);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            return new Proof(
                    KitInfo.of(catalogue),
                    request.seed(),
                    request.seeds(),
                    millis,
                    defectResults,
                    searches,
                    shortest,
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

    /** Of the reduced scripts that can be replayed, beside what trying all that are not longer finds. */
    private List<ShortestScript> shortest(List<DefectResult> results) {
        List<ShortestScript> known = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            DefectResult result = results.get(i);
            Defect defect = request.defects().get(i);
            if (result.replays() && result.scriptLength() > 0 && defect.isDeterministic()) {
                ShortestScript.of(result, shortest(defect, result.scriptLength()))
                        .ifPresent(known::add);
            }
        }
        return known;
    }

    /** The shortest script of at most so many calls, each of them a letter or part of one; null if none is known. */
    private @Nullable Script shortest(Defect defect, int calls) {
        Subject subject = subject(defect.provider(), Set.of(), CALL_DEADLINE);
        Failure failure = Search.exhaust(subject, Math.min(KNOWN, calls));
        return failure != null && failure.reproducible() ? failure.script() : null;
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
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CertificationException("the proof was interrupted");
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }
}
