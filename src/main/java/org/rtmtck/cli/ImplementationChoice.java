package org.rtmtck.cli;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    private ClassLoader loader = ImplementationChoice.class.getClassLoader();

    /**
     * Loads the implementation.
     *
     * @throws CertificationException if a part of the class path does not exist
     */
    RtmProvider load() {
        return Implementations.named(name, loader());
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
                + (classPath.isEmpty() ? "" : " --classpath " + quoted(classPath));
    }

    private static String quoted(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
