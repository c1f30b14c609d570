package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.MovingMean;
import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.instrument.sourcemeasure.Terminals;
import java.util.function.Consumer;

/** Makes readings of what the channel's settings ask for. */
final class Meter {
    private static final int STATUS_FRONT_TERMINALS = 8;
    private static final int SOURCE_READ_BACK = 8;
    private static final int SOURCE_LIMITED = 32;
    private static final int SOURCE_REMOTE_SENSE = 64;
    private static final int SOURCE_ON = 128;

    private final Channel channel;
    private final SourceStage stage;
    private final OneConverterMeter converter;
    private final double lineFrequency;
    private final MovingMean mean = new MovingMean();

    Meter(Channel channel, SourceStage stage, OneConverterMeter converter, double lineFrequency) {
        this.channel = channel;
        this.stage = stage;
        this.converter = converter;
        this.lineFrequency = lineFrequency;
    }

    /** Gives up a measurement and begins the moving filter anew. */
    void cancel() {
        converter.cancel();
        mean.clear();
    }

    /** Measures once, at once; a measurement of what is sourced is answered by its readback. */
    void measure(Consumer<BufferedReading> receiver) {
        MeasuredFunction function = channel.measured();
        ReadingSettings settings = channel.reading(function);
        Quantity sourced = channel.function();
        boolean readsBack = channel.of(sourced).readsBack || function == MeasuredFunction.RESISTANCE;
        double cycles = settings.powerLineCycles * settings.averaging.conversions();
        OneConverterMeter.Task task = new OneConverterMeter.Task(
                cycles,
                cycles / lineFrequency,
                readsBack || function == sourced.function(),
                settings.autoZero,
                channel.isAutoOhms()
                        ? Ranging.automatic(Ranges.VOLTAGE, Quantity.VOLTAGE.largestLevel())
                        : channel.ranging(sourced.other()));
        Consumer<OneConverterMeter.Result> finish = result -> receiver.accept(reading(settings, readsBack, result));
        if (channel.isAutoOhms()) {
            converter.measureOhms(channel.ohms(), Ranges.CURRENT, task, finish);
        } else {
            converter.measure(task, finish);
        }
    }

    private BufferedReading reading(ReadingSettings settings, boolean readsBack, OneConverterMeter.Result result) {
        Quantity sourced = channel.function();
        double volts = sourced == Quantity.VOLTAGE ? result.sourced() : result.measured();
        double amperes = sourced == Quantity.VOLTAGE ? result.measured() : result.sourced();
        ReadingUnit unit = settings.unit;
        // A current that the instrument chose but that cannot flow tells no resistance.
        boolean beyond = channel.isAutoOhms() && (result.isOverRange() || result.limited());
        double value = beyond ? Double.POSITIVE_INFINITY : unit.value(volts, amperes);
        return new BufferedReading(
                mean.next(value, settings.averaging.readings()),
                unit,
                readsBack ? result.sourced() : stage.point().level(),
                ReadingUnit.of(sourced.function()),
                result.time(),
                stage.terminals() == Terminals.FRONT ? STATUS_FRONT_TERMINALS : 0,
                (readsBack ? SOURCE_READ_BACK : 0)
                        | (result.limited() ? SOURCE_LIMITED : 0)
                        | (settings.remoteSense ? SOURCE_REMOTE_SENSE : 0)
                        | (stage.isOn() ? SOURCE_ON : 0));
    }
}
