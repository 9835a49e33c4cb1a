package org.rtmtck.certify;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.witness.CallGuard;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Witness;

/** Finds out before anything is judged whether the implementation under test can be judged at all. */
final class Preflight {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Request request;

    Preflight(Request request) {
        this.request = request;
    }

    /**
     * Asks the implementation about itself and opens an instance.
     *
     * @throws CertificationException if one of the two does not work
     */
    Subject check() {
        RtmProvider provider = request.provider();
        return within(provider.getClass().getName(), () -> {
            provider.unavailable().ifPresent(reason -> {
                throw new CertificationException(provider.name() + " cannot be opened here: " + Plain.line(reason));
            });
            Subject subject = Subject.of(
                    provider, request.profile().policy(Catalogue.load(), request.waived()), request.callDeadline());
            Witness.open(subject, new Evidence(), CallGuard.none()).close();
            return subject;
        });
    }

    private Subject within(String provider, Supplier<Subject> work) {
        CompletableFuture<Subject> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(result, work), "rtm-tck preflight");
        thread.setDaemon(true);
        thread.setContextClassLoader(request.loader());
        thread.start();
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CertificationException(
                    provider + " did not open an instance within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CertificationException("interrupted while " + provider + " opened an instance");
        } catch (ExecutionException e) {
            throw failure(provider, e.getCause());
        }
    }

    private static void complete(CompletableFuture<Subject> result, Supplier<Subject> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) { // whatever the implementation throws
            result.completeExceptionally(e);
        }
    }

    private static CertificationException failure(String provider, @Nullable Throwable cause) {
        return cause instanceof CertificationException known
                ? known
                : new CertificationException(provider + " cannot be used: "
                        + (cause == null ? "no reason was given" : Plain.line(cause.getMessage())));
    }
}
