package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.BlockCapture;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.instrument.oscilloscope.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the trigger ({@code TRIGger}). */
final class TriggerCommands {
    private static final NumberRange HOLD_OFF = new NumberRange(20e-9, 8, 20e-9, Unit.SECOND);
    private static final NumberRange LEVEL = new NumberRange(-1e6, 1e6, 0, Unit.VOLT);

    /** A level may lie so many divisions from the middle of the screen. */
    private static final double LEVEL_DIVISIONS = 8;

    /** Levels of families of logic in V. */
    private enum LogicLevel implements Mnemonic {
        ECL(-1.3),
        TTL(1.4);

        private final double volts;

        LogicLevel(double volts) {
            this.volts = volts;
        }

        @Override
        public String keyword() {
            return name();
        }
    }

    /** What the trigger can be told to do. */
    private enum Action implements Mnemonic {
        FORCE("FORCe"),
        SET_LEVEL("SETLevel");

        private final String keyword;

        Action(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Where the acquisition stands. */
    private enum State implements Mnemonic {
        ARMED("ARMed"),
        AUTOMATIC("AUTO"),
        READY("REAdy"),
        SAVED("SAVe"),
        TRIGGERED("TRIGger");

        private final String keyword;

        State(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private TriggerCommands() {}

    static void add(
            Commands commands,
            ReplyStyle style,
            Supplier<Settings> settings,
            RecordAcquisition<Setup, Trace> acquisition) {
        commands.choice(
                "TRIGger:A:MODe",
                TriggerSettings.Mode.values(),
                c -> settings.get().trigger.mode,
                (c, mode) -> settings.get().trigger.mode = mode);
        commands.choice(
                "TRIGger:A:TYPe",
                TriggerSettings.Type.values(),
                c -> settings.get().trigger.type,
                (c, type) -> settings.get().trigger.type = type);
        addLevel(commands, settings);
        commands.real(
                "TRIGger:A:HOLDoff:TIMe",
                HOLD_OFF,
                c -> settings.get().trigger.holdOff,
                (c, seconds) -> settings.get().trigger.holdOff = seconds);
        commands.group("TRIGger:A:HOLDoff", Settings.CHANNELS);
        addEdge(commands, settings);
        commands.group("TRIGger:A", Settings.CHANNELS);
        commands.group("TRIGger", Settings.CHANNELS);
        commands.event("TRIGger", Action.FORCE, acquisition::force);
        commands.event("TRIGger:A", Action.SET_LEVEL, () -> toTheMiddle(settings.get(), acquisition));
        commands.plainQuestion("TRIGger:STATE", c -> style.keyword(state(acquisition)));
    }

    private static void addLevel(Commands commands, Supplier<Settings> settings) {
        commands.command(
                "TRIGger:A:LEVel", (data, c) -> level(settings.get(), settings.get().trigger.source, volts(data)));
        commands.question(
                "TRIGger:A:LEVel", c -> ReplyStyle.real(settings.get().trigger.level(settings.get().trigger.source)));
        commands.command(
                "TRIGger:A:LEVel:CH[c]",
                (data, c) -> level(settings.get(), TriggerSettings.SOURCES[c - 1], volts(data)));
        commands.question(
                "TRIGger:A:LEVel:CH[c]",
                c -> ReplyStyle.real(settings.get().trigger.level(TriggerSettings.SOURCES[c - 1])));
    }

    private static void addEdge(Commands commands, Supplier<Settings> settings) {
        commands.choice(
                "TRIGger:A:EDGE:SOUrce",
                TriggerSettings.SOURCES,
                c -> settings.get().trigger.source,
                (c, source) -> settings.get().trigger.source = source);
        commands.choice(
                "TRIGger:A:EDGE:COUPling",
                TriggerSettings.TriggerCoupling.values(),
                c -> settings.get().trigger.coupling,
                (c, coupling) -> settings.get().trigger.coupling = coupling);
        commands.choice(
                "TRIGger:A:EDGE:SLOpe",
                TriggerSettings.SLOPES,
                c -> settings.get().trigger.slope,
                (c, slope) -> settings.get().trigger.slope = slope);
        commands.group("TRIGger:A:EDGE", Settings.CHANNELS);
    }

    private static double volts(ProgramData data) {
        return data instanceof ProgramData.Word word
                ? Commands.choice(word.text(), LogicLevel.values()).volts
                : Commands.number(data, LEVEL);
    }

    private static void level(Settings settings, TriggerSource source, double wanted) {
        double level = wanted;
        if (source.isChannel()) {
            ChannelSettings channel = settings.channel(source.channel());
            double middle = channel.offset() - channel.position * channel.scale();
            double reach = LEVEL_DIVISIONS * channel.scale();
            level = Math.max(middle - reach, Math.min(middle + reach, wanted));
        }
        settings.trigger.level(source, level);
    }

    /** Sets the level halfway between the extremes of what the source shows, if it shows anything. */
    private static void toTheMiddle(Settings settings, RecordAcquisition<Setup, Trace> acquisition) {
        TriggerSource source = settings.trigger.source;
        acquisition
                .trace()
                .flatMap(trace -> trace.measured(source.channel()))
                .ifPresent(shown -> level(settings, source, (shown.minimum() + shown.maximum()) / 2));
    }

    private static State state(RecordAcquisition<Setup, Trace> acquisition) {
        if (acquisition.phase().isEmpty()) {
            return State.SAVED;
        }
        BlockCapture.Phase phase = acquisition.phase().get();
        if (acquisition.isAutomatic()) {
            return State.AUTOMATIC;
        }
        return switch (phase) {
            case FILLING -> State.ARMED;
            case WAITING -> State.READY;
            default -> State.TRIGGERED;
        };
    }
}
