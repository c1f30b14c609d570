package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.circuit.SourceTerminal;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasurementNoise;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The meter of a channel: means over the aperture, with the errors, the noise, the digits and the ranges of the instrument.
 *
 * <p>What is sourced is measured in the source range. The other quantity is measured in a fixed range or by automatic ranging,
 * never in a range above the smallest that covers the compliance (B2900 User's Guide, "Ranging Mode"). Automatic ranging looks
 * at each aperture, and measures once more where the range does not suit; that takes its time.
 */
final class Meter {
    /** Bits of a reading's status (SCPI Command Reference, table 1-2). */
    private static final int CURRENT_SOURCED = 1;

    private static final int COMPLIANCE = 2;
    private static final int OVER_VOLTAGE = 8;
    private static final int OVER_CURRENT = 16;
    private static final int OVERFLOW = 8192;

    /** After so many changes of the range a reading is taken as it is; an assumption. */
    private static final int MOST_RANGE_CHANGES = 10;

    /** Receives a reading: volts, amperes, the time in ns at which its aperture began, and its status bits. */
    @FunctionalInterface
    interface Receiver {
        void accept(double voltage, double current, long time, int status);
    }

    private final Timeline timeline;
    private final OutputStage stage;
    private final ChannelSettings settings;
    private final CalibrationErrors errors;
    private final MeasurementNoise noise;
    private final DoubleSupplier lineFrequency;
    private Optional<Event> next = Optional.empty();
    private Optional<Range> automaticRange = Optional.empty();
    private int rangeChanges;
    private long start;
    private boolean connected;
    private double voltageIntegral;
    private double currentIntegral;
    private double limitedTime;

    Meter(
            Timeline timeline,
            OutputStage stage,
            ChannelSettings settings,
            CalibrationErrors errors,
            MeasurementNoise noise,
            DoubleSupplier lineFrequency) {
        this.timeline = timeline;
        this.stage = stage;
        this.settings = settings;
        this.errors = errors;
        this.noise = noise;
        this.lineFrequency = lineFrequency;
    }

    /** Starts a measurement at once, to end with {@code receiver}. */
    void measure(Receiver receiver) {
        rangeChanges = 0;
        beginAperture(receiver);
    }

    /** Gives up the present measurement. */
    void cancel() {
        next.ifPresent(Event::cancel);
        next = Optional.empty();
    }

    private void beginAperture(Receiver receiver) {
        stage.watchProtection();
        start = timeline.time();
        connected = stage.isOn();
        SourceTerminal terminal = stage.terminal();
        voltageIntegral = terminal.voltageIntegral();
        currentIntegral = terminal.currentIntegral();
        limitedTime = terminal.limitedTime();
        double aperture = settings.sense().aperture(lineFrequency.getAsDouble());
        next = Optional.of(timeline.plan(start + Math.round(aperture * 1e9), () -> endAperture(receiver)));
    }

    private void endAperture(Receiver receiver) {
        SourceTerminal terminal = stage.terminal();
        double seconds = (timeline.time() - start) * 1e-9;
        boolean wholly = connected && stage.isOn();
        double voltage = wholly ? (terminal.voltageIntegral() - voltageIntegral) / seconds : 0;
        double current = wholly ? (terminal.currentIntegral() - currentIntegral) / seconds : 0;
        boolean limited = wholly && terminal.limitedTime() > limitedTime;
        Quantity measured = settings.source().function.other();
        Range range = range(measured);
        Range better = suitableRange(measured, range, measured == Quantity.CURRENT ? current : voltage);
        if (better != range && rangeChanges < MOST_RANGE_CHANGES) {
            rangeChanges++;
            automaticRange = Optional.of(better);
            long ready = timeline.time() + Math.round(better.changeTime() * 1e9);
            next = Optional.of(timeline.plan(ready, () -> beginAperture(receiver)));
            return;
        }
        next = Optional.empty();
        read(measured, range, voltage, current, limited, receiver);
        stage.watchProtection();
    }

    private void read(
            Quantity measured, Range range, double voltage, double current, boolean limited, Receiver receiver) {
        boolean currentMeasured = measured == Quantity.CURRENT;
        double readVoltage = read(currentMeasured ? stage.range() : range, voltage);
        double readCurrent = read(currentMeasured ? range : stage.range(), current);
        int status = (currentMeasured ? 0 : CURRENT_SOURCED)
                | (limited ? COMPLIANCE : 0)
                | (stage.isTripped() ? currentMeasured ? OVER_CURRENT : OVER_VOLTAGE : 0)
                | (Double.isInfinite(readVoltage) || Double.isInfinite(readCurrent) ? OVERFLOW : 0);
        receiver.accept(readVoltage, readCurrent, start, status);
    }

    /** Returns what the meter shows for {@code value}; infinity beyond the range. */
    private double read(Range range, double value) {
        double read = errors.measured(range, value)
                + noise.next(range, settings.sense().powerLineCycles());
        if (Math.abs(read) > range.largestReading()) {
            return Math.copySign(Double.POSITIVE_INFINITY, read);
        }
        return Math.rint(read / range.readingResolution()) * range.readingResolution();
    }

    private boolean isAutomatic(MeterSettings meter) {
        return meter.autoRange && settings.source().shape == SourceShape.DC;
    }

    /** Returns the range that is in use for what is not sourced. */
    Range range(Quantity measured) {
        MeterSettings meter = settings.sense().of(measured);
        Range covering = measured.rangeToMeasure(meter.largestLimit());
        if (!isAutomatic(meter)) {
            return meter.autoRange ? covering : smaller(meter.fixedRange, covering);
        }
        return bounded(automaticRange.filter(measured.ranges()::contains).orElse(covering), meter, covering);
    }

    /** Returns the range in which {@code value} is better measured. */
    private Range suitableRange(Quantity measured, Range present, double value) {
        MeterSettings meter = settings.sense().of(measured);
        if (!isAutomatic(meter)) {
            return present;
        }
        Range covering = measured.rangeToMeasure(meter.largestLimit());
        double share = meter.threshold / 100;
        boolean normal = meter.autoMode == MeterSettings.AutoMode.NORMAL;
        if (Math.abs(value) > (normal ? present.largestReading() : share * present.fullScale())) {
            return bounded(measured.rangeToMeasure(normal ? value : value / share), meter, covering);
        }
        Range smaller = bounded(measured.rangeToMeasure(value / share), meter, covering);
        return smaller(smaller, present);
    }

    private static Range bounded(Range range, MeterSettings meter, Range covering) {
        Range atLeast = larger(range, meter.smallestAutoRange);
        return smaller(smaller(atLeast, meter.largestAutoRange), covering);
    }

    private static Range smaller(Range first, Range second) {
        return first.fullScale() <= second.fullScale() ? first : second;
    }

    private static Range larger(Range first, Range second) {
        return first.fullScale() >= second.fullScale() ? first : second;
    }
}
