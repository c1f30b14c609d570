package dev.crosspoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.store.RunNotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the report of a run: {@code report.html}, which needs no other file, and {@code figures/*.svg}. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the report into the run's folder, over an earlier one. Each file is replaced in one step, so that a reader
     * never sees half of it; the page comes last.
     *
     * @param folder the run's folder, whose notes are shown too
     * @param runRecord {@code run.json}; every part of it may be missing
     * @param result what the analysis found
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if two figures have the same name
     */
    public static void write(Path folder, JsonNode runRecord, AnalysisResult result) throws IOException {
        List<Drawing> drawings = Drawing.of(result.figures());
        Drawing.write(folder.resolve("figures"), drawings);
        ReplacedFile.write(
                folder.resolve("report.html"),
                ReportPage.html(new RunView(runRecord), result, drawings, RunNotes.read(folder)));
    }
}
