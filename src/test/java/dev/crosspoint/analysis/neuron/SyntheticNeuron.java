package dev.crosspoint.analysis.neuron;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An ideal switch in series with a capacitor, driven by pulses and watched by an oscilloscope: it closes after a random
 * time under bias and opens with the pulse. Exact exponentials between events; what it did is known.
 */
public final class SyntheticNeuron {

    private static final double OPEN = 1e9;

    public double amplitude = 0.75;
    public double width = 5e-3;
    public double frequency = 33.333;
    public int pulses = 20;
    public double interval = 4e-6;
    public double beforeTrigger = 20e-3;

    /** What the run says of the capacitance, F, and what it is in truth. */
    public double nominalCapacitance = 300e-12;

    public double capacitance = 300e-12;
    public double load = 10e6;

    /** What the inputs multiply voltages by. */
    public double driveGain = 1;

    public double capacitorGain = 1;
    public double meanTimeUnderBias = 6.9e-3;
    public double medianResistance = 2.5e6;
    public double lnSigmaResistance = 0.35;

    public double noise = 2e-3;
    public double resolution = 2.0 / 256;
    public double lowest = -1;
    public double highest = 1;
    public double offset = 0.003;
    public double hum;
    public double humFrequency = 50;

    private final long seed;

    public SyntheticNeuron(long seed) {
        this.seed = seed;
    }

    /** The voltages of one record, V, as an oscilloscope gives them. */
    public record Samples(float[] drive, float[] capacitor) {}

    /**
     * What the switch did.
     *
     * @param pulse the pulse, from 0
     * @param delay time under bias in that pulse, s
     * @param resistance of the switch, ohm
     * @param peak voltage of the capacitor at the end of the pulse, V
     */
    public record Event(int pulse, double delay, double resistance, double peak) {}

    /** Returns the number of samples of a record. */
    public int samples() {
        return (int) Math.round((beforeTrigger + pulses / frequency) / interval);
    }

    public int samplesBeforeTrigger() {
        return (int) Math.round(beforeTrigger / interval);
    }

    /** Returns what happens in a record; the same each time. */
    public List<Event> events(int record) {
        SplittableRandom random = new SplittableRandom(seed).split();
        for (int i = 0; i < record; i++) {
            random = random.split();
        }
        List<Event> events = new ArrayList<>();
        double left = waiting(random);
        for (int pulse = 0; pulse < pulses; pulse++) {
            if (left < width) {
                double resistance = medianResistance * Math.exp(lnSigmaResistance * normal(random));
                double start = charged(0, OPEN, left);
                events.add(new Event(pulse, left, resistance, charged(start, resistance, width - left)));
                left = waiting(random);
            } else {
                left -= width;
            }
        }
        return events;
    }

    private double waiting(SplittableRandom random) {
        return -meanTimeUnderBias * Math.log1p(-random.nextDouble());
    }

    /** Returns the capacitor's voltage, V, after a time at the full amplitude. */
    private double charged(double from, double resistance, double time) {
        double conductance = 1 / resistance + 1 / load;
        double level = Math.abs(amplitude) / resistance / conductance;
        return level + (from - level) * Math.exp(-time * conductance / capacitance);
    }

    /** Returns the samples of a record. */
    public Samples record(int record) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5eedL).split();
        for (int i = 0; i < record; i++) {
            random = random.split();
        }
        double[] voltage = new double[samples()];
        boolean[] driven = new boolean[samples()];
        fill(voltage, driven, events(record));
        double phase = 2 * Math.PI * random.nextDouble();
        double sign = Math.signum(amplitude);
        float[] drive = new float[samples()];
        float[] capacitor = new float[samples()];
        for (int i = 0; i < drive.length; i++) {
            double mains = hum * Math.sin(2 * Math.PI * humFrequency * i * interval + phase);
            drive[i] = coded(driveGain * (driven[i] ? amplitude : 0) + noise * normal(random));
            capacitor[i] = coded(capacitorGain * sign * voltage[i] + offset + mains + noise * normal(random));
        }
        return new Samples(drive, capacitor);
    }

    /** Each pulse is on from its trigger, the samples being taken at their own times. */
    private void fill(double[] voltage, boolean[] driven, List<Event> events) {
        double residue = 0;
        int next = 0;
        for (int pulse = 0; pulse < pulses; pulse++) {
            double on = samplesBeforeTrigger() * interval + pulse / frequency;
            Event event = next < events.size() && events.get(next).pulse() == pulse ? events.get(next++) : null;
            double end = event == null ? charged(residue, OPEN, width) : event.peak();
            int first = (int) Math.ceil(on / interval - 1e-9);
            int last = pulse + 1 == pulses ? voltage.length : (int) Math.ceil((on + 1 / frequency) / interval - 1e-9);
            for (int i = first; i < last; i++) {
                double time = i * interval - on;
                driven[i] = time < width;
                if (time >= width) {
                    voltage[i] = end * Math.exp(-(time - width) / (load * capacitance));
                } else if (event == null || time < event.delay()) {
                    voltage[i] = charged(residue, OPEN, time);
                } else {
                    voltage[i] =
                            charged(charged(residue, OPEN, event.delay()), event.resistance(), time - event.delay());
                }
            }
            residue = end * Math.exp(-(1 / frequency - width) / (load * capacitance));
        }
    }

    private float coded(double value) {
        double limited = Math.max(lowest, Math.min(highest, value));
        return (float) (resolution > 0 ? resolution * Math.rint(limited / resolution) : limited);
    }

    private static double normal(SplittableRandom random) {
        return random.nextGaussian();
    }
}
