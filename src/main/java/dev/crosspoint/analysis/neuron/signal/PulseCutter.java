package dev.crosspoint.analysis.neuron.signal;

import java.util.Arrays;

/** Cuts records into pulses as their samples come in; holds the samples of one pulse at a time. */
final class PulseCutter implements SampleReader.Sink {

    /** Samples kept before a pulse: its edge and what the voltages were before it. */
    static final int LEAD = 64;

    /** Samples kept of a pulse and of what follows it: 64 MB; at 4 µs that is 16 s. */
    static final int MAX_SAMPLES = 1 << 22;

    private static final int FIRST_CAPACITY = 1 << 13;

    private final TrainSink trains;
    private final double mains;
    private final boolean removal;

    private Waveform waveform;
    private PulseDetector detector;
    private SineFit beforeTrigger;
    private double driveSum;
    private Baseline baseline;
    private Phase phase;
    private float[] drive = new float[FIRST_CAPACITY];
    private float[] capacitor = new float[FIRST_CAPACITY];
    private int length;
    private long first;
    private long index;
    private double on;
    private double off;

    private enum Phase {
        /** No pulse yet. */
        BEFORE,
        ON,
        /** After a pulse that is not handed over yet. */
        AFTER,
        /** After a pulse that is. */
        BETWEEN
    }

    /**
     * @param mains frequency of the mains, Hz
     * @param removal whether hum is to be removed
     */
    PulseCutter(TrainSink trains, double mains, boolean removal) {
        this.trains = trains;
        this.mains = mains;
        this.removal = removal;
    }

    @Override
    public void begin(Waveform next) {
        waveform = next;
        detector = new PulseDetector(next.amplitude());
        beforeTrigger = new SineFit(mains);
        driveSum = 0;
        baseline = null;
        phase = Phase.BEFORE;
        length = 0;
        first = 0;
        index = 0;
    }

    @Override
    public void add(float[] drives, float[] capacitors, int from, int to) {
        for (int i = from; i < to; i++) {
            step(drives[i], capacitors[i]);
        }
    }

    private void step(float driveVoltage, float capacitorVoltage) {
        if (length == drive.length) {
            makeRoom();
        }
        drive[length] = driveVoltage;
        capacitor[length] = capacitorVoltage;
        length++;
        switch (detector.next(driveVoltage)) {
            case ON -> rise();
            case OFF -> fall();
            case NONE -> rest(driveVoltage, capacitorVoltage);
        }
        index++;
    }

    private void rest(float driveVoltage, float capacitorVoltage) {
        if (phase == Phase.BEFORE && index < waveform.samplesBeforeTrigger()) {
            beforeTrigger.add(index * waveform.interval(), capacitorVoltage);
            driveSum += driveVoltage;
        }
    }

    private void rise() {
        int lead = LEAD;
        if (phase == Phase.BEFORE) {
            beginTrain();
        } else if (phase == Phase.AFTER) {
            lead = Math.min(LEAD, (length - (int) off) / 2);
            handOver(length - lead);
        }
        keepLast(lead);
        on = detector.edge(drive, length - 1);
        phase = Phase.ON;
    }

    private void fall() {
        off = detector.edge(drive, length - 1);
        phase = Phase.AFTER;
    }

    private void beginTrain() {
        long samples = beforeTrigger.samples();
        baseline = Baseline.of(waveform, beforeTrigger, samples == 0 ? 0 : driveSum / samples, removal);
        trains.begin(waveform, baseline);
    }

    private void handOver(int samples) {
        trains.pulse(new PulseWindow(waveform, baseline, first, on, off, drive, capacitor, samples));
    }

    private void keepLast(int samples) {
        int kept = Math.min(samples, length);
        System.arraycopy(drive, length - kept, drive, 0, kept);
        System.arraycopy(capacitor, length - kept, capacitor, 0, kept);
        first += length - kept;
        length = kept;
    }

    private void makeRoom() {
        if (phase == Phase.BEFORE || phase == Phase.BETWEEN) {
            keepLast(LEAD);
        } else if (length < MAX_SAMPLES) {
            drive = Arrays.copyOf(drive, 2 * length);
            capacitor = Arrays.copyOf(capacitor, 2 * length);
        } else if (phase == Phase.AFTER) {
            handOver(length);
            keepLast(LEAD);
            phase = Phase.BETWEEN;
        } else {
            throw new IllegalArgumentException("record " + waveform.id() + " has a pulse of more than " + MAX_SAMPLES
                    + " samples; the analysis takes shorter pulses, or longer sample intervals");
        }
    }

    @Override
    public void end(long samples) {
        if (phase == Phase.BEFORE) {
            beginTrain();
        } else if (phase == Phase.AFTER) {
            handOver(length);
        }
        trains.end(samples, phase == Phase.ON);
    }
}
