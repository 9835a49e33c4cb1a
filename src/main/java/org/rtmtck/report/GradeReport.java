package org.rtmtck.report;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rtmtck.certify.grade.Grade;
import org.rtmtck.report.html.GradePage;
import org.rtmtck.report.html.Pages;

/** Writes grades for people and for programs. */
public final class GradeReport {

    private GradeReport() {}

    /**
     * Writes {@code grade.html} and {@code grade.json}.
     *
     * @return the page for people
     * @throws IOException if one cannot be written
     */
    public static Path write(List<Grade> grades, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("grade.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(grades) + "\n");
        Path page = directory.resolve("grade.html");
        Files.writeString(page, Pages.grades(GradePage.of(grades)));
        return page;
    }
}
