package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pulses come, but not where the oscilloscope waits for them. */
class MissingTriggerTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node: drive, | node: capacitor,",
                "channel: 1, node: drive, | channel: 3, node: drive,",
                "node: drive, probe-attenuation: 10 | node: drive, probe-attenuation: 100",
            })
    void theRunEndsInTimeWithTheOutputOffAndSaysWhereItWaited(String part, String mistake) {
        Typed typed = NeuronBench.simulated().with(part, mistake).run(folder, "sample-interval=20 us");

        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors())
                .containsOnlyOnce("crosspoint: ")
                .contains("channel 1 of the oscilloscope, which watches drive")
                .contains("375 mV")
                .contains("look at its probe")
                .contains("a rising edge through 0.37")
                .doesNotContain("\tat ")
                .doesNotContain("OUTPUTS MAY STILL BE ON");
        NeuronRecords.requireOutputsOff(typed.folder());
        NeuronRecords.requireComplete(typed.folder(), 0);
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
        assertThat(timeOn(NeuronRecords.transcript(typed.folder())))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    /** Returns how long the generator's output was on, by the bench's clock. */
    private static Duration timeOn(List<String> transcript) {
        Instant on = timeOf(transcript, ":OUTP1 1");
        Instant off = timeOf(
                transcript.subList(transcript.indexOf(lineEndingIn(transcript, ":OUTP1 1")), transcript.size()),
                ":OUTP1 0");
        return Duration.between(on, off);
    }

    private static Instant timeOf(List<String> transcript, String command) {
        return Instant.parse(lineEndingIn(transcript, command).split(" ")[0]);
    }

    private static String lineEndingIn(List<String> transcript, String command) {
        return transcript.stream()
                .filter(line -> line.endsWith(command))
                .findFirst()
                .orElseThrow();
    }
}
