package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.measurement.Evaluation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTextTest {

    private static List<String> print(Finding... findings) {
        StringWriter text = new StringWriter();
        FindingsText.print(
                new PrintWriter(text, true),
                new Evaluation(
                        Path.of("run"),
                        JsonNodeFactory.instance.objectNode(),
                        new AnalysisResult(List.of(findings), List.of(), List.of())));
        return text.toString().lines().map(String::strip).toList();
    }

    @Test
    void anExactCountHasNeitherDecimalsNorAnInterval() {
        assertThat(print(new Finding.Resolved("spike_count", 374, "1", 374, 374, 600, "")))
                .first()
                .asString()
                .matches("spike_count +374 +exact count, n = 600");
    }

    @Test
    void aRatioIsNotTakenForACountThoughItsIntervalHasNoWidth() {
        assertThat(print(new Finding.Resolved("fano_factor", 0, "1", 0, 0, 60, "")))
                .first()
                .asString()
                .matches("fano_factor +0.000 +95 % interval 0.000 to 0.000, n = 60");
    }

    @Test
    void aMeasuredValueKeepsItsInterval() {
        assertThat(print(new Finding.Resolved("hold_voltage", 0.0412, "V", 0.0391, 0.0433, 20, "")))
                .first()
                .asString()
                .matches("hold_voltage +41.2 ± 2.1 mV +95 % interval 39.10 to 43.30 mV, n = 20");
    }
}
