package dev.crosspoint.report;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what several runs tell together: one page, which needs no other file, and its figures alone in a folder beside it. */
public final class SeriesReport {

    private static final String ENDING = ".html";

    private SeriesReport() {}

    /**
     * Writes the page over an earlier one, and its figures to {@code NAME-figures/*.svg} beside it. Each file is replaced in one
     * step; the page comes last. The runs are only read.
     *
     * @param page the page, whose name ends with {@code .html}
     * @param runs the runs, in the order in which they were named
     * @param result what they tell together
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if two figures have the same name
     */
    public static void write(Path page, List<StoredRun> runs, AnalysisResult result) throws IOException {
        List<Drawing> drawings = Drawing.of(result.figures());
        Path file = page.toAbsolutePath();
        Files.createDirectories(file.getParent());
        if (!drawings.isEmpty()) {
            Drawing.write(figures(file), drawings);
        }
        ReplacedFile.write(file, SeriesPage.html(runs, result, drawings));
    }

    private static Path figures(Path page) {
        String name = page.getFileName().toString();
        String bare = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return page.resolveSibling(bare + "-figures");
    }
}
