package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes traces of the levels of a run, one repeat at a time; never holds more than one. */
final class ProbeReader {

    private static final int FIRST_CAPACITY = 256;

    private final Map<Long, Double> setEnds;
    private final double aperture;
    private final DisturbCheck check;
    private final Consumer<Trace> reader;
    private Optional<SampledLevel> probe = Optional.empty();
    private long repeat;
    private double[] time = new double[FIRST_CAPACITY];
    private double[] conductance = new double[FIRST_CAPACITY];
    private double[] readings = new double[FIRST_CAPACITY];
    private BaseNoise noise = new BaseNoise();
    private int probes;
    private long bad;
    private long untimed;

    /**
     * @param setEnds end of the last set pulse of each repeat in s since the run began
     * @param aperture integration time of a reading in s
     * @param check gets the conductances before the first set
     * @param reader gets every trace of at least one probe
     */
    ProbeReader(Map<Long, Double> setEnds, double aperture, DisturbCheck check, Consumer<Trace> reader) {
        this.setEnds = setEnds;
        this.aperture = aperture;
        this.check = check;
        this.reader = reader;
    }

    void take(SampledLevel level) {
        if (level.cycle() != repeat) {
            finish();
            repeat = level.cycle();
        }
        if (level.operation() == Operation.BASE) {
            probe.ifPresent(read -> add(read, level));
        }
        probe = Optional.of(level).filter(held -> held.operation() == Operation.READ);
    }

    /** Hands out the last repeat; a probe without the time at 0 V after it was cut and is left out. */
    void finish() {
        probe = Optional.empty();
        if (probes > 0 && repeat > 0) {
            if (setEnds.containsKey(repeat)) {
                reader.accept(trace(setEnds.get(repeat)));
            } else {
                untimed++;
            }
        }
        probes = 0;
        noise = new BaseNoise();
    }

    /** Returns the number of probes with a reading that cannot be trusted, which are left out. */
    long bad() {
        return bad;
    }

    /** Returns the number of repeats that were cut before the end of their set pulses was written down. */
    long untimed() {
        return untimed;
    }

    private void add(SampledLevel read, SampledLevel base) {
        if (!isOk(read) || !isOk(base)) {
            bad++;
            return;
        }
        noise.add(base.current());
        double siemens = (mean(read.current()) - mean(base.current())) / read.sourced();
        if (repeat == 0) {
            check.add(siemens);
            return;
        }
        if (probes == time.length) {
            time = Arrays.copyOf(time, 2 * probes);
            conductance = Arrays.copyOf(conductance, 2 * probes);
            readings = Arrays.copyOf(readings, 2 * probes);
        }
        time[probes] = mean(read.time()) + aperture / 2;
        conductance[probes] = siemens;
        readings[probes] = Math.sqrt(1.0 / read.samples() + 1.0 / base.samples()) / Math.abs(read.sourced());
        probes++;
    }

    private Trace trace(double setEnd) {
        double[] times = Arrays.copyOf(time, probes);
        Arrays.setAll(times, i -> times[i] - setEnd);
        double[] errors = Arrays.copyOf(readings, probes);
        double deviation = noise.standardDeviation();
        Arrays.setAll(errors, i -> errors[i] * deviation);
        return new Trace(repeat, times, Arrays.copyOf(conductance, probes), errors);
    }

    private static boolean isOk(SampledLevel level) {
        for (int i = 0; i < level.samples(); i++) {
            if (!level.isOk(i)) {
                return false;
            }
        }
        return true;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
