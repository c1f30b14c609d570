package dev.crosspoint.analysis.neuron.signal;

/**
 * The samples of one pulse: some before it, the pulse, and what follows until the next one. Voltages are turned so that
 * pulses are positive, whatever their polarity.
 */
public final class PulseWindow {

    private final Waveform waveform;
    private final Baseline baseline;
    private final long first;
    private final double on;
    private final double off;
    private final double[] drive;
    private final double[] capacitor;
    private final boolean driveClipped;
    private final boolean capacitorClipped;

    /**
     * @param first index in the record of the first sample
     * @param on where the pulse begins, in samples from the first
     * @param off where it ends, likewise
     * @param drive drive voltages as measured, V
     * @param capacitor capacitor voltages as measured, V
     * @param length number of samples in both arrays
     */
    PulseWindow(
            Waveform waveform,
            Baseline baseline,
            long first,
            double on,
            double off,
            float[] drive,
            float[] capacitor,
            int length) {
        this.waveform = waveform;
        this.baseline = baseline;
        this.first = first;
        this.on = on;
        this.off = off;
        this.drive = new double[length];
        this.capacitor = new double[length];
        boolean clippedDrive = false;
        boolean clippedCapacitor = false;
        double polarity = waveform.polarity();
        for (int i = 0; i < length; i++) {
            this.drive[i] = polarity * (drive[i] - baseline.driveOffset());
            this.capacitor[i] = polarity * baseline.correct(time(i), capacitor[i]);
            clippedDrive |= waveform.drive().clips(drive[i]);
            clippedCapacitor |= waveform.capacitor().clips(capacitor[i]);
        }
        this.driveClipped = clippedDrive;
        this.capacitorClipped = clippedCapacitor;
    }

    /** Returns the record that the pulse is part of. */
    public Waveform waveform() {
        return waveform;
    }

    /** Returns what the record shows where nothing is driven. */
    public Baseline baseline() {
        return baseline;
    }

    /** Returns the time of a place in the record, s from its first sample; places count samples of this window. */
    public double time(double place) {
        return (first + place) * waveform.interval();
    }

    /** Returns where the pulse begins, in samples of this window. */
    public double on() {
        return on;
    }

    /** Returns where the pulse ends, in samples of this window. */
    public double off() {
        return off;
    }

    /** Returns the number of samples. */
    public int length() {
        return drive.length;
    }

    /** Returns the drive voltage of a sample, V, without offset. */
    public double drive(int i) {
        return drive[i];
    }

    /** Returns the capacitor voltage of a sample, V, without offset and, if removed, hum. */
    public double capacitor(int i) {
        return capacitor[i];
    }

    /** Returns the mean drive voltage in the middle half of the pulse, V. */
    public double height() {
        int from = (int) Math.ceil(on + (off - on) / 4);
        int to = Math.max(from + 1, (int) (off - (off - on) / 4));
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += drive[i];
        }
        return sum / (to - from);
    }

    /** Returns the capacitor voltages, V; not to be changed. */
    double[] capacitor() {
        return capacitor;
    }

    /** Returns whether a sample of the drive lies at the end of its input's range. */
    boolean isDriveClipped() {
        return driveClipped;
    }

    /** Returns whether a sample of the capacitor's voltage lies at the end of its input's range. */
    boolean isCapacitorClipped() {
        return capacitorClipped;
    }
}
