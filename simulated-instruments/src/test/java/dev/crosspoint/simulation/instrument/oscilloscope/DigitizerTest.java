package dev.crosspoint.simulation.instrument.oscilloscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.circuit.Node;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DigitizerTest {
    private static final Quantizer SCALE = new Quantizer(0.01, 128, 0, 255);
    private static final InputChannel CHANNEL = new InputChannel(Probe.at(Node.DRIVE, 1), FrontEnd.IDEAL, SCALE);

    private static InputChannel noisy(double volts) {
        return channel(new FrontEnd(Coupling.DC, 1, Double.POSITIVE_INFINITY, 0, 0, volts));
    }

    private static InputChannel channel(FrontEnd frontEnd) {
        return new InputChannel(Probe.at(Node.DRIVE, 1), frontEnd, SCALE);
    }

    private static Trigger.Edge rising(double volts) {
        return new Trigger.Edge(0, Trigger.Slope.RISING, SCALE.codeOf(volts), 2);
    }

    /** Takes a record of 1000 samples every us of what one channel shows of {@code voltage} from the beginning. */
    private static WaveformRecord record(InputChannel channel, DoubleUnaryOperator voltage) {
        Digitizer digitizer = new Digitizer(1);
        BlockCapture capture =
                digitizer.capture(List.of(channel), BlockSettings.single(1e-6, 1000, 0, new Trigger.Immediate()), 0);
        ScriptedStretch.pass(digitizer, 0, 2_000_000, voltage);
        return capture.latest().orElseThrow();
    }

    @Test
    void triggerIsWhereTheRecordSaysToWithinOneSample() {
        for (long seed = 0; seed < 50; seed++) {
            Digitizer digitizer = new Digitizer(seed);
            BlockCapture capture =
                    digitizer.capture(List.of(CHANNEL), BlockSettings.single(1e-6, 100, 40, rising(0.5)), 1000);
            ScriptedStretch.pass(digitizer, 1000, 2_000_000, t -> t < 777.3e-6 ? 0 : 1);
            WaveformRecord record = capture.latest().orElseThrow();
            assertThat(record.code(0, 39)).isEqualTo(128);
            assertThat(record.code(0, 40)).isEqualTo(228);
            assertThat(record.trigger().time() * 1e-9 - 777.3e-6).isBetween(0.0, 1.001e-6);
        }
    }

    @Test
    void triggerPositionJittersOverTheWholeSampleInterval() {
        double sum = 0;
        double squares = 0;
        int captures = 2000;
        Digitizer digitizer = new Digitizer(5);
        for (int i = 0; i < captures; i++) {
            long start = i * 1_000_000L;
            BlockCapture capture =
                    digitizer.capture(List.of(CHANNEL), BlockSettings.single(1e-6, 10, 5, rising(0.5)), start);
            ScriptedStretch.pass(digitizer, start, start + 1_000_000, t -> t < start * 1e-9 + 500e-6 ? 0 : 1);
            double late = (capture.latest().orElseThrow().trigger().time() - start) * 1e-9 - 500e-6;
            sum += late;
            squares += late * late;
        }
        assertThat(sum / captures).isCloseTo(0.5e-6, within(0.03e-6));
        assertThat(Math.sqrt(squares / captures)).isCloseTo(1e-6 / Math.sqrt(3), within(0.03e-6));
    }

    @Test
    void crossingOfARampIsKnownBetterThanToASample() {
        Digitizer digitizer = new Digitizer(3);
        BlockCapture capture = digitizer.capture(List.of(CHANNEL), BlockSettings.single(1e-6, 10, 5, rising(0.5)), 0);
        ScriptedStretch.pass(digitizer, 0, 1_000_000, t -> -1.28 + 2e5 * t);
        WaveformRecord.TriggerPoint trigger = capture.latest().orElseThrow().trigger();
        assertThat(trigger.time() * 1e-9 - trigger.crossing()).isCloseTo(1.78 / 2e5, within(0.05e-6));
    }

    @Property(tries = 200)
    void codesDoNotDependOnHowTheCircuitsTimeIsCut(@ForAll long seed) {
        RandomGenerator cuts = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        FrontEnd frontEnd = new FrontEnd(Coupling.AC, 5, 2e6, 0.01, 0.003, 0.007);
        DoubleUnaryOperator voltage = t -> 0.6 * Math.sin(2 * Math.PI * 1e4 * t) + (t > 600e-6 ? 0.3 : 0);
        Digitizer whole = new Digitizer(seed);
        Digitizer cut = new Digitizer(seed);
        BlockSettings settings =
                BlockSettings.single(0.1e-6, 3000, 1000, rising(0.55)).withRecords(3, 10e-6);
        List<InputChannel> channels = List.of(channel(frontEnd), CHANNEL);
        BlockCapture expected = whole.capture(channels, settings, 0);
        BlockCapture actual = cut.capture(channels, settings, 0);
        ScriptedStretch.pass(whole, 0, 3_000_000, voltage);
        long end;
        for (long time = 0; time < 3_000_000; time = end) {
            end = Math.min(3_000_000, time + 1 + (long) (Math.pow(cuts.nextDouble(), 8) * 500_000));
            // The origin of a stretch may lie anywhere before it.
            long origin = time - cuts.nextInt(1000);
            cut.passed(new ScriptedStretch(origin, (time - origin) * 1e-9, (end - origin) * 1e-9, voltage));
        }
        assertThat(actual.records()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            WaveformRecord record = actual.records().get(i);
            assertThat(record.trigger()).isEqualTo(expected.records().get(i).trigger());
            assertThat(record.codes(0)).isEqualTo(expected.records().get(i).codes(0));
            assertThat(record.codes(1)).isEqualTo(expected.records().get(i).codes(1));
        }
    }

    @Property(tries = 20)
    void waitingAtTheFastestRateGivesTheRecordOfEverySample(@ForAll long seed) {
        RandomGenerator cuts = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double pulse = cuts.nextDouble() * 4e-3;
        DoubleUnaryOperator voltage = t -> t > pulse && t < pulse + 50e-9 ? 1 : 0.1 * Math.sin(2e3 * t);
        FrontEnd frontEnd = new FrontEnd(Coupling.DC, 5, 100e6, 0.01, 0.003, 0.007);
        BlockSettings settings =
                BlockSettings.single(1e-9, 3000, 1000, rising(0.5)).withAutoTrigger(3.5e-3);
        Digitizer skipping = new Digitizer(seed);
        Digitizer patient = new Digitizer(seed);
        List<InputChannel> channels = List.of(channel(frontEnd), CHANNEL);
        BlockCapture actual = skipping.capture(channels, settings, 0);
        BlockCapture expected = patient.capture(channels, settings, 0);
        ScriptedStretch.pass(skipping, 0, 5_000_000, voltage);
        // In stretches too short to skip anything, every sample is taken.
        for (long time = 0; time < 5_000_000; time += 10_000) {
            ScriptedStretch.pass(patient, time, time + 10_000, voltage);
        }
        WaveformRecord record = actual.latest().orElseThrow();
        assertThat(record.trigger()).isEqualTo(expected.latest().orElseThrow().trigger());
        assertThat(record.codes(0)).isEqualTo(expected.latest().orElseThrow().codes(0));
        assertThat(record.codes(1)).isEqualTo(expected.latest().orElseThrow().codes(1));
    }

    @Test
    void noiseIsAsLargeAsSaidAndWhite() {
        InputChannel channel = noisy(0.05);
        Digitizer digitizer = new Digitizer(11);
        int count = 1_000_000;
        BlockCapture capture =
                digitizer.capture(List.of(channel), BlockSettings.single(1e-6, count, 0, new Trigger.Immediate()), 0);
        ScriptedStretch.pass(digitizer, 0, 2_000_000_000, t -> 0.2);
        byte[] codes = capture.latest().orElseThrow().codes(0);
        double[] moments = new double[5];
        double neighbours = 0;
        for (int i = 0; i < count; i++) {
            double deviation = (codes[i] & 0xff) - 148;
            for (int power = 1; power <= 4; power++) {
                moments[power] += Math.pow(deviation, power) / count;
            }
            neighbours += i >= 4 ? deviation * ((codes[i - 4] & 0xff) - 148) / count : 0;
        }
        // Rounding adds 1/12 to the variance; the standard errors of these are 0.005, 0.04, 0.13 and 0.025.
        assertThat(moments[1]).isCloseTo(0, within(0.02));
        assertThat(moments[2]).isCloseTo(25 + 1 / 12.0, within(0.16));
        assertThat(moments[3]).isCloseTo(0, within(1.5));
        assertThat(moments[4] / (moments[2] * moments[2])).isCloseTo(3, within(0.02));
        assertThat(neighbours).isCloseTo(0, within(0.1));
    }

    @Test
    void channelsDoNotShareTheirNoise() {
        Digitizer digitizer = new Digitizer(2);
        BlockCapture capture = digitizer.capture(
                List.of(noisy(0.05), noisy(0.05)), BlockSettings.single(1e-6, 20_000, 0, new Trigger.Immediate()), 0);
        ScriptedStretch.pass(digitizer, 0, 30_000_000, t -> 0);
        WaveformRecord record = capture.latest().orElseThrow();
        double covariance = 0;
        for (int i = 0; i < record.length(); i++) {
            covariance += (record.code(0, i) - 128.0) * (record.code(1, i) - 128.0) / record.length();
        }
        assertThat(covariance).isCloseTo(0, within(0.9));
    }

    @Test
    void whatIsBeyondTheScaleIsClippedAndSaidToBe() {
        WaveformRecord within = record(CHANNEL, t -> 1.2);
        assertThat(within.isClipped(0, SCALE)).isFalse();
        assertThat(within.code(0, 10)).isEqualTo(248);
        WaveformRecord above = record(CHANNEL, t -> 3);
        assertThat(above.isClipped(0, SCALE)).isTrue();
        assertThat(above.code(0, 10)).isEqualTo(255);
        WaveformRecord below = record(CHANNEL, t -> -3);
        assertThat(below.isClipped(0, SCALE)).isTrue();
        assertThat(below.code(0, 10)).isZero();
    }

    @Test
    void probeCalibrationAndCouplingAreInTheCodes() {
        FrontEnd off = new FrontEnd(Coupling.DC, 1, Double.POSITIVE_INFINITY, 0.02, -0.05, 0);
        assertThat(record(new InputChannel(Probe.at(Node.CAPACITOR, 10), off, SCALE), t -> 10)
                        .code(0, 0))
                .isEqualTo((int) Math.rint(128 + (0.5 * 1.02 - 0.05) / 0.01));
        FrontEnd grounded = new FrontEnd(Coupling.GROUND, 1, Double.POSITIVE_INFINITY, 0, 0, 0);
        assertThat(record(channel(grounded), t -> 1).code(0, 0)).isEqualTo(128);
        assertThat(record(new InputChannel(Probe.NONE, FrontEnd.IDEAL, SCALE), t -> 1)
                        .code(0, 0))
                .isEqualTo(128);
    }

    @Test
    void bandwidthRoundsAnEdgeAsOnePoleDoes() {
        double tau = 20e-6;
        FrontEnd slow = new FrontEnd(Coupling.DC, 1, 1 / (2 * Math.PI * tau), 0, 0, 0);
        WaveformRecord record = record(channel(slow), t -> t < 100e-6 ? 0 : 1);
        int edge = 0;
        while (record.code(0, edge) == 128) {
            edge++;
        }
        for (int i = edge; i < edge + 200; i++) {
            // The edge itself is known to a sample only.
            double late = 128 + 100 * -Math.expm1(-(i - edge) * 1e-6 / tau);
            double early = 128 + 100 * -Math.expm1(-(i - edge + 1.5) * 1e-6 / tau);
            assertThat((double) record.code(0, i)).isBetween(late - 0.6, early + 0.6);
        }
    }

    @Test
    void bandwidthMakesNoDifferenceToSlowSamples() {
        FrontEnd limited = new FrontEnd(Coupling.DC, 1, 20e6, 0, 0, 0);
        DoubleUnaryOperator square = t -> t % 100e-6 < 50e-6 ? 0 : 1;
        assertThat(record(channel(limited), square).codes(0))
                .isEqualTo(record(CHANNEL, square).codes(0));
    }

    @Test
    void capacitorInTheWayTakesAConstantVoltageOut() {
        FrontEnd ac = new FrontEnd(Coupling.AC, 1 / (2 * Math.PI * 100e-6), Double.POSITIVE_INFINITY, 0, 0, 0);
        WaveformRecord record = record(channel(ac), t -> t < 200e-6 ? 0.7 : 1.7);
        assertThat(record.code(0, 100)).isEqualTo(128);
        assertThat(record.code(0, 202)).isBetween(222, 228);
        assertThat(record.code(0, 300)).isBetween(163, 167);
        assertThat(record.code(0, 990)).isEqualTo(128);
    }

    @Test
    void samplesOfThePastAreRefusedRatherThanInvented() {
        Digitizer digitizer = new Digitizer(1);
        digitizer.capture(List.of(CHANNEL), BlockSettings.single(1e-9, 10, 0, new Trigger.Immediate()), 0);
        assertThatThrownBy(() -> ScriptedStretch.pass(digitizer, 1000, 2000, t -> 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1000 ns");
    }
}
