package dev.crosspoint.report;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.report.drawing.FigureRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A figure and its drawing.
 *
 * @param svg an {@code svg} element
 */
record Drawing(Figure figure, String svg) {

    /**
     * Draws figures.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    static List<Drawing> of(List<Figure> figures) {
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

    /** Writes drawings as {@code NAME.svg} into a folder, which is made where there is none. */
    static void write(Path folder, List<Drawing> drawings) throws IOException {
        Files.createDirectories(folder);
        for (Drawing drawing : drawings) {
            ReplacedFile.write(folder.resolve(drawing.figure().name() + ".svg"), drawing.svg());
        }
    }
}
