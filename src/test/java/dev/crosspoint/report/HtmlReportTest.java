package dev.crosspoint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final AnalysisResult NOTHING = new AnalysisResult(List.of(), List.of(), List.of());

    @TempDir
    private Path folder;

    private String write(JsonNode record, AnalysisResult result) throws IOException {
        HtmlReport.write(folder, record, result);
        return Files.readString(folder.resolve("report.html"));
    }

    private static String text(String html) {
        return WellFormed.parse(html)
                .getElementsByTagName("body")
                .item(0)
                .getTextContent()
                .replaceAll("\\s+", " ");
    }

    @Test
    void theReportSaysWhatWasFoundAndWhatWasDone() throws IOException {
        String page = text(write(SampleRun.record(), SampleRun.result()));
        assertThat(page)
                .contains("I–V sweep of a volatile switch", "completed", "All 20 cycles were measured.")
                .contains("Threshold voltage positive", "0.302 ± 0.004 V", "0.2980 to 0.3063 V")
                .contains("−0.299 ± 0.004 V", "1.00 (−0.11 +0.13) GΩ")
                .contains("not resolved: below 2 pA, the noise floor at 1 PLC")
                .contains("Figure 5. Time under bias before a spike.", "Cycle 7 was left out")
                .contains("compliance", "10 uA", "Largest current the instrument lets flow")
                .contains("Duration", "3 min 13 s", "96 µJ", "High: Ag top electrode", "1 mA")
                .contains("B2902A,MY51140001", "over-current protection", "3f9c2ab")
                .contains("pandas.read_parquet(\"data/readings.parquet\")", "parquetread(\"data/readings.parquet\")")
                .contains(
                        "4000",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "Programmed voltage");
    }

    @Test
    void findingsComeBeforeFiguresAndFiguresBeforeSettings() throws IOException {
        assertThat(text(write(SampleRun.record(), SampleRun.result())))
                .containsSubsequence(
                        "Findings", "Figures", "Remarks", "What was done", "Data", "Limits of the analysis");
    }

    @Test
    void anExactCountHasNeitherDecimalsNorAnInterval() throws IOException {
        Finding count = new Finding.Resolved("spike_count", 123_456, "1", 123_456, 123_456, 600, "pulses that rise");
        Finding none = new Finding.Resolved("fano_factor", 0, "1", 0, 0, 60, "variance over mean");
        String page = text(write(SampleRun.record(), new AnalysisResult(List.of(count, none), List.of(), List.of())));
        assertThat(page)
                .contains("Spike count 123456 exact count 600")
                .doesNotContain("123456.0")
                .contains("Fano factor 0.000 0.000 to 0.000 60");
    }

    @Test
    void simulatedDataAreNotTakenForMeasurements() throws IOException {
        String banner = "Simulated instruments: no real device was measured.";
        ObjectNode record = SampleRun.record();
        assertThat(text(write(record, NOTHING))).contains(banner);
        record.withObject("/start").put("simulated", false);
        assertThat(text(write(record, NOTHING))).doesNotContain(banner);
    }

    @Test
    void thePageAsksNothingOfTheNetwork() throws IOException {
        String page = write(SampleRun.record(), SampleRun.result());
        assertThat(page.replace("http://www.w3.org/1999/xhtml", "").replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "src=", "href=", "@import", "<script", "<link");
    }

    @Test
    void identifiersAreUniqueAlthoughFiguresShareThePage() throws IOException {
        String page = write(SampleRun.record(), SampleRun.result());
        List<String> identifiers = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(identifiers).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void aSampleNameWithMarkupIsNotRun() throws IOException {
        ObjectNode record = SampleRun.record();
        record.withObject("/start").put("sample", "<script>alert('x')</script>");
        String page = write(record, SampleRun.result());
        assertThat(page).doesNotContain("<script");
        assertThat(text(page)).contains("<script>alert('x')</script>");
    }

    @Test
    void anEmptyRecordStillMakesAReport() throws IOException {
        String page = text(write(new ObjectMapper().createObjectNode(), NOTHING));
        assertThat(page)
                .contains("no stop record", "cut short", "not recorded", "no findings")
                .doesNotContain("null");
    }

    @Test
    void noPartOfTheRecordIsNeededByTheOthers() throws IOException {
        for (String part : List.of("start", "stop", "tables")) {
            ObjectNode record = SampleRun.record();
            record.remove(part);
            assertThat(text(write(record, SampleRun.result())))
                    .as("without " + part)
                    .contains("0.302 ± 0.004 V");
        }
        for (JsonNode part :
                List.of(SampleRun.record().get("start"), SampleRun.record().get("stop"))) {
            for (var field : part.properties()) {
                ObjectNode record = SampleRun.record();
                record.withObject("/start").remove(field.getKey());
                record.withObject("/stop").remove(field.getKey());
                assertThat(text(write(record, NOTHING)))
                        .as("without " + field.getKey())
                        .doesNotContain("null");
            }
        }
    }

    @Test
    void aRunCutShortIsNotCalledCompleted() throws IOException {
        ObjectNode record = SampleRun.record();
        record.remove("stop");
        assertThat(text(write(record, SampleRun.result())))
                .contains("no stop record", "The run was cut short", "The run did not complete")
                .doesNotContain("completed");
    }

    @Test
    void aFailedRunSaysWhy() throws IOException {
        ObjectNode record = SampleRun.record();
        record.withObject("/stop").put("outcome", "failed").put("reason", "smu: no reply to :FETC? within 5 s");
        String page = write(record, SampleRun.result());
        assertThat(page).contains("class=\"badge failed\"");
        assertThat(text(page)).contains("smu: no reply to :FETC? within 5 s", "The run did not complete");
    }

    @Test
    void partsOfAnUnexpectedShapeAreShownInsteadOfFailing() throws IOException {
        JsonNode record = new ObjectMapper().readTree("""
                {"start": {"parameters": {"cycles": 20, "levels": [1, 2.5], "deep": {"a": {"b": true}}}, "time": "yesterday",
                 "instruments": {"smu": null}, "plan": "none"}, "stop": {"outcome": "exploded", "tables": {"readings": 5}}}""");
        assertThat(text(write(record, NOTHING))).contains("yesterday", "1, 2.5", "A: B: true", "exploded");
    }

    @Test
    void figuresAreFilesOfTheirOwnAndNothingIsLeftBehind() throws IOException {
        write(SampleRun.record(), SampleRun.result());
        write(SampleRun.record(), SampleRun.result());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(
                            "report.html",
                            "figures/iv-logarithmic.svg",
                            "figures/iv-linear.svg",
                            "figures/conductance-per-cycle.svg",
                            "figures/threshold-distributions.svg",
                            "figures/time-to-spike.svg");
        }
    }

    @Test
    void aReportThatCannotBeDrawnLeavesTheOldOne() throws IOException {
        String before = write(SampleRun.record(), SampleRun.result());
        Figure figure = SampleFigures.histogram();
        AnalysisResult twice = new AnalysisResult(List.of(), List.of(figure, figure), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlReport.write(folder, SampleRun.record(), twice))
                .withMessageContaining("time-to-spike");
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(before);
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        assertThat(write(SampleRun.record(), SampleRun.result()))
                .isEqualTo(write(SampleRun.record(), SampleRun.result()));
    }
}
