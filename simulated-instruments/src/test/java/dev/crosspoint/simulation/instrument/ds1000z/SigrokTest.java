package dev.crosspoint.simulation.instrument.ds1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.time.Pace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What sigrok-cli 0.7.2 (driver rigol-ds of libsigrok 0.5.2) says to the instrument, line by line. */
@Timeout(120)
class SigrokTest {
    private static final DoubleUnaryOperator SQUARE = t -> t * 1e3 - Math.floor(t * 1e3) < 0.5 ? 2 : 0;

    /** Sends a setting as sigrok does, and takes its answer to the question whether it is done. */
    private static void set(ScopeFixture fixture, String line) throws IOException {
        fixture.client.write(line);
        assertThat(fixture.client.query("*OPC?")).as(line).isEqualTo("1");
    }

    private static void open(ScopeFixture fixture) throws IOException {
        assertThat(fixture.client.query("*IDN?")).matches("(?i)rigol technologies,DS1104Z,[^,]+,[^,]+");
        for (int channel = 1; channel <= 4; channel++) {
            assertThat(fixture.client.query(":CHAN" + channel + ":DISP?")).isEqualTo(channel == 1 ? "1" : "0");
        }
        assertThat(fixture.client.query(":TIM:SCAL?")).isEqualTo("1.000000e-06");
        for (int channel = 1; channel <= 4; channel++) {
            assertThat(fixture.client.query(":CHAN" + channel + ":PROB?")).isEqualTo("1.000000e+01");
        }
        for (int channel = 1; channel <= 4; channel++) {
            assertThat(fixture.client.query(":CHAN" + channel + ":SCAL?")).isEqualTo("1.000000e+00");
        }
        for (int channel = 1; channel <= 4; channel++) {
            assertThat(fixture.client.query(":CHAN" + channel + ":OFFS?")).isEqualTo("0.000000e+00");
        }
        for (int channel = 1; channel <= 4; channel++) {
            assertThat(fixture.client.query(":CHAN" + channel + ":COUP?")).isEqualTo("DC");
        }
        assertThat(fixture.client.query(":TRIG:EDGE:SOUR?")).isEqualTo("CHAN1");
        assertThat(fixture.client.query(":TIM:OFFS?")).isEqualTo("0.000000e+00");
        assertThat(fixture.client.query(":TRIG:EDGE:SLOP?")).isEqualTo("POS");
        assertThat(fixture.client.query(":TRIG:EDGE:LEV?")).isEqualTo("0.000000e+00");
    }

    private static byte[] frame(ScopeFixture fixture, int channel) throws IOException {
        set(fixture, ":WAV:SOUR CHAN" + channel);
        set(fixture, ":WAV:MODE NORM");
        assertThat(fixture.client.query(":WAV:YINC?")).isEqualTo("4.000000e-02");
        assertThat(fixture.client.query(":WAV:YOR?")).isEqualTo("0");
        assertThat(fixture.client.query(":WAV:YREF?")).isEqualTo("127");
        set(fixture, ":WAV:START 1");
        set(fixture, ":WAV:STOP 1200");
        fixture.client.write(":WAV:DATA?");
        return fixture.client.readBlock();
    }

    @Test
    void fastFrameIsReadWithoutLookingAtTheTrigger() throws Exception {
        try (ScopeFixture fixture = new ScopeFixture(Pace.asFastAsPossible(), Calibration.TYPICAL, SQUARE)) {
            open(fixture);
            set(fixture, ":TIM:SCAL 0.0005");
            set(fixture, ":TRIG:EDGE:LEV 1.0");
            set(fixture, ":CHAN2:DISP ON");
            set(fixture, ":RUN");
            set(fixture, ":WAV:FORM BYTE");
            set(fixture, ":WAV:MODE NORM");
            // The driver sleeps for 85 % of the screen; the twin may take as long as a real unit to show one.
            fixture.letPass(0.1);
            byte[] first = frame(fixture, 1);
            assertThat(first).hasSize(1200);
            // A plain cable at an input that is set to x10: 2 V are beyond the screen, 0 V at its centre.
            assertThat(first[620] & 0xff).isEqualTo(255);
            assertThat(first[580] & 0xff).isBetween(123, 131);
            assertThat(frame(fixture, 2)).hasSize(1200);
        }
    }

    @Test
    void slowFrameWaitsForTheTriggerStatusToGoAndComeBack() throws Exception {
        try (ScopeFixture fixture = new ScopeFixture(Pace.asFastAsPossible(), Calibration.TYPICAL, SQUARE)) {
            open(fixture);
            set(fixture, ":TIM:SCAL 0.05");
            set(fixture, ":RUN");
            set(fixture, ":WAV:FORM BYTE");
            set(fixture, ":WAV:MODE NORM");
            long begin = fixture.timeline.now();
            awaitStatus(fixture, false);
            awaitStatus(fixture, true);
            // The driver gives up after 3 s.
            assertThat(fixture.timeline.now() - begin).isLessThan(3_000_000_000L);
            awaitStatus(fixture, false);
            assertThat(frame(fixture, 1)).hasSize(1200);
        }
    }

    private static void awaitStatus(ScopeFixture fixture, boolean triggered) throws Exception {
        while ("TA".indexOf(fixture.client.query(":TRIG:STAT?").charAt(0)) >= 0 != triggered) {
            fixture.letPass(1e-3);
        }
    }

    @Test
    void memoryIsReadInChunksAfterASingleRecord() throws Exception {
        try (ScopeFixture fixture = new ScopeFixture(Pace.asFastAsPossible(), Calibration.TYPICAL, SQUARE)) {
            open(fixture);
            set(fixture, ":ACQ:MDEP 120000");
            set(fixture, ":TRIG:EDGE:LEV 1.0");
            set(fixture, ":WAV:FORM BYTE");
            set(fixture, ":SING");
            while (!fixture.client.query(":TRIG:STAT?").startsWith("S")) {
                fixture.letPass(1e-3);
            }
            set(fixture, ":WAV:SOUR CHAN1");
            set(fixture, ":WAV:MODE RAW");
            for (int read = 0; read < 120_000; read += 30_000) {
                set(fixture, ":WAV:START " + (read + 1));
                set(fixture, ":WAV:STOP " + (read + 30_000));
                fixture.client.write(":WAV:DATA?");
                assertThat(fixture.client.readBlock()).hasSize(30_000);
            }
            assertThat(fixture.client.query(":WAV:XINC?")).isEqualTo("1.000000e-09");
        }
    }

    @Test
    void sigrokShowsAndCapturesAFrame() throws Exception {
        assumeTrue(exitCode("sigrok-cli", "--version") == 0, "sigrok-cli is not installed");
        try (ScopeFixture fixture = new ScopeFixture(Pace.wallClock(1), Calibration.TYPICAL, SQUARE)) {
            String device = "rigol-ds:conn=tcp-raw/127.0.0.1/" + fixture.server.port();
            assertThat(run("sigrok-cli", "-d", device, "--scan")).contains("DS1104Z");
            fixture.set(":TIM:SCAL 0.001", ":CHAN1:PROB 1;SCAL 1", ":TRIG:EDGE:LEV 1");
            String csv = run("sigrok-cli", "-d", device, "--frames", "1", "-C", "CH1", "-O", "csv");
            List<Double> volts = csv.lines()
                    .filter(line -> line.matches("-?[0-9.]+(e-?[0-9]+)?"))
                    .map(Double::valueOf)
                    .toList();
            assertThat(volts).hasSize(1200).allMatch(v -> Math.abs(v) < 0.2 || Math.abs(v - 2) < 0.2);
        }
    }

    private static int exitCode(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
