package org.rtmtck.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmtck.agent.AgentOptions;
import org.rtmtck.agent.AgentProvider;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.suite.Implementations;
import picocli.CommandLine.Option;

/** The options that choose an implementation. */
final class ImplementationChoice {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    @Option(
            names = {"-i", "--implementation"},
            paramLabel = "NAME",
            defaultValue = "reference",
            description = "The implementation under test. Default: ${DEFAULT-VALUE}; 'list implementations' shows all.")
    private String name = "reference";

    @Option(
            names = {"-c", "--classpath"},
            paramLabel = "JARS",
            defaultValue = "",
            description = "Jars and directories with the implementation, separated as in a Java class path.")
    private String classPath = "";

    @Option(
            names = "--agent",
            paramLabel = "COMMAND",
            defaultValue = "",
            description = "In place of an implementation in Java: the command that starts an agent for one.")
    private String agent = "";

    @Option(
            names = "--agent-tcp",
            paramLabel = "HOST:PORT",
            defaultValue = "",
            description = "In place of an implementation in Java: where an agent for one listens.")
    private String agentAddress = "";

    @Option(
            names = "--agent-token-file",
            paramLabel = "FILE",
            description = "The file whose first line is the word that the agent at --agent-tcp asks for.")
    private @Nullable Path agentToken;

    private ClassLoader loader = ImplementationChoice.class.getClassLoader();

    /**
     * Loads the implementation.
     *
     * @throws CertificationException if a part of the class path does not exist
     */
    RtmProvider load() {
        return load(AgentOptions.DEFAULT.callDeadline());
    }

    /**
     * Loads the implementation.
     *
     * @param callDeadline how long one call may take; an agent gets a little less, so that it can still be said what it
     *     had to say
     * @throws CertificationException if a part of the class path does not exist
     */
    RtmProvider load(Duration callDeadline) {
        AgentOptions options = AgentOptions.DEFAULT.withCallDeadline(
                callDeadline.multipliedBy(4).dividedBy(5));
        if (!agent.isEmpty()) {
            return agentStarted().with(options);
        }
        return agentAddress.isEmpty()
                ? Implementations.named(name, loader())
                : agentConnected().with(options);
    }

    private AgentProvider agentStarted() {
        try {
            return AgentProvider.command(agent);
        } catch (IllegalArgumentException e) {
            throw new CertificationException("--agent cannot be read: " + e.getMessage());
        }
    }

    private AgentProvider agentConnected() {
        int colon = agentAddress.lastIndexOf(':');
        try {
            int port = Integer.parseInt(agentAddress.substring(colon + 1));
            return AgentProvider.tcp(agentAddress.substring(0, Math.max(colon, 0)), port, token());
        } catch (IllegalArgumentException e) {
            throw new CertificationException(
                    "--agent-tcp wants HOST:PORT, for example 127.0.0.1:7000, but was " + agentAddress);
        }
    }

    private @Nullable String token() {
        if (agentToken == null) {
            return null;
        }
        try {
            return Files.readAllLines(agentToken).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw new CertificationException("--agent-token-file cannot be read: " + e.getMessage());
        }
    }

    /** All implementations that can be found. */
    List<RtmProvider> all() {
        return Implementations.all(loader());
    }

    /** Finds the implementation's classes. */
    ClassLoader loader() {
        if (!classPath.isEmpty() && !(loader instanceof URLClassLoader)) {
            loader = new URLClassLoader(urls(), ImplementationChoice.class.getClassLoader());
        }
        return loader;
    }

    private URL[] urls() {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                urls.add(url(Path.of(entry)));
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        if (!Files.exists(entry)) {
            throw new CertificationException("--classpath names " + entry + ", which does not exist");
        }
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new CertificationException("--classpath names " + entry + ", which is no file: " + e.getMessage());
        }
    }

    /** The command that replays a script with this choice, as it would be typed. */
    String replay(Path script) {
        return "java -jar rtm-tck.jar replay " + quoted(script.toString())
                + (name.equals("reference") ? "" : " --implementation " + quoted(name))
                + (classPath.isEmpty() ? "" : " --classpath " + quoted(classPath))
                + (agent.isEmpty() ? "" : " --agent " + quoted(agent))
                + (agentAddress.isEmpty() ? "" : " --agent-tcp " + quoted(agentAddress))
                + (agentToken == null ? "" : " --agent-token-file " + quoted(agentToken.toString()));
    }

    private static String quoted(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
