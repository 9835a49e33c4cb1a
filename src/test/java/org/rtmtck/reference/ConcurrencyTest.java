package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Status;

class ConcurrencyTest extends Fixture {

    private static final int THREADS = 4;
    private static final int REPETITIONS = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Runs the calls at once, one in each thread. */
    private <T> List<T> race(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> call : calls) {
            futures.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @RepeatedTest(REPETITIONS)
    void only_one_of_several_threads_deregisters_a_client() throws Exception {
        Handle client = register(OSPF);
        add(client, route(N1, 5));
        List<Callable<Status>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(() -> rtm.deregisterClient(client));
        }

        assertThat(race(calls))
                .containsOnlyOnce(Status.NO_ERROR)
                .filteredOn(status -> !status.isSuccess())
                .containsOnly(Status.ERROR_INVALID_HANDLE);
    }

    @RepeatedTest(REPETITIONS)
    void no_route_survives_that_is_added_while_its_client_leaves() throws Exception {
        Handle client = register(OSPF);
        Observer observer = observe(BGP);

        race(List.of(
                () -> add(client, route(N1, 5)),
                () -> rtm.deregisterClient(client).toString(),
                () -> add(client, route(N2, 5))));

        assertThat(routes()).isEmpty();
        assertThat(observer.messages().size() % 2).isZero();
    }

    @RepeatedTest(REPETITIONS)
    void only_one_of_several_threads_registers_a_protocol() throws Exception {
        List<Callable<Handle>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(() -> register(OSPF));
        }

        assertThat(race(calls)).filteredOn(handle -> !handle.isNull()).hasSize(1);
    }

    @RepeatedTest(REPETITIONS)
    void clients_that_leave_at_once_leave_the_others_best() throws Exception {
        Handle stays = register(9);
        List<Callable<Status>> calls = new ArrayList<>();
        for (int protocol = 20; protocol < 20 + THREADS; protocol++) {
            Handle leaver = register(protocol);
            add(leaver, route(N1, protocol));
            calls.add(() -> rtm.deregisterClient(leaver));
        }
        add(stays, route(N1, 99));

        assertThat(race(calls)).containsOnly(Status.NO_ERROR);
        assertThat(brief(best(N1))).isEqualTo("9 a010000 if1 63 m99");
        assertThat(count()).isEqualTo(1);
    }
}
