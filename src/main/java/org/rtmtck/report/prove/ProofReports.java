package org.rtmtck.report.prove;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.prove.Proof;
import org.rtmtck.report.html.Pages;

/** Writes what is to be kept of a proof into one directory. */
public final class ProofReports {

    private final Path directory;

    private ProofReports(Path directory) {
        this.directory = directory;
    }

    /**
     * Reports in that directory, which is made if it does not exist.
     *
     * @throws CertificationException if nothing can be written there
     */
    public static ProofReports in(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "rtm-tck", null));
        } catch (IOException e) {
            throw new CertificationException("reports cannot be written to " + directory + " (" + e.getMessage()
                    + "); choose another directory with --report");
        }
        return new ProofReports(directory);
    }

    /**
     * Writes all files; those of an earlier proof are replaced.
     *
     * @throws IOException if one cannot be written
     */
    public void write(Proof proof) throws IOException {
        write("prove.json", ProofJson.write(proof));
        write("teeth.md", ProofMarkdown.write(proof));
        write("teeth.html", Pages.proof(proof));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content, StandardCharsets.UTF_8);
    }
}
