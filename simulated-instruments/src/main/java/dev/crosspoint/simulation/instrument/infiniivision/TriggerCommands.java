package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.TriggerSource;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;
import java.util.function.Supplier;

/** The commands of the trigger ({@code :TRIGger}). */
final class TriggerCommands {
    private static final NumberRange LEVEL = new NumberRange(-1e9, 1e9, 0, Unit.VOLT);
    private static final NumberRange TIME = new NumberRange(-1e9, 1e9, TriggerSettings.SHORTEST_HOLD_OFF, Unit.SECOND);
    private static final Bounds HOLD_OFF =
            new Bounds(TriggerSettings.SHORTEST_HOLD_OFF, TriggerSettings.LONGEST_HOLD_OFF);

    /** Levels of the external input in V (data sheet). */
    private static final Bounds EXTERNAL_LEVEL = new Bounds(-8, 8);

    private TriggerCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings, RunControl control) {
        commands.choice(
                ":TRIGger:MODE", TriggerSettings.Mode.values(), c -> TriggerSettings.Mode.EDGE, (c, mode) -> {});
        commands.choice(
                ":TRIGger:SWEep",
                TriggerSettings.Sweep.values(),
                c -> settings.get().trigger.sweep,
                (c, sweep) -> settings.get().trigger.sweep = sweep);
        commands.numberSetter(
                ":TRIGger:HOLDoff",
                TIME,
                (c, time) -> HOLD_OFF.set(time, seconds -> settings.get().trigger.holdOff = seconds));
        commands.question(":TRIGger:HOLDoff", a -> Answers.real(settings.get().trigger.holdOff));
        commands.flag(
                ":TRIGger:NREJect",
                c -> settings.get().trigger.noiseRejection,
                (c, on) -> settings.get().trigger.noiseRejection = on);
        commands.flag(
                ":TRIGger:HFReject",
                c -> settings.get().trigger.highFrequencyRejection,
                (c, on) -> settings.get().trigger.highFrequencyRejection = on);
        commands.event(":TRIGger:FORCe", a -> control.force());
        commands.question(":TRIGger", a -> Response.text(summary(settings.get())));
        addEdge(commands, settings);
    }

    private static void addEdge(CommandSet commands, Supplier<Settings> settings) {
        commands.choice(
                ":TRIGger[:EDGE]:SOURce",
                TriggerSettings.SOURCES,
                c -> settings.get().trigger.source,
                (c, source) -> settings.get().trigger.source = source);
        commands.choice(
                ":TRIGger[:EDGE]:SLOPe",
                TriggerSettings.SLOPES,
                c -> settings.get().trigger.slope,
                (c, slope) -> settings.get().trigger.slope = slope);
        commands.choice(
                ":TRIGger[:EDGE]:COUPling",
                TriggerSettings.TriggerCoupling.values(),
                c -> settings.get().trigger.coupling,
                (c, coupling) -> settings.get().trigger.coupling = coupling);
        commands.choice(
                ":TRIGger[:EDGE]:REJect",
                TriggerSettings.Rejection.values(),
                c -> settings.get().trigger.rejection,
                (c, rejection) -> settings.get().trigger.rejection = rejection);
        commands.command(":TRIGger[:EDGE]:LEVel", a -> {
            double level = a.number(LEVEL);
            level(settings.get(), source(settings.get(), a), level);
        });
        commands.query(
                ":TRIGger[:EDGE]:LEVel", a -> Answers.real(settings.get().triggerLevel(source(settings.get(), a))));
    }

    /** Takes the source whose level is meant, which may be left out. */
    private static TriggerSource source(Settings settings, Arguments arguments) {
        TriggerSource source =
                arguments.hasNext() ? arguments.choice(TriggerSettings.SOURCES) : settings.trigger.source;
        arguments.end();
        return source;
    }

    private static void level(Settings settings, TriggerSource source, double level) {
        if (source.isChannel()) {
            settings.channel(source.channel()).triggerLevel(level);
        } else if (source.kind() == TriggerSource.Kind.EXTERNAL) {
            EXTERNAL_LEVEL.set(level, set -> settings.trigger.externalLevel = set);
        } else {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    private static String summary(Settings settings) {
        TriggerSettings trigger = settings.trigger;
        return String.format(
                Locale.ROOT,
                ":TRIG:MODE EDGE;SWE %s;NREJ %d;HFR %d;HOLD %s;:TRIG:EDGE:SOUR %s;LEV %s;SLOP %s;REJ %s;COUP %s",
                trigger.sweep.shortForm(),
                trigger.noiseRejection ? 1 : 0,
                trigger.highFrequencyRejection ? 1 : 0,
                Answers.text(trigger.holdOff),
                trigger.source.shortForm(),
                Answers.text(settings.triggerLevel(trigger.source)),
                trigger.slope.shortForm(),
                trigger.rejection.shortForm(),
                trigger.coupling.shortForm());
    }
}
