package org.rtmtck.peer.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rtmtck.peer.support.Session.network;
import static org.rtmtck.peer.support.Session.route;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;

/** What calls answer when the manager behind the adapter is stopped or killed: a lack of resources, and in time. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
public abstract class UnresponsiveManagerContract {

    private static final Waiting SHORT = new Waiting(Duration.ofSeconds(10), Duration.ofMillis(400));

    private final RtmProvider provider;
    private final String program;
    private Session session;
    private Handle client;

    /** {@code program} is what the manager's process is called. */
    protected UnresponsiveManagerContract(Function<Waiting, RtmProvider> provider, String program) {
        this.provider = provider.apply(SHORT);
        this.program = program;
    }

    @BeforeEach
    void open() throws Exception {
        assumeTrue(
                provider.unavailable().isEmpty(), () -> provider.unavailable().orElseThrow());
        session = new Session(provider);
        client = session.register(1);
        session.add(client, route(1, 1));
        assertThat(session.awaitQuiescence()).isTrue();
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
        assertThat(ProcessHandle.current().descendants().filter(this::isManager))
                .isEmpty();
    }

    @Test
    void a_stopped_manager_is_a_lack_of_resources() throws Exception {
        signal("STOP");

        assertThat(session.best(network(1))).isNull();
        assertThat(session.lastError()).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(session.routes()).isEmpty();
        assertThat(session.lastError()).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(session.register(2)).isEqualTo(Handle.NULL);
        assertThat(session.lastError()).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(session.add(client, route(2, 1))).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(provider.disturbance(session.rtm()).orElseThrow()).contains("pid", "was stopped by a signal");
    }

    @Test
    void nobody_has_disturbed_a_manager_that_answers() {
        assertThat(provider.disturbance(session.rtm())).isEmpty();
        killAll();
    }

    @Test
    void a_manager_that_goes_on_completes_the_deregistration_at_the_next_call() throws Exception {
        signal("STOP");
        assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        signal("CONT");

        assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.NO_ERROR);
        assertThat(session.count()).isZero();
        session.close();
        killAll();
    }

    @Test
    void a_killed_manager_is_a_lack_of_resources_and_the_next_instance_gets_a_new_one() throws Exception {
        signal("KILL");

        assertThat(session.best(network(1))).isNull();
        assertThat(session.lastError()).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(provider.disturbance(session.rtm()).orElseThrow()).contains("pid", "somebody's SIGKILL");

        session.close();
        session = new Session(provider);
        assertThat(session.register(1)).isNotEqualTo(Handle.NULL);
        killAll();
    }

    @Test
    void a_manager_that_is_killed_while_a_call_waits_ends_the_call() throws Exception {
        signal("STOP");
        Thread killer = new Thread(() -> killAll());
        killer.start();

        assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);
        killer.join();
    }

    private void killAll() {
        try {
            signal("KILL");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal to the processes that this test has started, by their ids. */
    private void signal(String name) throws IOException, InterruptedException {
        for (ProcessHandle manager :
                ProcessHandle.current().descendants().filter(this::isManager).toList()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(manager.pid()))
                    .start()
                    .waitFor();
        }
    }

    private boolean isManager(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/" + program);
    }
}
