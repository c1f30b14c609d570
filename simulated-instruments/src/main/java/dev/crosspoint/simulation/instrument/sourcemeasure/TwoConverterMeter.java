package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** A meter with a converter each for voltage and current, which measure over the same aperture. */
public final class TwoConverterMeter {
    /** A measurement that would change its ranges more often than this is taken as it is. */
    private static final int MOST_RANGE_CHANGES = 12;

    /** The converters' reference and zero. */
    private static final int CONVERSIONS_OF_A_ZERO = 2;

    /**
     * One measurement.
     *
     * @param powerLineCycles length of the aperture in cycles of the mains
     * @param aperture the same in s
     * @param zeroes whether reference and zero are measured, too
     * @param voltage how the range of the voltage is chosen
     * @param current how the range of the current is chosen
     * @param delay time in s to wait before an aperture that is in a given range of the current
     */
    public record Task(
            double powerLineCycles,
            double aperture,
            boolean zeroes,
            Ranging voltage,
            Ranging current,
            ToDoubleFunction<Range> delay) {}

    /**
     * What came of it; infinite beyond the range.
     *
     * @param voltage in V
     * @param current in A
     * @param voltageRange the range that the voltage was measured in
     * @param currentRange the range that the current was measured in
     * @param time when the aperture began, in ns
     * @param limited whether the source was held back by its limit at any time of that
     */
    public record Result(
            double voltage, double current, Range voltageRange, Range currentRange, long time, boolean limited) {}

    private final Timeline timeline;
    private final SourceStage stage;
    private final Digitizer digitizer;
    private Optional<Event> next = Optional.empty();
    private Optional<Range> previousVoltage = Optional.empty();
    private Optional<Range> previousCurrent = Optional.empty();

    public TwoConverterMeter(Timeline timeline, SourceStage stage, CalibrationErrors errors, MeasurementNoise noise) {
        this.timeline = timeline;
        this.stage = stage;
        this.digitizer = new Digitizer(errors, noise);
    }

    /** Starts a measurement at once, to end with {@code receiver}. */
    public void measure(Task task, Consumer<Result> receiver) {
        measure(task, voltageRange(task.voltage()), currentRange(task.current()), 0, receiver);
    }

    /** Gives up the present measurement. */
    public void cancel() {
        next.ifPresent(Event::cancel);
        next = Optional.empty();
    }

    /** Returns the range that the last voltage was measured in, or the next one would begin in. */
    public Range voltageRange(Ranging ranging) {
        return ranging.first(previousVoltage);
    }

    /** Returns the range that the last current was measured in, or the next one would begin in. */
    public Range currentRange(Ranging ranging) {
        return ranging.first(previousCurrent);
    }

    private void measure(Task task, Range voltage, Range current, int changes, Consumer<Result> receiver) {
        after(task.delay().applyAsDouble(current), () -> {
            long start = timeline.time();
            Aperture aperture = Aperture.open(timeline, stage);
            after(task.aperture(), () -> {
                Aperture.Means means = aperture.close();
                Range betterVoltage = task.voltage().better(voltage, means.voltage());
                Range betterCurrent = task.current().better(current, means.current());
                boolean changesRange = betterVoltage != voltage || betterCurrent != current;
                if (changesRange && changes < MOST_RANGE_CHANGES) {
                    double changing = Math.max(
                            betterVoltage == voltage ? 0 : betterVoltage.changeTime(),
                            betterCurrent == current ? 0 : betterCurrent.changeTime());
                    after(changing, () -> measure(task, betterVoltage, betterCurrent, changes + 1, receiver));
                    return;
                }
                previousVoltage = Optional.of(voltage);
                previousCurrent = Optional.of(current);
                Result result = new Result(
                        digitizer.read(voltage, means.voltage(), task.powerLineCycles()),
                        digitizer.read(current, means.current(), task.powerLineCycles()),
                        voltage,
                        current,
                        start,
                        means.limited());
                after(task.zeroes() ? CONVERSIONS_OF_A_ZERO * task.aperture() : 0, () -> receiver.accept(result));
            });
        });
    }

    private void after(double seconds, Runnable action) {
        if (seconds == 0) {
            action.run();
        } else {
            next = Optional.of(timeline.plan(timeline.time() + Math.round(seconds * 1e9), action));
        }
    }
}
