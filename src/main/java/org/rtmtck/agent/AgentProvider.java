package org.rtmtck.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;

/**
 * An implementation under test behind an agent: a program that the kit starts, or one that listens at an address. What
 * it is called and what it offers, the agent says itself, when it is first needed.
 *
 * <p>Every call on an instance may throw an {@link AgentFailure}; the instance is then lost, and the next one gets a new
 * agent. Safe for concurrent use.
 */
public final class AgentProvider implements RtmProvider, AutoCloseable {

    private static final String GREETING = "hello " + Hello.PROTOCOL;

    private final String address;
    private final Function<AgentOptions, ChannelFactory> channels;
    private final String greeting;
    private final AgentOptions options;
    private final AgentPool pool;

    private AgentProvider(
            String address, Function<AgentOptions, ChannelFactory> channels, String greeting, AgentOptions options) {
        this.address = address;
        this.channels = channels;
        this.greeting = greeting;
        this.options = options;
        this.pool = new AgentPool(channels.apply(options), greeting, options);
    }

    /**
     * An agent that the kit starts and speaks to over its standard input and output.
     *
     * @param command the program and its arguments
     */
    public static AgentProvider command(List<String> command) {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("an agent's command must name a program");
        }
        List<String> words = List.copyOf(command);
        return new AgentProvider(
                String.join(" ", words), options -> () -> ProcessChannel.start(words), GREETING, AgentOptions.DEFAULT);
    }

    /**
     * As {@link #command(List)}, from one text in which blanks separate words and quotes keep them.
     *
     * @throws IllegalArgumentException if there is no word, or a quote is not closed
     */
    public static AgentProvider command(String commandLine) {
        return command(CommandWords.split(commandLine));
    }

    /**
     * An agent that listens for connections.
     *
     * @param host its name or address
     * @param port its port, 1 to 65,535
     * @param token the secret that both sides know; null if the agent asks for none
     */
    public static AgentProvider tcp(String host, int port, @Nullable String token) {
        if (token != null && !token.matches("[\\x21-\\x7e&&[^;#]]{1,256}")) {
            throw new IllegalArgumentException(
                    "a token has 1 to 256 printable characters, without blanks, semicolons and number signs");
        }
        return new AgentProvider(
                host + ":" + port,
                options -> () -> TcpChannel.connect(host, port, options.startDeadline()),
                token == null ? GREETING : GREETING + " token " + token,
                AgentOptions.DEFAULT);
    }

    /** The same agent with other options. The old provider is not to be used any more. */
    public AgentProvider with(AgentOptions newOptions) {
        close();
        return new AgentProvider(address, channels, greeting, newOptions);
    }

    /** The command, or host and port. */
    public String address() {
        return address;
    }

    /** The bounds within which the kit deals with the agent. */
    public AgentOptions options() {
        return options;
    }

    private @Nullable Hello helloIfAvailable() {
        try {
            return pool.hello();
        } catch (AgentFailure e) {
            return null;
        }
    }

    @Override
    public String name() {
        Hello hello = helloIfAvailable();
        return hello == null ? "agent" : hello.name();
    }

    @Override
    public String version() {
        Hello hello = helloIfAvailable();
        return hello == null ? "unknown" : hello.version();
    }

    @Override
    public String description() {
        return "by the agent " + address;
    }

    @Override
    public Set<Capability> capabilities() {
        Hello hello = helloIfAvailable();
        return hello == null ? Set.of() : hello.capabilities();
    }

    @Override
    public Limits limits() {
        Hello hello = helloIfAvailable();
        return hello == null ? Limits.NONE : hello.limits();
    }

    @Override
    public Optional<String> unavailable() {
        try {
            pool.hello();
            return Optional.empty();
        } catch (AgentFailure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public RoutingTableManager open(Environment environment) {
        Hello hello = pool.hello();
        return new AgentManager(pool, pool.take(), hello, environment);
    }

    /** How many blocks of memory the implementation holds, if the agent counts its allocations. */
    @Override
    public OptionalLong held(RoutingTableManager manager) {
        return manager instanceof AgentManager m ? m.allocations() : OptionalLong.empty();
    }

    /** Opens a runner of whole scripts, for throughput. */
    public BatchRunner openBatchRunner() {
        return new BatchRunner(pool, pool.hello());
    }

    @Override
    public boolean awaitQuiescence(RoutingTableManager manager, Duration deadline) {
        if (manager instanceof AgentManager m) {
            m.settle();
        }
        return true;
    }

    /** Ends the agents that are not in use. */
    @Override
    public void close() {
        pool.close();
    }
}
