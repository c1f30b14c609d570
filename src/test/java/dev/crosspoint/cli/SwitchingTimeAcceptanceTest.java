package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.StoredTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Switching times of the simulated volatile switch, measured by the real driver over the wire. */
class SwitchingTimeAcceptanceTest {

    /**
     * Median times from rest at a constant voltage, V to s, of the autocatalytic model with a growth rate of 89 /s that was fitted to
     * de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701; from its simulation.
     */
    private static final Map<Double, Double> MEDIANS =
            Map.of(0.35, 53e-3, 0.4, 34e-3, 0.5, 18.5e-3, 0.6, 11.7e-3, 0.75, 6.57e-3);

    @TempDir
    private Path out;

    private Typed run(String... settings) {
        List<String> command = new ArrayList<>(List.of("run", Typed.file("protocols/switching-time.yaml")));
        for (String setting : settings) {
            command.add(setting.startsWith("--") ? setting : "--set=" + setting);
        }
        command.addAll(
                List.of("--bench", Typed.file("config/simulated-bench.yaml"), "--out", out.toString(), "--json"));
        return Typed.command(command.toArray(String[]::new));
    }

    /** The median of the model's time, in closed form: its growth rate in 1/s scatters lognormally about a mean. */
    private static double modelMedian(double growthRate, double volts) {
        double spread = 0.077;
        double autocatalysis = 2.42;
        double rate = Math.exp(-spread * spread / 2) * growthRate * Math.sinh(volts / 0.325) / Math.sinh(0.75 / 0.325);
        double growth = rate * autocatalysis - 1 / 15.5e-3;
        double reach = rate / growth;
        return Math.log((1 + reach) / reach) / growth;
    }

    @Test
    void volatileSwitchTakesAsLongAsItsModelSays() throws IOException {
        Typed run = run();
        assertThat(run.exitCode()).as(run.errors()).isZero();
        MEDIANS.forEach((volts, published) -> {
            // The bench's device grows at 91 /s.
            double expected = published * modelMedian(91, volts) / modelMedian(89, volts);
            JsonNode median = finding(run, "switching_time_median", volts);
            assertThat(median.path("value").asDouble()).isCloseTo(expected, withinPercentage(10));
            assertThat(modelMedian(91, volts))
                    .isBetween(
                            median.path("low").asDouble(), median.path("high").asDouble());
            assertThat(finding(run, "switched_count", volts).path("value").asInt())
                    .isEqualTo(40);
        });
        assertThat(run.value("switching_voltage_scale")).isBetween(0.15, 0.25);
        // Its rate is a hyperbolic sine, and it needs a threshold: no exponential law.
        assertThat(run.value("switching_time_law_p")).isLessThan(1e-3);
        assertThat(run.folder().resolve("results/trials.parquet")).isNotEmptyFile();
        assertThat(Files.readString(run.folder().resolve("report.html")))
                .contains("Switching times at 0.35 V")
                .contains("Kaplan")
                .contains("do not follow");
    }

    @Test
    void aStepOfMoreReadingsThanTheInstrumentHoldsLevelsKeepsItsTimesAndEndsAtZero() {
        Typed run = run(
                "amplitudes=[200 mV]", "trials=1", "step-duration=5 s", "sampling.interval=1 ms", "sampling.nplc=0.01");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        List<Double> times = MeasuredRuns.reals(run.folder(), "time_s");
        List<Double> levels = MeasuredRuns.reals(run.folder(), "voltage_sourced_v");
        List<Double> voltages = MeasuredRuns.reals(run.folder(), "voltage_measured_v");
        assertThat(times).hasSize(5001);
        assertThat(times.get(5000) - times.get(0)).isCloseTo(5, within(1e-6));
        assertThat(levels.subList(0, 5000)).containsOnly(0.2);
        assertThat(levels.get(5000)).isZero();
        assertThat(voltages.get(4999)).isCloseTo(0.2, within(2e-3));
        assertThat(voltages.get(5000)).isCloseTo(0, within(2e-3));
        assertThat(finding(run, "censored_count", 0.2).path("value").asInt()).isEqualTo(1);
    }

    @Test
    void aLongStepEndsSoonAfterTheDeviceSwitchedAndNoReadingIsDropped() {
        Typed run = run(
                "amplitudes=[500 mV]",
                "trials=2",
                "step-duration=20 s",
                "sampling.interval=1 ms",
                "sampling.nplc=0.01",
                "end-when-switched=true",
                "rest=5 s");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(MeasuredRuns.readings(run.folder()).rows()).isBetween(2 * 1000L, 2 * 1200L);
        assertThat(finding(run, "switched_count", 0.5).path("value").asInt()).isEqualTo(2);
    }

    @Test
    void aResetPulseFollowsEachTrial() throws IOException {
        Path protocol = Files.writeString(
                out.resolve("with-reset.yaml"),
                Files.readString(Path.of(Typed.file("protocols/switching-time.yaml")))
                        + "reset: {level: -100 mV, width: 10 ms, gap: 10 ms}\n");
        Typed run = Typed.command(
                "run",
                protocol.toString(),
                "--bench",
                Typed.file("config/simulated-bench.yaml"),
                "--set",
                "trials=1",
                "--out",
                out.toString(),
                "--json");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        StoredTable readings = MeasuredRuns.readings(run.folder());
        assertThat(readings.rows()).isEqualTo(5 * (2501 + 200));
        assertThat(MeasuredRuns.reals(run.folder(), "voltage_sourced_v").stream()
                        .filter(level -> level == -0.1)
                        .count())
                .isEqualTo(5 * 100);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndLeavesNothing() {
        Typed dry = run("--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out())
                .contains("350 mV, 400 mV, 500 mV, 600 mV, 750 mV, for 250 ms at most")
                .contains("40 trials at each, interleaved")
                .contains("500200 readings")
                .contains("compliance 1 uA");
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amplitudes=[1.2 V] | 3 | nothing was sent",
                "compliance=2 mA | 3 | nothing was sent",
                "step-duration=20 s | 2 | make it shorter or the sampling interval longer",
                "sampling.nplc=0.01 | 2 | lower nplc or raise that time",
                "threshold-conductance=10 uS | 2 | must be less than the compliance",
            })
    void whatCannotBeOrMustNotBeIsRefusedBeforeAByteIsSent(String setting, int exitCode, String reason) {
        Typed refused = run(setting.strip());
        assertThat(refused.exitCode()).isEqualTo(exitCode);
        assertThat(refused.errors()).contains(reason.strip());
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 4 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: truncated, message: 'TRAC1:DATA', after: 3, times: 1 | bytes of the response have arrived | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 3, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 3, times: 1, error-code: -222 | -222 | true",
            })
    void outputIsOffAndEveryReadingIsKeptWhenTheInstrumentFailsInMidTrial(
            String fault, String reason, boolean lastFetchIsGood) throws IOException {
        FailedRun.of(out, "{" + fault.strip() + "}", "switching-time.yaml", "trials=2")
                .assertOutputIsOffAndEveryReadingIsKept(reason.strip(), lastFetchIsGood);
    }

    private static JsonNode finding(Typed run, String name, double amplitude) {
        return StreamSupport.stream(run.json().path("findings").spliterator(), false)
                .filter(finding -> finding.path("name").asText().equals(name)
                        && finding.at("/conditions/amplitude_v").asDouble() == amplitude
                        && finding.path("conditions").size() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + name + " at " + amplitude + " V"));
    }
}
