package dev.crosspoint.simulation.instrument.ds1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadoutTest {

    private static ScopeFixture stoppedOn(double volts) throws Exception {
        ScopeFixture fixture = ScopeFixture.showing(t -> volts);
        fixture.set(":CHAN1:SCAL 1", ":CHAN2:DISP ON;:CHAN2:SCAL 1", ":CHAN3:DISP ON;:CHAN3:SCAL 1");
        return fixture;
    }

    private static void record(ScopeFixture fixture) throws Exception {
        fixture.set(":TRIG:EDGE:SOUR AC", ":SING");
        fixture.awaitStop();
    }

    private static double mean(ScopeFixture fixture, int channel) throws Exception {
        fixture.set(":WAV:SOUR CHAN" + channel);
        double sum = 0;
        double[] volts = fixture.volts(fixture.block(":WAV:DATA?"));
        for (double value : volts) {
            sum += value / volts.length;
        }
        return sum;
    }

    @Test
    void voltsAreRightWhateverTheOffsetTheProbeAndTheSign() throws Exception {
        try (ScopeFixture fixture = stoppedOn(2)) {
            fixture.set(":CHAN1:OFFS -1.52", ":CHAN2:INV ON", ":CHAN3:OFFS 2");
            record(fixture);
            assertThat(mean(fixture, 1)).isCloseTo(2, within(0.04));
            assertThat(fixture.client.query(":WAV:YOR?")).isEqualTo("-38");
            assertThat(mean(fixture, 2)).isCloseTo(-1, within(0.04));
            assertThat(mean(fixture, 3)).isCloseTo(1, within(0.04));
            assertThat(fixture.client.query(":WAV:YOR?")).isEqualTo("50");
            assertThat(fixture.client.query(":WAV:YREF?")).isEqualTo("127");
            assertThat(fixture.client.query(":WAV:YINC?")).isEqualTo("4.000000e-02");
        }
    }

    @Test
    void couplingDecidesWhatOfAConstantVoltageIsSeen() throws Exception {
        try (ScopeFixture fixture = stoppedOn(2)) {
            fixture.set(":CHAN1:COUP AC", ":CHAN2:COUP GND");
            record(fixture);
            assertThat(mean(fixture, 1)).isCloseTo(0, within(0.04));
            assertThat(mean(fixture, 2)).isCloseTo(0, within(0.04));
        }
    }

    @Test
    void whatIsBeyondTheScreenIsHeldAtTheEndOfTheScale() throws Exception {
        try (ScopeFixture fixture = stoppedOn(8)) {
            record(fixture);
            assertThat(fixture.block(":WAV:DATA?")).containsOnly(255);
        }
    }

    @Test
    void partsOfTheMemoryMakeTheWhole() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 2 * Math.sin(2 * Math.PI * 50 * t))) {
            fixture.set(":CHAN1:SCAL 1", ":TIM:SCAL 0.02", ":ACQ:MDEP 1200000", ":TRIG:EDGE:LEV 0.1", ":SING");
            fixture.awaitStop();
            fixture.set(":WAV:MODE RAW", ":WAV:STAR 1", ":WAV:STOP 250000");
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int start = 1; start < 1_200_000; start += 250_000) {
                fixture.set(":WAV:STAR " + start, ":WAV:STOP " + (start + 249_999));
                whole.writeBytes(fixture.block(":WAV:DATA?"));
            }
            double[] volts = fixture.volts(whole.toByteArray());
            assertThat(volts).hasSize(1_200_000);
            assertThat(volts[600_000]).isCloseTo(0.1, within(0.05));
            double phase = Math.asin(0.1 / 2);
            for (int i = 0; i < volts.length; i += 1000) {
                double time = (i - 600_000) * 0.2e-6;
                assertThat(volts[i]).isCloseTo(2 * Math.sin(2 * Math.PI * 50 * time + phase), within(0.15));
            }
        }
    }

    @Test
    void formatsSayTheSame() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> Math.sin(2 * Math.PI * 3e5 * t))) {
            fixture.set(":CHAN1:SCAL 0.5", ":TRIG:EDGE:LEV 0.1", ":SING");
            fixture.awaitStop();
            byte[] codes = fixture.block(":WAV:DATA?");
            double[] volts = fixture.volts(codes);
            fixture.set(":WAV:FORM WORD");
            byte[] words = fixture.block(":WAV:DATA?");
            fixture.set(":WAV:FORM ASC");
            String[] texts = new String(fixture.block(":WAV:DATA?"), StandardCharsets.ISO_8859_1).split(",");
            assertThat(words).hasSize(2400);
            assertThat(texts).hasSize(1200);
            for (int i = 0; i < 1200; i++) {
                assertThat(words[2 * i]).isEqualTo(codes[i]);
                assertThat(words[2 * i + 1]).isZero();
                assertThat(Double.parseDouble(texts[i])).isCloseTo(volts[i], within(1e-9));
                assertThat(texts[i]).matches("-?\\d\\.\\d{6}e[+-]\\d\\d");
            }
        }
    }

    @Test
    void readLongerThanTheFormatAllowsIsAnError() throws Exception {
        try (ScopeFixture fixture = stoppedOn(0)) {
            fixture.set(":ACQ:MDEP 3000000", ":TIM:SCAL 1E-3");
            record(fixture);
            fixture.set(":WAV:MODE RAW", ":WAV:STOP 250001");
            assertThat(fixture.errorOf(":WAV:DATA?")).isEqualTo("-222,\"Data out of range\"");
            fixture.set(":WAV:STOP 250000");
            assertThat(fixture.block(":WAV:DATA?")).hasSize(250_000);
            fixture.set(":WAV:FORM WORD");
            assertThat(fixture.errorOf(":WAV:DATA?")).startsWith("-222");
            assertThat(fixture.errorOf(":WAV:MODE NORM;STOP 1201")).startsWith("-222");
        }
    }

    @Test
    void preambleIsThatOfTheGuide() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set(":CHAN1:SCAL 1", ":CHAN2:DISP ON", ":ACQ:MDEP 6000000", ":TIM:SCAL 1E-3");
            record(fixture);
            assertThat(fixture.client.query(":WAV:PRE?"))
                    .isEqualTo("0,0,1200,1,1.000000e-05,-6.000000e-03,0,4.000000e-02,0,127");
            fixture.set(":WAV:MODE RAW");
            assertThat(fixture.client.query(":WAV:PRE?"))
                    .isEqualTo("0,2,6000000,1,2.000000e-09,-6.000000e-03,0,4.000000e-02,0,127");
            assertThat(fixture.client.query(":WAV:XINC?;:WAV:XOR?;:WAV:XREF?"))
                    .isEqualTo("2.000000e-09;-6.000000e-03;0");
        }
    }

    @Test
    void channelThatIsOffIsEmptyEvenIfItTriggers() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> t % 1e-3 < 0.5e-3 ? 1 : 0)) {
            fixture.set(":CHAN2:SCAL 0.2", ":TRIG:EDGE:SOUR CHAN2", ":TRIG:EDGE:LEV 0.25", ":SING");
            fixture.awaitStop();
            fixture.set(":WAV:SOUR CHAN2");
            assertThat(fixture.block(":WAV:DATA?")).isEmpty();
            fixture.set(":WAV:SOUR CHAN1");
            assertThat(fixture.block(":WAV:DATA?")).hasSize(1200);
        }
    }

    @Test
    void screenFasterThanTheConverterIsDrawnBetweenItsSamples() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> Math.sin(2 * Math.PI * 2e7 * t))) {
            fixture.set(":CHAN1:SCAL 0.5", ":TIM:SCAL 5E-9", ":TRIG:EDGE:LEV 0", ":SING");
            fixture.awaitStop();
            double[] volts = fixture.volts(fixture.block(":WAV:DATA?"));
            for (int i = 1; i < volts.length; i++) {
                assertThat(Math.abs(volts[i] - volts[i - 1])).isLessThanOrEqualTo(0.021);
            }
        }
    }

    @Test
    void pictureOfTheScreenShowsTheTrace() throws Exception {
        try (ScopeFixture fixture = stoppedOn(2)) {
            record(fixture);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(fixture.block(":DISP:DATA? ON,0,PNG")));
            assertThat(picture.getWidth()).isEqualTo(800);
            assertThat(picture.getHeight()).isEqualTo(480);
            boolean yellow = false;
            for (int y = 135; y <= 145; y++) {
                yellow |= picture.getRGB(400, y) == 0xffffff00;
            }
            assertThat(yellow).isTrue();
        }
    }
}
