package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A meter with one converter: it measures what is sourced, if asked to, then what is not, each over an aperture of its own. */
public final class OneConverterMeter {
    /** A measurement that would change its range more often than this is taken as it is. */
    private static final int MOST_RANGE_CHANGES = 10;

    /** What the device is given to settle behind the edge of a test current, in s; an assumption. */
    private static final double OHMS_SETTLING_TIME = 5e-3;

    /** The converter's reference and zero. */
    private static final int CONVERSIONS_OF_A_ZERO = 2;

    /**
     * One measurement.
     *
     * @param powerLineCycles length of an aperture in cycles of the mains
     * @param aperture the same in s
     * @param readsBack whether what is sourced is measured; otherwise the level is taken for it
     * @param zeroes whether reference and zero are measured, too
     * @param ranging how the range of what is not sourced is chosen
     */
    public record Task(double powerLineCycles, double aperture, boolean readsBack, boolean zeroes, Ranging ranging) {}

    /**
     * What came of it, in V and A; infinite beyond the range.
     *
     * @param sourced what is sourced
     * @param measured what is not
     * @param time when the aperture of {@code measured} began, in ns
     * @param limited whether the source was held back by its limit at any time of that
     */
    public record Result(double sourced, double measured, long time, boolean limited) {

        /** Returns whether one of them is beyond its range. */
        public boolean isOverRange() {
            return Double.isInfinite(sourced) || Double.isInfinite(measured);
        }
    }

    private final Timeline timeline;
    private final SourceStage stage;
    private final Digitizer digitizer;
    private Optional<Event> next = Optional.empty();
    private Optional<Range> previousRange = Optional.empty();

    public OneConverterMeter(Timeline timeline, SourceStage stage, CalibrationErrors errors, MeasurementNoise noise) {
        this.timeline = timeline;
        this.stage = stage;
        this.digitizer = new Digitizer(errors, noise);
    }

    /** Starts a measurement at once, to end with {@code receiver}. */
    public void measure(Task task, Consumer<Result> receiver) {
        if (task.readsBack()) {
            convert(task, means -> {
                double value = stage.point().isVoltage() ? means.voltage() : means.current();
                double readBack = read(stage.point().range(), value, task);
                measure(task, readBack, task.ranging().first(previousRange), 0, receiver);
            });
        } else {
            measure(task, stage.point().level(), task.ranging().first(previousRange), 0, receiver);
        }
    }

    /** Has the source go to the current of a range of resistance. */
    public void sourceTestCurrent(OhmsSettings ohms, List<Range> currents) {
        OhmsRange range = ohms.range();
        Range sourced = Ranging.holding(currents, range.testCurrent());
        stage.source(new SourcePoint(false, range.testCurrent(), sourced, range.voltageLimit()));
    }

    /**
     * Measures a resistance by the current of its range, which the source keeps afterwards.
     *
     * @param currents ranges of the source
     * @param task how the voltage is measured
     */
    public void measureOhms(OhmsSettings ohms, List<Range> currents, Task task, Consumer<Result> receiver) {
        measureOhms(ohms, currents, 0, task, receiver);
    }

    private void measureOhms(
            OhmsSettings ohms, List<Range> currents, int changes, Task task, Consumer<Result> receiver) {
        OhmsRange range = ohms.range();
        sourceTestCurrent(ohms, currents);
        double settled = stage.point().range().settlingTime() + OHMS_SETTLING_TIME;
        after(
                settled,
                () -> measure(task, result -> {
                    OhmsRange better =
                            range.better(OhmsSettings.RANGES, result.measured() / result.sourced(), result.limited());
                    if (ohms.isAutomatic() && !better.equals(range) && changes < MOST_RANGE_CHANGES) {
                        ohms.found(better);
                        measureOhms(ohms, currents, changes + 1, task, receiver);
                    } else {
                        receiver.accept(result);
                    }
                }));
    }

    /** Gives up the present measurement. */
    public void cancel() {
        next.ifPresent(Event::cancel);
        next = Optional.empty();
    }

    /** Returns the range that the last measurement was taken in, or would begin in. */
    public Range range(Ranging ranging) {
        return ranging.first(previousRange);
    }

    private void measure(Task task, double sourced, Range range, int changes, Consumer<Result> receiver) {
        long start = timeline.time();
        convert(task, means -> {
            double value = stage.point().isVoltage() ? means.current() : means.voltage();
            Range better = task.ranging().better(range, value);
            if (better != range && changes < MOST_RANGE_CHANGES) {
                after(better.changeTime(), () -> measure(task, sourced, better, changes + 1, receiver));
                return;
            }
            previousRange = Optional.of(range);
            Result result = new Result(sourced, read(range, value, task), start, means.limited());
            if (task.zeroes()) {
                after(CONVERSIONS_OF_A_ZERO * task.aperture(), () -> receiver.accept(result));
            } else {
                receiver.accept(result);
            }
        });
    }

    private void convert(Task task, Consumer<Aperture.Means> receiver) {
        Aperture aperture = Aperture.open(timeline, stage);
        after(task.aperture(), () -> receiver.accept(aperture.close()));
    }

    private void after(double seconds, Runnable action) {
        next = Optional.of(timeline.plan(timeline.time() + Math.round(seconds * 1e9), action));
    }

    private double read(Range range, double value, Task task) {
        return digitizer.read(range, value, task.powerLineCycles());
    }
}
