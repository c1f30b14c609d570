package dev.crosspoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.report.drawing.FigureRenderer;
import dev.crosspoint.store.RunNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the report of a run: {@code report.html}, which needs no other file, and {@code figures/*.svg}. */
public final class HtmlReport {

    /**
     * A figure and its drawing.
     *
     * @param svg an {@code svg} element
     */
    record Drawing(Figure figure, String svg) {}

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
        List<Drawing> drawings = draw(result.figures());
        Path figures = Files.createDirectories(folder.resolve("figures"));
        for (Drawing drawing : drawings) {
            replace(figures.resolve(drawing.figure().name() + ".svg"), drawing.svg());
        }
        replace(
                folder.resolve("report.html"),
                ReportPage.html(new RunView(runRecord), result, drawings, RunNotes.read(folder)));
    }

    private static List<Drawing> draw(List<Figure> figures) {
        FigureRenderer renderer = new FigureRenderer();
        Set<String> names = new HashSet<>();
        for (Figure figure : figures) {
            if (!names.add(figure.name())) {
                throw new IllegalArgumentException("two figures are named \"" + figure.name() + "\"");
            }
        }
        return figures.stream()
                .map(figure -> new Drawing(figure, renderer.svg(figure)))
                .toList();
    }

    private static void replace(Path file, String content) throws IOException {
        // Not a temporary file of the system's: those are closed to everyone but their owner, and stay so when moved.
        Path written = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(written, content);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
