package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;

/** The agent in C as a server. */
@Timeout(30)
class NativeTcpTest {

    private Process server;

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    private int listen(String library, String... options) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = Native.command(library, options);
        command.addAll(1, List.of("--listen", Integer.toString(port)));
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!accepts(port)) {
            assertThat(server.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return port;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Handle register(RoutingTableManager rtm) {
        return rtm.registerClient(ProtocolFamily.IP, 13, null, 0);
    }

    @Test
    void every_connection_is_an_instance_of_its_own() throws Exception {
        int port = listen("librtm.so");
        try (AgentProvider provider = AgentProvider.tcp("127.0.0.1", port, null);
                RoutingTableManager one = provider.open(new Desk());
                RoutingTableManager two = provider.open(new Desk())) {
            Handle first = register(one);
            Handle second = register(two);

            assertThat(first.isNull()).isFalse();
            assertThat(second.isNull()).isFalse();
            assertThat(one.deregisterClient(first)).isEqualTo(Status.NO_ERROR);
            assertThat(two.deregisterClient(second)).isEqualTo(Status.NO_ERROR);
        }
    }

    @Test
    void a_crash_ends_one_connection_and_not_the_server() throws Exception {
        int port = listen("defects/aborts-on-invalid-handle.so");
        try (AgentProvider provider = AgentProvider.tcp("127.0.0.1", port, null)) {
            for (int i = 0; i < 2; i++) {
                try (RoutingTableManager rtm = provider.open(new Desk())) {
                    register(rtm);
                    assertThat(causeOf(rtm)).isEqualTo(AgentFailure.Cause.CLOSED);
                }
            }
        }
    }

    private static AgentFailure.Cause causeOf(RoutingTableManager rtm) {
        try {
            rtm.deregisterClient(Handle.NULL);
            throw new AssertionError("it did not fail");
        } catch (AgentFailure e) {
            return e.cause();
        }
    }

    @Test
    void who_does_not_know_the_token_is_sent_away(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("token");
        Files.writeString(file, "open-sesame\n");
        int port = listen("librtm.so", "--token-file", file.toString());
        try (AgentProvider knowing = AgentProvider.tcp("127.0.0.1", port, "open-sesame");
                AgentProvider guessing = AgentProvider.tcp("127.0.0.1", port, "open-sesam");
                AgentProvider silent = AgentProvider.tcp("127.0.0.1", port, null)) {
            assertThat(knowing.unavailable()).isEmpty();
            assertThat(guessing.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains("wrong token"));
            assertThat(silent.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains("wrong token"));
        }
    }

    @Test
    void nobody_listens_beyond_this_machine_without_a_token() throws Exception {
        List<String> command = Native.command("librtm.so");
        command.addAll(1, List.of("--listen", "0.0.0.0:7001"));
        server = new ProcessBuilder(command).redirectErrorStream(true).start();

        String said = new String(server.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(server.waitFor()).isEqualTo(2);
        assertThat(said).contains("needs --token-file");
    }
}
