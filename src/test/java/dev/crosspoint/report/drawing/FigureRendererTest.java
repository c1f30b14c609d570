package dev.crosspoint.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.report.SampleFigures;
import dev.crosspoint.report.WellFormed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureRendererTest {

    private final FigureRenderer renderer = new FigureRenderer();

    private static Figure figure(Scale x, Scale y, Series... series) {
        return new Figure(
                "test", "Test", "", new Axis("Voltage", "V", x), new Axis("Current", "A", y), List.of(series));
    }

    private static Series series(Style style, double[] x, double[] y) {
        return new Series("data", style, x, y, style == Style.CELLS ? y : new double[0]);
    }

    /** Path data of the elements in a group with this attribute. */
    private static List<String> paths(String svg, String attribute, String value) {
        NodeList paths = WellFormed.parse(svg).getElementsByTagName("path");
        List<String> data = new ArrayList<>();
        for (int i = 0; i < paths.getLength(); i++) {
            Element group = (Element) paths.item(i).getParentNode();
            if (group.getAttribute(attribute).equals(value)) {
                data.add(((Element) paths.item(i)).getAttribute("d"));
            }
        }
        return data;
    }

    @Test
    void everySampleIsWellFormedAndSelfContained() {
        for (Figure figure : SampleFigures.all()) {
            String svg = renderer.svg(figure);
            Document document = WellFormed.parse(svg);
            assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 640 420");
            assertThat(svg).doesNotContain("NaN", "Infinity", "href", "@import", "<image");
        }
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        Locale before = Locale.getDefault();
        String first = renderer.svg(SampleFigures.distributions());
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(new FigureRenderer().svg(SampleFigures.distributions())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void labelsAreTextAndNotOutlines() {
        NodeList texts = WellFormed.parse(renderer.svg(SampleFigures.ivLogarithmic(3, 50)))
                .getElementsByTagName("text");
        List<String> labels = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(labels).contains("Voltage (V)", "Current magnitude", "1 µA", "−0.4", "median", "3 cycles");
    }

    @Test
    void twoHundredCyclesFitInto300Kilobytes() {
        assertThat(renderer.svg(SampleFigures.ivLogarithmic(200, 300))).hasSizeLessThan(300_000);
    }

    @Test
    void tenThousandNoisyPointsFitInto300Kilobytes() {
        double[] x = IntStream.range(0, 10_000).mapToDouble(i -> i).toArray();
        double[] y = new SplittableRandom(1).doubles(10_000).toArray();
        assertThat(renderer.svg(figure(Scale.LINEAR, Scale.LINEAR, series(Style.POINTS, x, y))))
                .hasSizeLessThan(300_000);
    }

    @Test
    void aMillionPointsKeepTheirPeak() {
        double[] x = IntStream.range(0, 1_000_000).mapToDouble(i -> i).toArray();
        double[] y = new double[1_000_000];
        y[777_777] = 1;
        String svg = renderer.svg(figure(Scale.LINEAR, Scale.LINEAR, series(Style.LINE, x, y)));
        assertThat(svg).hasSizeLessThan(300_000);
        String line = paths(svg, "stroke", "#0072b2").get(0);
        assertThat(verticalExtent(line)).isGreaterThan(200);
    }

    @Test
    void zerosOnALogarithmicAxisBreakTheLineInsteadOfFallingToAFloor() {
        double[] voltage = {0, 1, 2, 3, 4, 5, 6};
        double[] current = {1e-9, 1e-8, 0, -1e-9, 1e-7, 1e-8, 1e-9};
        String svg = renderer.svg(figure(Scale.LINEAR, Scale.LOGARITHMIC, series(Style.LINE, voltage, current)));
        String line = paths(svg, "stroke", "#0072b2").get(0);
        assertThat(line.chars().filter(c -> c == 'M')).as("parts of the line").hasSize(2);
    }

    @Test
    void aLineOfOnePointIsStillDrawn() {
        String svg = renderer.svg(
                figure(Scale.LINEAR, Scale.LINEAR, series(Style.LINE, new double[] {1}, new double[] {2})));
        assertThat(paths(svg, "stroke", "#0072b2")).singleElement().asString().matches("M[0-9. ]+v0");
    }

    @Test
    void anEmptyFigureStillHasItsAxes() {
        for (Scale scale : Scale.values()) {
            String svg = renderer.svg(figure(scale, scale));
            assertThat(WellFormed.parse(svg).getElementsByTagName("text").getLength())
                    .isGreaterThan(5);
        }
    }

    @Test
    void aFigureWithoutDrawableValuesSaysSo() {
        Series zeros = series(Style.LINE, new double[] {1, 2}, new double[] {0, -1e-9});
        assertThat(renderer.svg(figure(Scale.LINEAR, Scale.LOGARITHMIC, zeros)))
                .contains("Nothing that these axes can show");
    }

    @Test
    void aNameWithMarkupStaysText() {
        Series series = new Series("<script>\"&'\u0000", Style.LINE, new double[] {1, 2}, new double[] {1, 2});
        String svg = renderer.svg(figure(Scale.LINEAR, Scale.LINEAR, series, series));
        assertThat(svg).doesNotContain("<script");
        assertThat(WellFormed.parse(svg).getDocumentElement().getTextContent()).contains("<script>\"&'\uFFFD");
    }

    @Test
    void backgroundCyclesLieBelowTheMedian() {
        String svg = renderer.svg(SampleFigures.ivLogarithmic(5, 50));
        assertThat(svg.lastIndexOf("stroke-opacity")).isLessThan(svg.lastIndexOf("stroke=\"#0072b2\""));
        assertThat(paths(svg, "stroke", "#6e6e6e")).hasSize(5 + 1);
    }

    @Test
    void aFitIsDashedInTheColourOfItsPoints() {
        String svg = renderer.svg(SampleFigures.distributions());
        assertThat(svg)
                .containsPattern("stroke=\"#0072b2\"[^>]+stroke-dasharray")
                .containsPattern("stroke=\"#d55e00\"[^>]+stroke-dasharray");
    }

    @Test
    void barsReachFromZeroToTheirCount() {
        String svg = renderer.svg(
                figure(Scale.LINEAR, Scale.LINEAR, series(Style.BARS, new double[] {1, 2, 3}, new double[] {1, 4, 2})));
        String bars = paths(svg, "fill", "#80b9d9").get(0);
        List<Double> heights = Pattern.compile("v(-?[0-9.]+)")
                .matcher(bars)
                .results()
                .map(match -> Double.parseDouble(match.group(1)))
                .filter(height -> height > 0)
                .toList();
        assertThat(heights).hasSize(3);
        assertThat(heights.get(1) / heights.get(0)).isCloseTo(4, org.assertj.core.api.Assertions.within(0.02));
    }

    @Property(tries = 60)
    void nothingMeasuredMakesAnInvalidDrawing(
            @ForAll Scale scale, @ForAll Style style, @ForAll @Size(max = 6) double[] values) {
        double[] x = IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
        String svg = renderer.svg(figure(Scale.LINEAR, scale, series(style, x, values)));
        WellFormed.parse(svg);
        assertThat(svg).doesNotContain("NaN", "Infinity");
    }

    @Test
    void imagesHaveTheSizeAskedFor() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(renderer.png(SampleFigures.histogram(), 2)));
        assertThat(image.getWidth()).isEqualTo(2 * FigureRenderer.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * FigureRenderer.HEIGHT);
        long colors = IntStream.range(0, image.getWidth())
                .map(i -> image.getRGB(i, image.getHeight() / 2))
                .distinct()
                .count();
        assertThat(colors).isGreaterThan(3);
    }

    /** Vertical pixels between the highest and the lowest point of a path of straight lines. */
    private static double verticalExtent(String path) {
        Matcher command = Pattern.compile("([Mlhv])([^Mlhvz]*)").matcher(path);
        double y = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        while (command.find()) {
            double[] numbers = Pattern.compile("-?[0-9]*\\.?[0-9]+")
                    .matcher(command.group(2))
                    .results()
                    .mapToDouble(match -> Double.parseDouble(match.group()))
                    .toArray();
            boolean pairs = "Ml".contains(command.group(1));
            for (int i = pairs ? 1 : 0; i < numbers.length && !command.group(1).equals("h"); i += pairs ? 2 : 1) {
                y = command.group(1).equals("M") ? numbers[i] : y + numbers[i];
                lowest = Math.min(lowest, y);
                highest = Math.max(highest, y);
            }
        }
        return highest - lowest;
    }
}
