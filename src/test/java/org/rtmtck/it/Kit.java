package org.rtmtck.it;

import java.nio.file.Path;

/** What was built, as the build tells it. */
final class Kit {

    /** The jar that users' projects depend on. */
    static final Path LIBRARY = path("rtmtck.library");

    /** The runnable jar. */
    static final Path JAR = path("rtmtck.jar");

    static final Path POM = path("rtmtck.pom");
    static final Path MAVEN = path("rtmtck.maven.home").resolve("bin").resolve("mvn");
    static final Path REPOSITORY = path("rtmtck.maven.repository");
    static final Path BASE = path("rtmtck.basedir");
    static final String VERSION = property("rtmtck.version");

    private Kit() {}

    private static Path path(String property) {
        return Path.of(property(property));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the system property " + name + " is missing: run 'mvn verify'");
        }
        return value;
    }
}
