package dev.crosspoint.simulation.instrument.oscilloscope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.Node;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StreamCaptureTest {
    private static final List<InputChannel> CHANNELS = List.of(
            new InputChannel(Probe.at(Node.DRIVE, 1), FrontEnd.IDEAL, new Quantizer(0.01, 128, 0, 255)),
            new InputChannel(Probe.at(Node.CAPACITOR, 1), FrontEnd.IDEAL, new Quantizer(0.01, 128, 0, 255)));
    private static final Trigger TRIGGER = new Trigger.Edge(0, Trigger.Slope.RISING, 178, 2);

    private final Digitizer digitizer = new Digitizer(3);

    private StreamCapture stream(int capacity) {
        return digitizer.stream(CHANNELS, new StreamSettings(1e-6, capacity, TRIGGER, Double.POSITIVE_INFINITY), 0);
    }

    private static double ramp(double time) {
        return -1 + 1000 * time;
    }

    @Test
    void everySampleIsHandedOutOnceAndInOrder() {
        StreamCapture stream = stream(700);
        byte[][] codes = new byte[2][2500];
        int count = 0;
        for (long time = 0; time < 2_000_000; time += 400_000) {
            ScriptedStretch.pass(digitizer, time, time + 400_000, StreamCaptureTest::ramp);
            assertThat(stream.next()).isEqualTo(count);
            assertThat(stream.available()).isBetween(399, 401);
            count += stream.read(codes, count, 150);
            count += stream.read(codes, count, 1000);
        }
        assertThat(count).isBetween(1999, 2000);
        assertThat(stream.lost()).isZero();
        for (int i = 0; i < count; i++) {
            assertThat(codes[0][i] & 0xff).isBetween((int) (28 + 0.1 * i), (int) (29.1 + 0.1 * i));
            assertThat(codes[1][i] & 0xff).isBetween((int) (78 + 0.05 * i), (int) (79.1 + 0.05 * i));
        }
    }

    @Test
    void samplesThatWaitedTooLongAreSaidToBeLost() {
        StreamCapture stream = stream(700);
        ScriptedStretch.pass(digitizer, 0, 1_000_000, StreamCaptureTest::ramp);
        assertThat(stream.available()).isEqualTo(700);
        assertThat(stream.lost()).isBetween(299L, 300L);
        assertThat(stream.next()).isEqualTo(stream.lost());
        byte[][] codes = new byte[2][700];
        assertThat(stream.read(codes, 0, 1)).isEqualTo(1);
        assertThat(codes[0][0] & 0xff).isBetween(57, 59);
    }

    @Test
    void triggerIsFoundWhileStreaming() {
        StreamCapture stream = stream(10_000);
        ScriptedStretch.pass(digitizer, 0, 1_400_000, StreamCaptureTest::ramp);
        assertThat(stream.trigger()).isEmpty();
        ScriptedStretch.pass(digitizer, 1_400_000, 3_000_000, StreamCaptureTest::ramp);
        assertThat(stream.trigger().orElseThrow()).isBetween(1494L, 1496L);
    }

    @Test
    void stoppedStreamTakesNoMoreButHandsOutWhatItHas() {
        StreamCapture stream = digitizer.stream(CHANNELS, new StreamSettings(1e-6, 10_000, TRIGGER, 1e-3), 0);
        ScriptedStretch.pass(digitizer, 0, 1_200_000, t -> 0);
        digitizer.stop();
        ScriptedStretch.pass(digitizer, 1_200_000, 3_000_000, t -> 0);
        assertThat(stream.trigger()).isEqualTo(OptionalLong.of(1000));
        assertThat(stream.read(new byte[2][2000], 0, 2000)).isBetween(1199, 1200);
    }
}
