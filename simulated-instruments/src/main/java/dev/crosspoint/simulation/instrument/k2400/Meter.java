package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.MovingMean;
import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.instrument.sourcemeasure.Terminals;
import java.util.function.Consumer;

/** Makes readings of what the channel's settings ask for. */
final class Meter {
    private final Channel channel;
    private final SourceStage stage;
    private final OneConverterMeter converter;
    private final MovingMean sourcedMean = new MovingMean();
    private final MovingMean measuredMean = new MovingMean();
    double lineFrequency = 50;

    Meter(Channel channel, SourceStage stage, OneConverterMeter converter) {
        this.channel = channel;
        this.stage = stage;
        this.converter = converter;
    }

    /** Gives up a measurement and begins the moving filter anew. */
    void cancel() {
        converter.cancel();
        sourcedMean.clear();
        measuredMean.clear();
    }

    /** Measures at once. */
    void measure(Consumer<SourceMeterReading> receiver) {
        MeterSettings settings = channel.meter();
        if (settings.isAutoOhms()) {
            OneConverterMeter.Task task = task(
                    true,
                    Ranging.automatic(Ranges.VOLTAGE, Quantity.VOLTAGE.levels().maximum()));
            converter.measureOhms(settings.ohms, Ranges.CURRENT, task, result -> receiver.accept(reading(result)));
        } else {
            Quantity sourced = channel.function();
            boolean readsBack = settings.measures(sourced.function()) || settings.measures(MeasuredFunction.RESISTANCE);
            converter.measure(
                    task(readsBack, channel.ranging(sourced.other())), result -> receiver.accept(reading(result)));
        }
    }

    private OneConverterMeter.Task task(boolean readsBack, Ranging ranging) {
        MeterSettings settings = channel.meter();
        double cycles = settings.powerLineCycles * settings.averaging.conversions();
        return new OneConverterMeter.Task(cycles, cycles / lineFrequency, readsBack, settings.autoZero, ranging);
    }

    private SourceMeterReading reading(OneConverterMeter.Result result) {
        MeterSettings settings = channel.meter();
        Quantity source = channel.function();
        int count = settings.averaging.readings();
        double sourced = sourcedMean.next(result.sourced(), count);
        double measured = measuredMean.next(result.measured(), count);
        double voltage = source == Quantity.VOLTAGE ? sourced : measured;
        double current = source == Quantity.VOLTAGE ? measured : sourced;
        return new SourceMeterReading(
                isShown(Quantity.VOLTAGE) ? voltage : Double.NaN,
                isShown(Quantity.CURRENT) ? current : Double.NaN,
                settings.measures(MeasuredFunction.RESISTANCE)
                        ? resistance(voltage, current, result.limited())
                        : Double.NaN,
                result.time(),
                SourceMeterReading.status(
                        settings,
                        source,
                        stage.terminals() == Terminals.FRONT,
                        result.isOverRange(),
                        result.limited()));
    }

    /** A quantity is put out where it is measured, and where it is sourced: its level then. */
    private boolean isShown(Quantity quantity) {
        return channel.meter().measures(quantity.function()) || quantity == channel.function();
    }

    /** A current that the instrument chose but that cannot flow tells no resistance. */
    private double resistance(double voltage, double current, boolean limited) {
        boolean beyond = Double.isInfinite(voltage) || Double.isInfinite(current);
        return beyond || limited && channel.meter().isAutoOhms() ? Double.POSITIVE_INFINITY : voltage / current;
    }
}
