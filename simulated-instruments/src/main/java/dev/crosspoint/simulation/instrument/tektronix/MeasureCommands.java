package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The commands of measurements ({@code MEASUrement}); a channel stands for the place of a measurement on the screen. */
final class MeasureCommands {
    private MeasureCommands() {}

    static void add(
            Commands commands,
            ReplyStyle style,
            Supplier<Settings> settings,
            RecordAcquisition<Setup, Trace> acquisition) {
        add(commands, style, "MEASUrement:IMMed", c -> settings.get().immediate, acquisition);
        IntFunction<MeasurementSettings> places =
                c -> settings.get().measurements.get(c - 1);
        add(commands, style, "MEASUrement:MEAS[c]", places, acquisition);
        commands.flag(
                "MEASUrement:MEAS[c]:STATE", c -> places.apply(c).displayed, (c, on) -> places.apply(c).displayed = on);
        commands.group("MEASUrement:IMMed", 1);
        commands.group("MEASUrement:MEAS[c]", 1);
    }

    private static void add(
            Commands commands,
            ReplyStyle style,
            String header,
            IntFunction<MeasurementSettings> settings,
            RecordAcquisition<Setup, Trace> acquisition) {
        commands.choice(
                header + ":TYPe",
                MeasurementType.values(),
                c -> settings.apply(c).type,
                (c, type) -> settings.apply(c).type = type);
        commands.question(
                header + ":UNIts", c -> ReplyStyle.quoted(settings.apply(c).type.unit()));
        commands.choice(
                header + ":SOUrce1",
                Source.values(),
                c -> settings.apply(c).source,
                (c, source) -> settings.apply(c).source = source);
        commands.command(header + ":SOUrce", (data, c) -> settings.apply(c).source = source(data));
        commands.plainQuestion(header + ":SOUrce", c -> style.keyword(settings.apply(c).source));
        commands.plainQuestion(header + ":VALue", c -> ReplyStyle.real(value(settings.apply(c), acquisition)));
    }

    private static Source source(ProgramData data) {
        if (data instanceof ProgramData.Word word) {
            return Commands.choice(word.text(), Source.values());
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private static double value(MeasurementSettings measurement, RecordAcquisition<Setup, Trace> acquisition) {
        double value = acquisition
                .trace()
                .flatMap(trace -> trace.measured(measurement.source.channel()))
                .map(measurement.type::of)
                .orElse(Double.NaN);
        return Double.isNaN(value) ? ReplyStyle.NO_NUMBER : value;
    }
}
