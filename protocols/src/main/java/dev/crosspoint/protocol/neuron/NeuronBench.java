package dev.crosspoint.protocol.neuron;

import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.site.InputWiring;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.PulseTrain;
import dev.crosspoint.stimulus.WorstCase;
import java.util.List;
import java.util.Optional;

/** What the bench makes of a train: the settings of generator and oscilloscope, and the most the device can get. */
final class NeuronBench {

    /** Names in the bench file. */
    static final String GENERATOR = "generator";

    static final String OSCILLOSCOPE = "oscilloscope";
    static final String DRIVE = "drive";
    static final String CAPACITOR = "capacitor";

    /**
     * Output resistance in ohm that a plan counts with, before an instrument can be asked: that of the DG1000Z (data sheet)
     * and of generators in general. What is sent is held against the limits with the instrument's own.
     */
    static final double OUTPUT_RESISTANCE = 50;

    private final Site site;
    private final double capacitance;
    private final InputWiring drive;
    private final InputWiring capacitor;

    /**
     * Takes from the bench what a neuron needs.
     *
     * @throws IllegalArgumentException if the bench does not say it, with what to add to its file
     */
    NeuronBench(Site site) {
        this.site = site;
        site.wiringOf(GENERATOR);
        this.drive = site.inputOf(OSCILLOSCOPE, DRIVE);
        this.capacitor = site.inputOf(OSCILLOSCOPE, CAPACITOR);
        this.capacitance = site.seriesCapacitance();
    }

    /** Returns a burst of the train's pulses, which ends by itself even if nobody switches it off. */
    WaveformSettings waveform(RecordedTrain train) {
        PulseTrain pulses = train.train();
        return new WaveformSettings(
                site.device().load(),
                new PulseWaveform(
                        pulses.baseLevel(),
                        pulses.pulseLevel(),
                        pulses.width(),
                        pulses.period(),
                        pulses.riseTime(),
                        pulses.fallTime()),
                Optional.of(new Burst.Cycles(pulses.count(), new BurstTrigger.Software(), 0)),
                false);
    }

    /** Returns a record aligned to the first pulse; its blocks have the drive first and then the capacitor. */
    CaptureSettings capture(RecordedTrain train) {
        return new CaptureSettings(
                List.of(input(drive, train.driveRange()), input(capacitor, train.capacitorRange())),
                train.sampleInterval(),
                train.baseline(),
                train.afterTrigger(),
                new EdgeTrigger(
                        drive.channel(),
                        triggerLevel(train),
                        train.condition().amplitude() > 0 ? Edge.RISING : Edge.FALLING,
                        0));
    }

    private static InputSettings input(InputWiring wiring, double range) {
        return new InputSettings(
                wiring.channel(), range, 0, wiring.coupling(), wiring.probeAttenuation(), wiring.bandwidthLimit());
    }

    /** Returns half of the pulses' height in V. */
    static double triggerLevel(RecordedTrain train) {
        return train.condition().amplitude() / 2;
    }

    /** Returns the number of the oscilloscope's input that watches the drive. */
    int driveChannel() {
        return drive.channel();
    }

    /** Returns the largest voltage in V that any passive load can see of a train. */
    double openCircuitVoltage(RecordedTrain train) {
        return site.device().load().openCircuitVoltage(train.condition().amplitude(), OUTPUT_RESISTANCE);
    }

    /** Returns the resistance in ohm that limits the current through a device that has become a short circuit. */
    double limitingResistance() {
        return site.device().limitingResistance(OUTPUT_RESISTANCE);
    }

    WorstCase worstCase(RecordedTrain train) {
        PulseTrain wanted = train.train();
        PulseTrain open = new PulseTrain(
                0,
                openCircuitVoltage(train),
                wanted.width(),
                wanted.period(),
                wanted.count(),
                wanted.riseTime(),
                wanted.fallTime());
        return open.throughCapacitor(limitingResistance(), capacitance, capacitor.load());
    }
}
