package dev.crosspoint.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A run of {@link SampleFigures}: its record and findings. */
public final class SampleRun {

    private SampleRun() {}

    public static ObjectNode record() throws IOException {
        try (InputStream json = SampleRun.class.getResourceAsStream("run.json")) {
            return (ObjectNode) new ObjectMapper().readTree(json);
        }
    }

    public static AnalysisResult result() {
        String mean = "mean over cycles; Student's t interval";
        String logarithmic = "mean of logarithms over cycles; Student's t interval";
        List<Finding> findings = List.of(
                new Finding.Resolved("threshold_voltage_positive", 0.30214, "V", 0.29802, 0.30626, 20, mean),
                new Finding.Resolved("threshold_voltage_negative", -0.29871, "V", -0.30302, -0.29440, 20, mean),
                new Finding.Resolved("hold_voltage", 0.0412, "V", 0.0391, 0.0433, 20, mean),
                new Finding.Resolved("resistance_hrs", 1.0031e9, "ohm", 0.8911e9, 1.1292e9, 20, logarithmic),
                new Finding.Resolved("resistance_lrs", 1.0021e5, "ohm", 0.9962e5, 1.0080e5, 20, logarithmic),
                new Finding.Resolved("on_off_ratio", 1.001e4, "1", 0.889e4, 1.127e4, 20, logarithmic),
                new Finding.Resolved(
                        "set_voltage_sd",
                        0.0088,
                        "V",
                        0.0067,
                        0.0129,
                        20,
                        "sample standard deviation; chi-squared interval"),
                new Finding.Unresolved(
                        "leakage_current",
                        "A",
                        20,
                        "below 2 pA, the noise floor at 1 PLC",
                        "median of readings at 0 V"));
        return new AnalysisResult(
                findings,
                SampleFigures.all(),
                List.of(
                        "Cycle 7 was left out of the hold voltage: its current never fell below 10 nA on the way back."));
    }
}
