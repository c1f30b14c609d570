package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands that start and stop, and those of the trigger ({@code :TRIG}). */
final class TriggerCommands {
    private static final NumberRange LEVEL = new NumberRange(-1e5, 1e5, 0, Unit.VOLT);
    private static final NumberRange HOLD_OFF = new NumberRange(16e-9, 10, 16e-9, Unit.SECOND);

    /** The level may lie so many divisions from the centre of the screen. */
    private static final double LEVEL_DIVISIONS = 5 * (1 + 1e-9);

    private TriggerCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings, RecordAcquisition<Setup, Trace> acquisition) {
        commands.event(":RUN", a -> {
            if (settings.get().trigger.sweep == TriggerSettings.Sweep.SINGLE) {
                single(acquisition);
            } else {
                acquisition.run();
            }
        });
        commands.event(":STOP", a -> acquisition.stop());
        commands.event(":SINGle", a -> single(settings.get(), acquisition));
        commands.event(":TFORce", a -> acquisition.force());
        commands.event(":CLEar", a -> acquisition.clear());
        commands.question(":TRIGger:STATus", a -> Response.text(status(acquisition)));
        commands.choice(
                ":TRIGger:SWEep", TriggerSettings.Sweep.values(), c -> settings.get().trigger.sweep, (c, sweep) -> {
                    settings.get().trigger.sweep = sweep;
                    if (sweep == TriggerSettings.Sweep.SINGLE) {
                        single(acquisition);
                    }
                });
        commands.choice(
                ":TRIGger:MODE",
                TriggerSettings.Mode.values(),
                c -> settings.get().trigger.mode,
                (c, mode) -> settings.get().trigger.mode = mode);
        commands.choice(
                ":TRIGger:COUPling",
                TriggerSettings.TriggerCoupling.values(),
                c -> settings.get().trigger.coupling,
                (c, coupling) -> settings.get().trigger.coupling = coupling);
        commands.numberSetter(":TRIGger:HOLDoff", HOLD_OFF, (c, seconds) -> settings.get().trigger.holdOff = seconds);
        commands.question(":TRIGger:HOLDoff", a -> Answers.real(settings.get().trigger.holdOff));
        commands.flag(
                ":TRIGger:NREJect",
                c -> settings.get().trigger.noiseRejection,
                (c, on) -> settings.get().trigger.noiseRejection = on);
        addEdge(commands, settings);
    }

    private static void addEdge(CommandSet commands, Supplier<Settings> settings) {
        commands.choice(
                ":TRIGger:EDGe:SOURce",
                TriggerSettings.SOURCES,
                c -> settings.get().trigger.source,
                (c, source) -> settings.get().trigger.source = source);
        commands.choice(
                ":TRIGger:EDGe:SLOPe",
                TriggerSettings.SLOPES,
                c -> settings.get().trigger.slope,
                (c, slope) -> settings.get().trigger.slope = slope);
        commands.numberSetter(":TRIGger:EDGe:LEVel", LEVEL, (c, level) -> level(settings.get(), level));
        commands.question(":TRIGger:EDGe:LEVel", a -> Answers.real(settings.get().trigger.level));
    }

    private static void single(Settings settings, RecordAcquisition<Setup, Trace> acquisition) {
        settings.trigger.sweep = TriggerSettings.Sweep.SINGLE;
        single(acquisition);
    }

    /** Until the record is there, there is none. */
    private static void single(RecordAcquisition<Setup, Trace> acquisition) {
        acquisition.clear();
        acquisition.run();
    }

    private static String status(RecordAcquisition<Setup, Trace> acquisition) {
        if (acquisition.phase().isEmpty()) {
            return "STOP";
        }
        return switch (acquisition.phase().get()) {
            case FILLING -> "RUN";
            case WAITING -> acquisition.isAutomatic() ? "AUTO" : "WAIT";
            default -> acquisition.isAutomatic() ? "AUTO" : "TD";
        };
    }

    private static void level(Settings settings, double level) {
        TriggerSettings trigger = settings.trigger;
        if (trigger.source.isChannel()) {
            ChannelSettings channel = settings.channel(trigger.source.channel());
            if (Math.abs(level + channel.offset()) > LEVEL_DIVISIONS * channel.scale()) {
                throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
            }
        }
        trigger.level = level;
    }
}
