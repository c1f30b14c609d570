package dev.crosspoint.simulation.instrument.ps6000;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.Fault;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A twin, without errors and noise unless asked for, whose channels A and B watch the drive and the capacitor of a circuit as drawn. */
final class PicoBench {
    static final int A = 0;
    static final int B = 1;
    static final int DC_1M = 1;
    static final int RANGE_1V = 6;
    static final int NONE = 0;
    static final int RISING = 2;
    /** 4 us: (n - 4) / 156.25 MHz. */
    static final int EVERY_4_US = 629;

    final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    final DrawnCircuit circuit = new DrawnCircuit();
    final PicoScope6402CTwin twin;

    PicoBench(Fault... faults) {
        this(Calibration.IDEAL, faults);
    }

    PicoBench(Calibration calibration, Fault... faults) {
        PicoScope6402CSettings settings =
                new PicoScope6402CSettings("AB123/001", calibration, 100_000, List.of(faults), 7);
        List<Probe> probes = List.of(Probe.at(Node.DRIVE, 1), Probe.at(Node.CAPACITOR, 10), Probe.NONE, Probe.NONE);
        twin = new PicoScope6402CTwin(timeline, settings, circuit, probes);
        circuit.observe(twin.observer());
    }

    short open() {
        return twin.openUnit(Optional.empty());
    }

    /** Opens the unit and leaves only A and B on, at 1 V. */
    short openWithTwoChannels() {
        short handle = open();
        for (int channel = 0; channel < 4; channel++) {
            twin.setChannel(handle, channel, channel < 2, DC_1M, RANGE_1V, 0, 0);
        }
        return handle;
    }

    ArrayBuffer buffer(short handle, int channel, int length) {
        ArrayBuffer buffer = new ArrayBuffer(length);
        twin.setDataBuffers(handle, channel, Optional.of(buffer), Optional.empty(), NONE);
        return buffer;
    }

    void pass(double seconds) throws InterruptedException {
        timeline.sleepUntil(timeline.now() + Math.round(seconds * 1e9));
    }

    static int code(double volts, double fullScale) {
        return (int) Math.round(volts / fullScale * 127) * 256;
    }

    /** Returns the status that a call ends with. */
    static int status(Runnable call) {
        Ps6000Exception refusal = catchThrowableOfType(Ps6000Exception.class, call::run);
        return refusal == null ? PicoStatus.OK.code() : refusal.status();
    }

    /** Remembers how blocks ended. */
    static final class Ends implements BlockReady {
        final List<PicoStatus> statuses = new ArrayList<>();

        @Override
        public void ready(short handle, PicoStatus status) {
            statuses.add(status);
        }
    }
}
