package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.pico.PicoScope6000;
import dev.crosspoint.driver.pico.PicoScope6000Provider;
import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.SampleStream;
import dev.crosspoint.instrument.SegmentedCapture;
import dev.crosspoint.instrument.StreamSettings;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VendorLibrary;
import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CSettings;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import dev.crosspoint.simulation.instrument.ps6000.Ps6000Server;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver of the PicoScope 6000 series with its twin: in the same program, and through JNA and a C library. */
@Timeout(120)
class PicoScopeTwinTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final InputSettings DRIVE = new InputSettings(1, 1, 0, InputCoupling.DC, 1, false);
    private static final InputSettings CAPACITOR = new InputSettings(2, 1, 0, InputCoupling.DC, 10, false);
    private static final CaptureSettings PULSE =
            new CaptureSettings(List.of(DRIVE, CAPACITOR), 4e-6, 1e-3, 8e-3, new EdgeTrigger(1, 0.4, Edge.RISING, 0));
    private static final CaptureSettings NEVER =
            new CaptureSettings(List.of(DRIVE, CAPACITOR), 4e-6, 1e-3, 8e-3, new EdgeTrigger(1, 0.95, Edge.RISING, 0));

    @TempDir
    private Path folder;

    /** A pulse train on a resistor in series with a capacitor, watched by a PicoScope at both nodes. */
    private static final class PulsedCapacitor {
        private static final double WIDTH = 5e-3;
        /** Each period is as many widths of a pulse, of which the last one is the pulse. */
        private static final int SLOTS = 4;

        private final Timeline timeline = new Timeline(Pace.asFastAsPossible());
        private final PicoScope6402CTwin twin;

        private PulsedCapacitor() {
            CircuitParameters parameters = new CircuitParameters(
                    100e-12, OptionalDouble.empty(), 1, OptionalDouble.of(300e-12), OptionalDouble.of(10e6), 0, 0, 50);
            DeviceCircuit circuit = new DeviceCircuit(parameters, new OhmicResistor(1e6).create(1));
            PicoScope6402CSettings unit =
                    new PicoScope6402CSettings("AB123/001", Calibration.TYPICAL, 100_000, List.of(), 11);
            List<Probe> probes = List.of(Probe.at(Node.DRIVE, 1), Probe.at(Node.CAPACITOR, 10), Probe.NONE, Probe.NONE);
            twin = new PicoScope6402CTwin(timeline, unit, circuit, probes);
            circuit.observe(twin.observer());
            circuit.generator().drive(PulsedCapacitor::pulses, 50);
        }

        private static SegmentedVoltage.Segment pulses(double time) {
            // A time at the end of a slot belongs to the next one, however it is rounded.
            double slot = Math.floor(time / WIDTH + 1e-9);
            return new SegmentedVoltage.Segment(slot % SLOTS == SLOTS - 1 ? 0.9 : 0, 0, (slot + 1) * WIDTH);
        }

        private PicoScope6000 open(NativeLibraries libraries) {
            DriverOptions options = new DriverOptions(new SimulatedLabClock(timeline), 50, Duration.ofSeconds(5));
            return (PicoScope6000) new PicoScope6000Provider().open(Optional.empty(), libraries, options);
        }

        private PicoScope6000 openDirectly() {
            SimulatedPs6000 library = new SimulatedPs6000(List.of(twin), timeline);
            return open(new NativeLibraries() {
                @Override
                public <L extends Library> L load(VendorLibrary wanted, Class<L> type) {
                    return type.cast(library);
                }
            });
        }
    }

    /** What is done with an oscilloscope, and the samples that come of it. */
    @FunctionalInterface
    private interface Measurement {
        List<SampleBlock> take(PicoScope6000 scope) throws InterruptedException;
    }

    private static List<SampleBlock> blocks(Consumer<Consumer<SampleBlock>> fetch) {
        List<SampleBlock> blocks = new ArrayList<>();
        fetch.accept(blocks::add);
        return blocks;
    }

    private static List<SampleBlock> record(PicoScope6000 scope) throws InterruptedException {
        try (Capture capture = scope.arm(PULSE)) {
            capture.await(PATIENCE);
            return blocks(capture::fetch);
        }
    }

    private static List<SampleBlock> segments(PicoScope6000 scope) throws InterruptedException {
        try (SegmentedCapture capture = scope.armSegments(PULSE, 5)) {
            capture.await(PATIENCE);
            List<SampleBlock> blocks = new ArrayList<>();
            for (int segment = 0; segment < 5; segment++) {
                capture.fetch(segment, blocks::add);
            }
            return blocks;
        }
    }

    private static List<SampleBlock> stream(PicoScope6000 scope) throws InterruptedException {
        List<SampleBlock> blocks = new ArrayList<>();
        try (SampleStream stream = scope.stream(new StreamSettings(List.of(DRIVE, CAPACITOR), 4e-6))) {
            for (long samples = 0;
                    samples < 300_000;
                    samples += blocks.get(blocks.size() - 1).samples()) {
                blocks.add(stream.next());
            }
        }
        return blocks;
    }

    private void requireSameThroughTheLibrary(Measurement measurement) throws IOException, InterruptedException {
        List<SampleBlock> expected;
        try (PicoScope6000 scope = new PulsedCapacitor().openDirectly()) {
            expected = measurement.take(scope);
        }
        PulsedCapacitor bench = new PulsedCapacitor();
        Path file = NativeStandIn.build("native/build", folder.resolve("libps6000.so"));
        try (Ps6000Server server = Ps6000Server.start("scope", bench.twin, bench.timeline, 0);
                NativeLibrary library = NativeLibrary.getInstance(file.toString())) {
            assertThat(library.getFunction("crosspoint_ps6000_connect").invokeInt(new Object[] {server.address()}))
                    .isZero();
            try (PicoScope6000 scope = bench.open(NativeLibraries.installed().at(file))) {
                requireEqual(measurement.take(scope), expected);
            }
        }
    }

    private static void requireEqual(List<SampleBlock> blocks, List<SampleBlock> expected) {
        assertThat(blocks).hasSameSizeAs(expected);
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(blocks.get(i).first()).isEqualTo(expected.get(i).first());
            assertThat(blocks.get(i).overRange()).isEqualTo(expected.get(i).overRange());
            for (int input = 0; input < 2; input++) {
                float[] volts = blocks.get(i).volts().get(input);
                assertThat(Arrays.equals(volts, expected.get(i).volts().get(input)))
                        .as("samples of input %d in block %d", input, i)
                        .isTrue();
            }
        }
    }

    @Test
    void recordThroughJnaAndCIsThatOfTheTwin() throws Exception {
        requireSameThroughTheLibrary(PicoScopeTwinTest::record);
    }

    @Test
    void segmentsThroughJnaAndCAreThoseOfTheTwin() throws Exception {
        requireSameThroughTheLibrary(PicoScopeTwinTest::segments);
    }

    @Test
    void streamThroughJnaAndCIsThatOfTheTwin() throws Exception {
        requireSameThroughTheLibrary(PicoScopeTwinTest::stream);
    }

    @Test
    void recordShowsThePulseAtTheTriggerAndTheCapacitorCharging() throws Exception {
        try (PicoScope6000 scope = new PulsedCapacitor().openDirectly()) {
            List<SampleBlock> blocks = record(scope);
            float[] drive = blocks.get(0).volts().get(0);
            float[] capacitor = blocks.get(0).volts().get(1);
            assertThat(drive[248]).isCloseTo(0, within(0.05f));
            assertThat(drive[251]).isCloseTo(0.9f, within(0.05f));
            // 1 MOhm into 300 pF with 10 MOhm across: 273 us to 0.818 V, of which one time constant is 68 samples.
            assertThat(capacitor[250 + 68]).isCloseTo(0.517f, within(0.05f));
            assertThat(capacitor[250 + 1200]).isCloseTo(0.818f, within(0.05f));
        }
    }

    @Test
    void triggerThatNeverComesIsOverdueAndTheUnitCanBeUsedAgain() throws Exception {
        try (PicoScope6000 scope = new PulsedCapacitor().openDirectly()) {
            try (Capture capture = scope.arm(NEVER)) {
                assertThatThrownBy(() -> capture.await(PATIENCE)).isInstanceOf(InstrumentTimeoutException.class);
            }
            assertThat(record(scope)).isNotEmpty();
        }
    }

    @Test
    void unpluggedUnitIsALostConnectionWhereverItIsNoticed() throws Exception {
        PulsedCapacitor bench = new PulsedCapacitor();
        try (PicoScope6000 scope = bench.openDirectly();
                Capture capture = scope.arm(NEVER)) {
            bench.twin.unplug();
            assertThatThrownBy(() -> capture.await(PATIENCE)).isInstanceOf(InstrumentConnectionException.class);
        }
    }
}
