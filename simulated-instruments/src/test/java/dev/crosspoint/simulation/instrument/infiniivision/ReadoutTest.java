package dev.crosspoint.simulation.instrument.infiniivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ReadoutTest {

    /** A ramp of 1 V/ms through 0 V at the trigger. */
    private static ScopeFixture ramp() throws Exception {
        ScopeFixture fixture = ScopeFixture.showing(t -> (t - 0.01) * 1e3);
        fixture.set(":STOP", ":CHAN1:RANG 1.6", ":CHAN2:RANG 1.6;DISP 1", ":TIM:RANG 1E-3", ":TRIG:SWE NORM", ":SING");
        fixture.awaitStop();
        return fixture;
    }

    @Test
    void preambleIsLikeThatOfARealUnit() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            // The real one:
            // "+4,+0,+10,+1,+8.00000000E-005,-4.00000000E-004,+0,+1.57035200E-006,-1.00000000E-004,+32768".
            fixture.set(":CHAN1:RANG 0.08;OFFS -1E-4", ":TIM:RANG 8E-4", ":WAV:FORM ASC", ":DIG CHAN1");
            assertThat(fixture.ask(":WAV:PRE?"))
                    .isEqualTo("+4,+0,+1000,+1,+8.00000000E-007,-4.00000000E-004,+0,"
                            + "+1.57035176E-006,-1.00000000E-004,+32768");
        }
    }

    @Test
    void codesAreVoltsAtTheTipOfTheProbe() throws Exception {
        try (ScopeFixture fixture = ramp()) {
            fixture.set(":WAV:SOUR CHAN2");
            double[] volts = fixture.volts(fixture.block(":WAV:DATA?"));
            double[] preamble = fixture.preamble();
            assertThat(volts).hasSize(1000);
            assertThat(preamble[5]).isEqualTo(-0.5e-3);
            for (int i = 0; i < volts.length; i++) {
                assertThat(volts[i]).as("point %s", i).isCloseTo(500 * (preamble[5] + i * preamble[4]), within(0.03));
            }
        }
    }

    @Test
    void wordsBytesAndTextsAreTheSameVoltages() throws Exception {
        try (ScopeFixture fixture = ramp()) {
            byte[] bytes = fixture.block(":WAV:DATA?");
            double[] volts = fixture.volts(bytes);
            fixture.set(":WAV:FORM WORD");
            byte[] words = fixture.block(":WAV:DATA?");
            fixture.set(":WAV:BYT LSBF");
            byte[] swapped = fixture.block(":WAV:DATA?");
            fixture.set(":WAV:FORM ASC");
            String[] texts = new String(fixture.block(":WAV:DATA?"), StandardCharsets.US_ASCII).split(",");
            fixture.set(":WAV:FORM BYTE;UNS 0");
            byte[] signed = fixture.block(":WAV:DATA?");
            assertThat(fixture.ask(":WAV:YREF?")).isEqualTo("+0");
            for (int i = 0; i < bytes.length; i++) {
                assertThat(words[2 * i]).isEqualTo(bytes[i]);
                assertThat(words[2 * i + 1]).isZero();
                assertThat(swapped[2 * i + 1]).isEqualTo(bytes[i]);
                assertThat(signed[i] + 128).isEqualTo(bytes[i] & 0xff);
                assertThat(texts[i]).matches("[- ]\\d\\.\\d{5}e[+-]\\d{3}");
                assertThat(Double.parseDouble(texts[i])).isCloseTo(volts[i], within(1e-5));
            }
        }
    }

    @Test
    void samplesBeyondTheConverterHaveTheCodesForIt() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> t < 0.01 ? -5 : 5)) {
            fixture.set(":STOP", ":CHAN1:RANG 1.6", ":TRIG:SWE NORM", ":SING");
            fixture.awaitStop();
            byte[] codes = fixture.block(":WAV:DATA?");
            assertThat(codes[0]).isEqualTo((byte) 1);
            assertThat(codes[999]).isEqualTo((byte) 255);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NORM, 1000, 1000",
        "NORM, 500, 500",
        "NORM, 8000000, 62500",
        "MAX, 8000000, 1250000",
        "RAW, 8000000, 1250000",
        "RAW, 100000, 96154"
    })
    void pointsAreEverySoManiethSampleOfTheRecord(String mode, int wanted, int points) throws Exception {
        try (ScopeFixture fixture = ramp()) {
            fixture.set(":WAV:POIN:MODE " + mode, ":WAV:POIN " + wanted);
            assertThat(fixture.ask(":WAV:POIN?")).isEqualTo("+" + points);
            assertThat(fixture.block(":WAV:DATA?")).hasSize(points);
            double[] preamble = fixture.preamble();
            assertThat(preamble[2]).isEqualTo(points);
            assertThat(preamble[4] * points).isCloseTo(1e-3, within(2 * preamble[4]));
        }
    }

    @Test
    void numberOfPointsMayBeAModeInstead() throws Exception {
        try (ScopeFixture fixture = ramp()) {
            fixture.set(":WAV:POIN MAX");
            assertThat(fixture.ask(":WAV:POIN:MODE?;:WAV:POIN?;:WAV:POIN? MAX")).isEqualTo("MAX;+1250000;+1250000");
        }
    }

    @Test
    void screenShowsAPartOfTheRecordOnceItHasStopped() throws Exception {
        try (ScopeFixture fixture = ramp()) {
            fixture.set(":TIM:RANG 1E-4;POS 2E-4", ":WAV:POIN:MODE RAW", ":WAV:POIN MAX");
            double[] preamble = fixture.preamble();
            assertThat(preamble[2]).isEqualTo(125_000);
            assertThat(preamble[5]).isCloseTo(1.5e-4, within(1e-9));
            double[] volts = fixture.volts(fixture.block(":WAV:DATA?"));
            assertThat(volts[62_500]).isCloseTo(0.2, within(0.02));
            fixture.set(":TIM:POS 1E-3");
            assertThat(fixture.errorOf(":WAV:DATA?")).startsWith("+109,");
        }
    }

    @Test
    void memoryOfARunningScopeIsNotRaw() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.letPass(0.5);
            fixture.set(":WAV:POIN:MODE MAX", ":WAV:POIN 8000000");
            assertThat(fixture.block(":WAV:DATA?")).hasSizeLessThanOrEqualTo(62_500);
            fixture.set(":WAV:POIN:MODE RAW");
            assertThat(fixture.errorOf(":WAV:DATA?")).startsWith("+109,");
        }
    }

    @Test
    void channelThatIsOffHasNoDataEvenIfItTriggers() throws Exception {
        try (ScopeFixture fixture = ramp()) {
            fixture.set(":WAV:SOUR CHAN3");
            assertThat(fixture.errorOf(":WAV:PRE?")).startsWith("+109,");
        }
    }

    @Test
    void blockHasEightDigitsOfLength() throws Exception {
        try (ScopeFixture fixture = ramp()) {
            fixture.set(":WAV:POIN 100");
            fixture.client.write(":WAV:DATA?");
            assertThat(fixture.client.readLine()).startsWith("#800000100").hasSize(110);
        }
    }

    @Test
    void referenceMovesTheScreenAgainstTheTrigger() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> (t - 0.01) * 1e3)) {
            fixture.set(":STOP", ":CHAN1:RANG 4", ":TIM:REF LEFT", ":TRIG:SWE NORM", ":SING");
            fixture.awaitStop();
            assertThat(fixture.preamble()[5]).isCloseTo(-1e-4, within(1e-9));
        }
    }

    @Test
    void triggerToTheRightOfTheScreenIsWaitedFor() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> (t - 0.01) * 1e3)) {
            fixture.set(":STOP", ":CHAN1:RANG 8", ":TIM:POS -1E-3", ":TRIG:SWE NORM", ":SING");
            fixture.awaitStop();
            assertThat(fixture.timeline.now() * 1e-9).isCloseTo(0.01, within(6e-3));
            double[] preamble = fixture.preamble();
            assertThat(preamble[5]).isCloseTo(-1.5e-3, within(1e-9));
            assertThat(preamble[2]).isEqualTo(1000);
            assertThat(fixture.volts(fixture.block(":WAV:DATA?"))[500]).isCloseTo(-1, within(0.1));
        }
    }
}
