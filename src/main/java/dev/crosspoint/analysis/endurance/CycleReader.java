package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.endurance.Cycle.Write;
import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.analysis.pulse.SampledLevels;
import dev.crosspoint.store.StoredTable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Reads the table of an endurance run's readings one cycle at a time; never holds more than one level. */
final class CycleReader {
    private final Consumer<Cycle> reader;
    private long number;
    private Operation written = Operation.BASE;
    private Optional<Write> set = Optional.empty();
    private Optional<Write> reset = Optional.empty();
    private OptionalDouble lowResistance = OptionalDouble.empty();
    private OptionalDouble highResistance = OptionalDouble.empty();
    private OptionalDouble zero = OptionalDouble.empty();
    private int invalidReads;
    private double readVoltage = Double.NaN;
    private double lastSampleAt = Double.NaN;

    private CycleReader(Consumer<Cycle> reader) {
        this.reader = reader;
    }

    /** Hands every cycle to {@code reader}, in order, the last one even if it was cut short. */
    static void read(StoredTable readings, Consumer<Cycle> reader) {
        CycleReader cycles = new CycleReader(reader);
        SampledLevels.read(readings, cycles::take);
        cycles.finish();
    }

    private void take(SampledLevel level) {
        if (level.cycle() != number) {
            finish();
            number = level.cycle();
        }
        switch (level.operation()) {
            case SET -> {
                written = Operation.SET;
                set = write(level);
            }
            case RESET -> {
                written = Operation.RESET;
                reset = write(level);
            }
            case READ -> read(level);
            case BASE -> rest(level);
        }
        lastSampleAt = level.time()[level.samples() - 1];
    }

    private void finish() {
        if (number > 0) {
            reader.accept(new Cycle(number, set, lowResistance, reset, highResistance, zero, invalidReads));
        }
        written = Operation.BASE;
        set = Optional.empty();
        reset = Optional.empty();
        lowResistance = OptionalDouble.empty();
        highResistance = OptionalDouble.empty();
        zero = OptionalDouble.empty();
        invalidReads = 0;
    }

    /** The current at compliance is as true as its voltage, so such samples count here. */
    private Optional<Write> write(SampledLevel level) {
        double power = 0;
        for (int i = 0; i < level.samples(); i++) {
            power += isMeasured(level, i) ? level.current()[i] * voltage(level, i) / level.samples() : Double.NaN;
        }
        // The samples stand at the same place in their intervals, so the last ones of two levels are a level's width
        // apart.
        double width = level.time()[level.samples() - 1] - lastSampleAt;
        return Double.isFinite(power) && width > 0 ? Optional.of(new Write(power * width, width)) : Optional.empty();
    }

    private void read(SampledLevel level) {
        readVoltage = level.sourced();
        OptionalDouble conductance = meanOfLaterHalf(level, 1);
        invalidReads += conductance.isEmpty() ? 1 : 0;
        if (written == Operation.SET) {
            lowResistance = conductance;
        } else if (written == Operation.RESET) {
            highResistance = conductance;
        }
    }

    /** Only in the HRS: in the LRS an offset of the source of some microvolts makes nanoamperes. */
    private void rest(SampledLevel level) {
        if (written == Operation.RESET && Double.isFinite(readVoltage)) {
            zero = meanOfLaterHalf(level, readVoltage);
        }
    }

    /**
     * Returns the mean conductance in S over the samples of the later half, when what charged the cables is gone.
     *
     * @param restVoltage voltage in V by which currents at 0 V are divided
     */
    private static OptionalDouble meanOfLaterHalf(SampledLevel level, double restVoltage) {
        double sum = 0;
        int count = 0;
        for (int i = level.samples() / 2; i < level.samples(); i++) {
            if (isMeasured(level, i)) {
                sum += level.current()[i] / (level.sourced() == 0 ? restVoltage : voltage(level, i));
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private static double voltage(SampledLevel level, int sample) {
        double measured = level.voltage()[sample];
        return Double.isFinite(measured) && measured != 0 ? measured : level.sourced();
    }

    private static boolean isMeasured(SampledLevel level, int sample) {
        return level.isOk(sample)
                || level.status()[sample].equals(SampledLevel.IN_COMPLIANCE)
                        && Double.isFinite(level.current()[sample]);
    }
}
