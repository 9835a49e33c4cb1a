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
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.KitInfo;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.suite.direct.DirectSuite;
import org.rtmtck.suite.direct.Technique;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

/** Runs the kit on what it proves itself with. */
public final class Prover {

    /** Long enough for any call that is going to return, short enough for those that never do. */
    private static final Duration CALL_DEADLINE = Duration.ofSeconds(1);

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
     * @param defectDone is told of each defect, on any thread
     * @param lawfulDone is told of each lawful variant, on any thread
     * @throws CertificationException if it was interrupted
     */
    public Proof prove(Consumer<DefectResult> defectDone, Consumer<LawfulResult> lawfulDone) {
        long started = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(request.threads());
        try {
            List<Future<LawfulResult>> lawful = new ArrayList<>();
            for (LawfulVariant variant : request.lawful()) {
                lawful.add(workers.submit(() -> told(lawfulDone, watch(variant))));
            }
            List<Future<DefectResult>> defects = new ArrayList<>();
            for (Defect defect : request.defects()) {
                defects.add(workers.submit(() -> told(defectDone, hunt(defect, way))));
            }
            List<DefectResult> defectResults = results(defects);
            List<LawfulResult> lawfulResults = results(lawful);
            List<TechniqueResult> techniques = techniques(workers, defectResults);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            return new Proof(
                    KitInfo.of(catalogue),
                    request.seed(),
                    request.seeds(),
                    millis,
                    defectResults,
                    lawfulResults,
                    techniques,
                    Teeth.of(catalogue, defectResults));
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

    private static <T> T told(Consumer<T> listener, T result) {
        listener.accept(result);
        return result;
    }

    private DefectResult hunt(Defect defect, List<Round> along) {
        Subject subject = subject(defect.provider(), EnumSet.noneOf(Assumption.class));
        return new Hunt(suites.get(), defect, subject).along(along, request.seed());
    }

    private LawfulResult watch(LawfulVariant variant) {
        Subject subject = subject(variant.provider(), variant.waivers());
        return new Vigil(suites.get(), variant, subject).over(request.seed(), request.seeds());
    }

    private Subject subject(RtmProvider provider, Set<Assumption> waived) {
        return Subject.of(provider, new Policy(catalogue, waived, true), CALL_DEADLINE);
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
