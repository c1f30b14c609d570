package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.instrument.oscilloscope.MeasurementItem;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands of measurements ({@code :MEAS}). An unknown item is not answered, as on real units. */
final class MeasureCommands {
    private MeasureCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings, RecordAcquisition<Setup, Trace> acquisition) {
        commands.query(":MEASure:ITEM", arguments -> {
            MeasurementItem item = arguments.choice(MeasurementItems.ALL);
            ChannelSource source =
                    arguments.hasNext() ? arguments.choice(ChannelSource.values()) : settings.get().measurementSource;
            arguments.end();
            return answer(item, source.channel(), acquisition.trace());
        });
        commands.choice(
                ":MEASure:SOURce",
                ChannelSource.values(),
                c -> settings.get().measurementSource,
                (c, source) -> settings.get().measurementSource = source);
    }

    private static Response answer(MeasurementItem item, int channel, Optional<Trace> trace) {
        double value = trace.flatMap(shown -> shown.channel(channel)
                        .map(traced -> new TraceMeasurement(
                                shown.screen(channel),
                                traced.scale()::volts,
                                shown.setup().scale() / Trace.POINTS_PER_DIVISION)))
                .map(item::of)
                .orElse(Double.NaN);
        return Double.isNaN(value) ? Answers.NO_RESULT : Answers.real(value);
    }
}
