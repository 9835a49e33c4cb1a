package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rtmtck.agent.AgentFailure.Cause;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;

@Timeout(20)
class TcpTest {

    private static final String HELLO = "hello 1; name remote; version 1; capabilities ip";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Serves one connection: answers each line with the next of {@code answers}, then closes. */
    private void serve(String... answers) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                    OutputStream out = socket.getOutputStream()) {
                for (String answer : answers) {
                    requests.add(String.valueOf(in.readLine()));
                    out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
                }
                requests.add(String.valueOf(in.readLine()));
            } catch (IOException e) {
                requests.add(e.toString());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private AgentProvider provider(String token) {
        return AgentProvider.tcp("127.0.0.1", server.getLocalPort(), token).with(Sh.QUICK);
    }

    @Test
    void calls_are_made_over_a_connection_that_shows_the_token_first() {
        serve(HELLO, "ok", "NO_ERROR");
        try (AgentProvider provider = provider("s3cret");
                RoutingTableManager rtm = provider.open(new Desk())) {
            assertThat(provider.name()).isEqualTo("remote");
            assertThat(rtm.deregisterClient(new Handle(0x10))).isEqualTo(Status.NO_ERROR);
            assertThat(requests).containsExactly("hello 1 token s3cret", "settle", "RtmDeregisterClient 0x10");
        }
    }

    @Test
    void a_token_that_the_agent_does_not_accept_makes_it_unavailable() {
        serve("?wrong token");
        try (AgentProvider provider = provider("guess")) {
            assertThat(provider.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains("wrong token"));
        }
    }

    @Test
    void a_connection_that_ends_within_a_call_is_a_failure_of_that_call() {
        serve(HELLO, "ok");
        try (AgentProvider provider = provider(null);
                RoutingTableManager rtm = provider.open(new Desk())) {
            assertThatThrownBy(() -> rtm.deregisterClient(new Handle(0x10)))
                    .isInstanceOfSatisfying(AgentFailure.class, e -> {
                        assertThat(e.cause()).isEqualTo(Cause.CLOSED);
                        assertThat(e.request()).isEqualTo("RtmDeregisterClient 0x10");
                    });
        }
    }

    @Test
    void an_address_where_nobody_listens_is_one_error() throws IOException {
        server.close();
        try (AgentProvider provider = provider(null)) {
            assertThat(provider.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains("no agent answers at 127.0.0.1:"));
        }
    }

    @Test
    void a_token_that_would_not_survive_the_line_is_refused_before_it_is_sent() {
        assertThatThrownBy(() -> AgentProvider.tcp("localhost", 1, "two words"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
