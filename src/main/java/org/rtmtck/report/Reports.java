package org.rtmtck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.Deviation;
import org.rtmtck.report.html.CertificatePage;
import org.rtmtck.report.html.Pages;

/** Writes everything that is to be kept of a certification into one directory. */
public final class Reports {

    private static final String SCRIPTS = "failures";
    private static final String SCRIPT = ".rtm";

    private final Path directory;
    private final Function<Path, String> replay;

    private Reports(Path directory, Function<Path, String> replay) {
        this.directory = directory;
        this.replay = replay;
    }

    /**
     * Reports in that directory, which is made if it does not exist.
     *
     * @param directory where to write
     * @param replay the command that replays a script
     * @throws CertificationException if nothing can be written there
     */
    public static Reports in(Path directory, Function<Path, String> replay) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "rtm-tck", null));
        } catch (IOException e) {
            throw new CertificationException("reports cannot be written to " + directory + " (" + reason(e)
                    + "); choose another directory with --report");
        }
        return new Reports(directory, replay);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "it is a file";
        }
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    /** Where the page for people is. */
    public Path page() {
        return directory.resolve("certificate.html");
    }

    /** Where all failures are told in a few lines each. */
    public Path summary() {
        return directory.resolve("certificate.md");
    }

    /** The file with the script of a failure, by its number from 0. */
    public Path script(Certificate certificate, int number) {
        Deviation deviation = certificate.failures().get(number);
        long before = certificate.failures().subList(0, number).stream()
                .filter(d -> d.requirement().equals(deviation.requirement()))
                .count();
        return directory.resolve(SCRIPTS).resolve(deviation.requirement() + "-" + (before + 1) + SCRIPT);
    }

    /**
     * Writes all files; those of an earlier certification are replaced.
     *
     * @throws IOException if one cannot be written
     */
    public void write(Certificate certificate) throws IOException {
        scripts(certificate);
        write("certificate.json", CertificateJson.write(certificate));
        write("junit.xml", JUnitXml.write(certificate));
        write("ctrf.json", Ctrf.write(certificate));
        write("certificate.md", Markdown.write(certificate));
        write("badge.svg", Badge.write(certificate));
        CertificatePage page =
                CertificatePage.of(certificate, Catalogue.load(), number -> replay.apply(script(certificate, number)));
        write("certificate.html", Pages.certificate(page));
    }

    private void scripts(Certificate certificate) throws IOException {
        Path scripts = directory.resolve(SCRIPTS);
        if (Files.isDirectory(scripts)) {
            try (DirectoryStream<Path> old = Files.newDirectoryStream(scripts, "DRC-*" + SCRIPT)) {
                for (Path script : old) {
                    Files.delete(script);
                }
            }
        }
        for (int number = 0; number < certificate.failures().size(); number++) {
            Deviation deviation = certificate.failures().get(number);
            if (!deviation.script().isEmpty()) {
                Files.createDirectories(scripts);
                Files.writeString(script(certificate, number), text(deviation));
            }
        }
    }

    private static String text(Deviation deviation) {
        List<String> comment = List.of(
                "# " + String.join(", ", deviation.requirements()),
                "# permitted: " + deviation.permitted().replace('\n', ' '),
                "# seen: " + deviation.seen().replace('\n', ' '));
        return String.join("\n", comment) + "\n" + deviation.script();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content, StandardCharsets.UTF_8);
    }
}
