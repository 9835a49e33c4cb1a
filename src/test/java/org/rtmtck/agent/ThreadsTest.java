package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;

@Timeout(20)
class ThreadsTest {

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThread() {
        other.shutdownNow();
    }

    private CompletableFuture<Status> deregisterElsewhere(RoutingTableManager rtm) {
        return CompletableFuture.supplyAsync(() -> rtm.deregisterClient(new Handle(0x20)), other);
    }

    @Test
    void calls_of_two_threads_are_under_way_together_and_may_be_answered_in_any_order() throws Exception {
        // Answers only when both requests are there, the second one first.
        String script = "read a; echo NO_ERROR; read a; read b; "
                + "for l in \"$b\" \"$a\"; do case $l in @t1*) echo '@t1 ERROR_INVALID_HANDLE';; *) echo 1450;; esac; done";
        try (AgentProvider provider = Sh.agent(script + "; sleep 30");
                RoutingTableManager rtm = provider.open(new Desk())) {
            rtm.deregisterClient(new Handle(0x10));

            CompletableFuture<Status> elsewhere = deregisterElsewhere(rtm);
            Status here = rtm.deregisterClient(new Handle(0x10));

            assertThat(here).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
            assertThat(elsewhere.get(5, TimeUnit.SECONDS)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        }
    }

    @Test
    void of_two_calls_under_way_one_is_blamed_for_not_returning() throws Exception {
        try (AgentProvider provider = Sh.agent("read a; echo NO_ERROR; read a; sleep 30");
                RoutingTableManager rtm = provider.open(new Desk())) {
            rtm.deregisterClient(new Handle(0x10));

            CompletableFuture<AgentFailure.Cause> elsewhere =
                    CompletableFuture.supplyAsync(() -> kindOfFailure(rtm), other);
            AgentFailure.Cause here = kindOfFailure(rtm);

            assertThat(List.of(here, elsewhere.get(5, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(AgentFailure.Cause.NO_RETURN, AgentFailure.Cause.GONE);
        }
    }

    private static AgentFailure.Cause kindOfFailure(RoutingTableManager rtm) {
        return catchThrowableOfType(AgentFailure.class, () -> rtm.deregisterClient(new Handle(0x10)))
                .cause();
    }

    @Test
    void threads_that_have_ended_leave_their_names_to_others() throws Exception {
        ThreadNames names = new ThreadNames();
        assertThat(names.current()).isEmpty();

        for (int i = 0; i < 3; i++) {
            String[] name = new String[1];
            Thread thread = new Thread(() -> name[0] = names.current());
            thread.start();
            thread.join();
            assertThat(name[0]).isEqualTo("t1");
        }
        assertThat(names.current()).isEmpty();
    }
}
