package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same protocol on source-measure units of other makes: only the bench file differs. */
class OtherMakesTest {
    /** Intervals hold noise and spread; both instruments are off by up to this part of a reading, as their data sheets allow. */
    private static final double ACCURACY = 5e-4;

    private static final List<String> FINDINGS = List.of(
            "threshold_voltage_positive",
            "threshold_voltage_negative",
            "hold_voltage",
            "resistance_hrs",
            "resistance_lrs",
            "on_off_ratio",
            "hysteresis_area");

    @TempDir
    private Path out;

    private Typed run(String bench) {
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--bench",
                Typed.file("config/" + bench),
                "--out",
                out.toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulated-bench-keithley-2400.yaml",
                "simulated-bench-keithley-2450.yaml",
                "simulated-bench-keithley-2600b.yaml"
            })
    void findingsAgreeWithThoseOfTheDefaultBenchWithinTheirIntervals(String bench) {
        Typed reference = run("simulated-bench.yaml");
        Typed other = run(bench);
        other.requireOverlap(reference, ACCURACY, FINDINGS);
        for (String name : FINDINGS) {
            assertThat(other.finding(name).path("n"))
                    .as(name)
                    .isEqualTo(reference.finding(name).path("n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2450 | kind: silent, message: 'TRAC:ACT', after: 20 | :TRAC:ACT?: after 0.2 s, 0 bytes",
                "2450 | kind: truncated, message: 'TRAC:DATA', after: 25, times: 1 | bytes of the response have arrived",
                "2450 | kind: garbled, message: 'TRAC:DATA', after: 8, times: 1 | :TRAC:DATA?",
                "2450 | kind: disconnected, message: 'TRAC:DATA', after: 25, times: 1 | the instrument closed the link",
                "2450 | kind: error, message: 'TRAC:DATA', after: 8, times: 1, error-code: -222 | -222",
                "2400 | kind: garbled, message: 'TRAC:DATA', after: 1, times: 1 | :TRAC:DATA?",
                "2400 | kind: disconnected, message: 'POIN:ACT', after: 1, times: 1 | the instrument closed the link",
                "2400 | kind: error, message: 'TRAC:DATA', after: 1, times: 1, error-code: -222 | -222",
                "2600b | kind: silent, message: 'nvbuffer2.n', after: 20 | after 0.2 s, 0 bytes",
                "2600b | kind: truncated, message: 'printbuffer', after: 8, times: 1 | bytes of the response have arrived",
                "2600b | kind: garbled, message: 'printbuffer', after: 8, times: 1 | printbuffer",
                "2600b | kind: disconnected, message: 'printbuffer', after: 8, times: 1 | the instrument closed the link",
                "2600b | kind: error, message: 'printbuffer', after: 8, times: 1, error-code: 5007 | 5007"
            })
    void outputIsOffAndReadingsAreKeptWhenAKeithleyFailsInMidSweep(String model, String fault, String reason) {
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=2",
                "--bench",
                FaultyBench.in(out, "simulated-bench-keithley-" + model + ".yaml", "{" + fault.strip() + "}")
                        .toString(),
                "--out",
                out.resolve("runs").toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors())
                .containsOnlyOnce("crosspoint: ")
                .contains(reason.strip())
                .doesNotContain("OUTPUTS MAY STILL BE ON");
        assertThat(StoredRuns.open(typed.folder()).table("readings").rows()).isPositive();
        SmuTranscript transcript = SmuTranscript.of(typed.folder());
        if (model.equals("2600b")) {
            transcript.requireOutputOff("print(smua.source.output)", "0.0", "smua.source.output = 1");
        } else {
            transcript.requireOutputOff(":OUTP");
        }
    }
}
