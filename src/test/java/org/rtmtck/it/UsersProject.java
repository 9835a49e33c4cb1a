package org.rtmtck.it;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A project of somebody who has an implementation: one dependency, one provider, one empty class. */
final class UsersProject {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>acme</groupId>
              <artifactId>acme-rtm</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              MANAGEMENT
              <dependencies>
                <dependency>
                  <groupId>org.rtmtck</groupId>
                  <artifactId>rtm-tck</artifactId>
                  <version>VERSION</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.15.0</version>
                  </plugin>
                  <plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.6.1</version>
                  </plugin>
                </plugins>
              </build>
              <repositories>
                <repository><id>known</id><url>REPOSITORY</url></repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository><id>known</id><url>REPOSITORY</url></pluginRepository>
              </pluginRepositories>
            </project>
            """;

    private static final String MANAGEMENT = """
            <dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>org.junit</groupId>
                  <artifactId>junit-bom</artifactId>
                  <version>JUNIT</version>
                  <type>pom</type>
                  <scope>import</scope>
                </dependency>
              </dependencies>
            </dependencyManagement>
            """;

    private static final String SUITE = "class RtmConformanceTest extends org.rtmtck.suite.RtmConformance {}\n";

    private final Path directory;

    private UsersProject(Path directory) {
        this.directory = directory;
    }

    /** A project whose RtmDeregisterClient does that, with that version of JUnit or, if it is empty, with the kit's. */
    static UsersProject create(Path directory, String deregistering, String junit) throws IOException {
        UsersProject project = new UsersProject(directory);
        String management = junit.isEmpty() ? "" : MANAGEMENT.replace("JUNIT", junit);
        project.write(
                "pom.xml",
                POM.replace("MANAGEMENT", management)
                        .replace("VERSION", Kit.VERSION)
                        .replace("REPOSITORY", Kit.REPOSITORY.toUri().toString()));
        project.write("src/test/java/acme/AcmeProvider.java", ProviderSource.deregistering(deregistering));
        project.write("src/test/resources/META-INF/services/" + ProviderSource.SERVICE, ProviderSource.CLASS + "\n");
        project.write("src/test/java/RtmConformanceTest.java", SUITE);
        return project;
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Runs {@code mvn test}, with a local repository of the build's own in which the kit is the one just built. */
    Execution test(String... properties) throws IOException, InterruptedException {
        Path repository = Kit.BASE.resolve("target").resolve("it-repository");
        install(repository);
        List<String> words = new ArrayList<>(List.of(
                Kit.MAVEN.toString(),
                "-B",
                "-ntp",
                "-Djansi.mode=strip",
                "-Dmaven.repo.local=" + repository,
                "-DtrimStackTrace=true"));
        words.addAll(List.of(properties));
        words.add("test");
        return Execution.of(directory, words);
    }

    private static void install(Path repository) throws IOException {
        Path kit = repository.resolve("org/rtmtck/rtm-tck").resolve(Kit.VERSION);
        Files.createDirectories(kit);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(kit)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        String name = "rtm-tck-" + Kit.VERSION;
        Files.copy(Kit.LIBRARY, kit.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(Kit.POM, kit.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The files that are in the project's folder. */
    List<String> files() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            List<String> names = new ArrayList<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names.stream().sorted().toList();
        }
    }
}
