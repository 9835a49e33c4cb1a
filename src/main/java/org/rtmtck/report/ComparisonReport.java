package org.rtmtck.report;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rtmtck.report.compare.Comparison;
import org.rtmtck.report.html.ComparisonPage;
import org.rtmtck.report.html.Pages;

/** Writes a comparison for people and for programs. */
public final class ComparisonReport {

    private ComparisonReport() {}

    /**
     * Writes {@code comparison.html} and {@code comparison.json}.
     *
     * @return the page for people
     * @throws IOException if one cannot be written
     */
    public static Path write(Comparison comparison, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("comparison.json"),
                new GsonBuilder()
                                .setPrettyPrinting()
                                .disableHtmlEscaping()
                                .serializeNulls()
                                .create()
                                .toJson(comparison)
                        + "\n");
        Path page = directory.resolve("comparison.html");
        Files.writeString(page, Pages.comparison(ComparisonPage.of(comparison)));
        return page;
    }
}
