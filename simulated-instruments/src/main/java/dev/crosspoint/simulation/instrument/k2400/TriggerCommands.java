package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandAction;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The commands of the trigger model ({@code :ARM}, {@code :TRIG}, {@code :SOUR:DEL}, {@code :ABOR}). */
final class TriggerCommands {
    private static final NumberRange COUNT = new NumberRange(1, SourceMeasureCycles.MOST, 1, Unit.NONE);
    private static final NumberRange DELAY = new NumberRange(0, 999.9999, 0, Unit.SECOND);
    private static final NumberRange TIMER = new NumberRange(1e-3, 99999.99, 0.1, Unit.SECOND);
    private static final NumberRange LINE = new NumberRange(1, 4, 1, Unit.NONE);
    private static final String ARM = ":ARM[:SEQuence[c]][:LAYer]:";
    private static final String TRIGGER = ":TRIGger[:SEQuence[c]][:LAYer]:";

    /** Whether the first pass of a layer goes on without its event. */
    private enum Bypass implements Mnemonic {
        ACCEPTOR("ACCeptor"),
        SOURCE("SOURce");

        private final String keyword;

        Bypass(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }

        static Bypass of(boolean bypassed) {
            return bypassed ? SOURCE : ACCEPTOR;
        }
    }

    /** What lines tell or are told. */
    private enum LineEvent implements Mnemonic {
        NONE("NONE"),
        SOURCE("SOURce"),
        DELAY("DELay"),
        SENSE("SENSe"),
        LAYER_ENTRY("TENTer"),
        LAYER_EXIT("TEXit");

        private final String keyword;

        LineEvent(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final SourceMeasureCycles cycles;

    private TriggerCommands(SourceMeasureCycles cycles) {
        this.cycles = cycles;
    }

    static void add(CommandSet commands, SourceMeasureCycles cycles) {
        TriggerCommands group = new TriggerCommands(cycles);
        group.addArmLayer(commands);
        group.addTriggerLayer(commands);
        group.addLines(commands);
        group.addSource(commands);
        commands.event(":ABORt", arguments -> cycles.abort());
        // No event is remembered that nothing waits for.
        commands.event(":TRIGger:CLEar", arguments -> {});
    }

    private TriggerSettings settings() {
        return cycles.settings();
    }

    private void addArmLayer(CommandSet commands) {
        commands.choice(
                ARM + "SOURce",
                TriggerSettings.ArmSource.values(),
                c -> settings().armSource,
                (c, source) -> settings().armSource = source);
        commands.integer(
                ARM + "COUNt", COUNT, c -> settings().armCount, (c, count) -> settings().armCount = (int) count);
        commands.number(ARM + "TIMer", TIMER, c -> settings().armTimer, (c, seconds) -> settings().armTimer = seconds);
        commands.choice(
                ":ARM[:SEQuence[c]][:LAYer][:TCONfigure]:DIRection",
                Bypass.values(),
                c -> Bypass.of(settings().armBypassed),
                (c, bypass) -> settings().armBypassed = bypass == Bypass.SOURCE);
    }

    private void addTriggerLayer(CommandSet commands) {
        commands.choice(
                TRIGGER + "SOURce",
                TriggerSettings.TriggerSource.values(),
                c -> settings().triggerSource,
                (c, source) -> settings().triggerSource = source);
        commands.integer(
                TRIGGER + "COUNt",
                COUNT,
                c -> settings().triggerCount,
                (c, count) -> settings().triggerCount = (int) count);
        commands.number(
                TRIGGER + "DELay",
                DELAY,
                c -> settings().triggerDelay,
                (c, seconds) -> settings().triggerDelay = seconds);
        commands.choice(
                ":TRIGger[:SEQuence[c]][:LAYer][:TCONfigure]:DIRection",
                Bypass.values(),
                c -> Bypass.of(settings().triggerBypassed),
                (c, bypass) -> settings().triggerBypassed = bypass == Bypass.SOURCE);
    }

    private void addLines(CommandSet commands) {
        commands.integer(
                ARM + "ILINe", LINE, c -> settings().armInputLine, (c, line) -> settings().armInputLine = (int) line);
        commands.integer(
                ARM + "OLINe", LINE, c -> settings().armOutputLine, (c, line) -> settings().armOutputLine = (int) line);
        commands.integer(
                TRIGGER + "ILINe",
                LINE,
                c -> settings().triggerInputLine,
                (c, line) -> settings().triggerInputLine = (int) line);
        commands.integer(
                TRIGGER + "OLINe",
                LINE,
                c -> settings().triggerOutputLine,
                (c, line) -> settings().triggerOutputLine = (int) line);
        Set<LineEvent> ofLayer = EnumSet.of(LineEvent.NONE, LineEvent.LAYER_ENTRY, LineEvent.LAYER_EXIT);
        Set<LineEvent> ofCycle = EnumSet.of(LineEvent.NONE, LineEvent.SOURCE, LineEvent.DELAY, LineEvent.SENSE);
        addEvents(
                commands,
                ARM + "OUTPut",
                ofLayer,
                () -> settings().armOutputEvents,
                events -> settings().armOutputEvents = events);
        addEvents(
                commands,
                TRIGGER + "OUTPut",
                ofCycle,
                () -> settings().triggerOutputEvents,
                events -> settings().triggerOutputEvents = events);
        addEvents(
                commands,
                TRIGGER + "INPut",
                ofCycle,
                () -> settings().triggerInputEvents,
                events -> settings().triggerInputEvents = events);
    }

    private static void addEvents(
            CommandSet commands,
            String header,
            Set<LineEvent> allowed,
            Supplier<String> getter,
            Consumer<String> setter) {
        CommandAction command = arguments -> setter.accept(takeEvents(arguments, allowed));
        commands.command(header, command);
        commands.question(header, arguments -> Response.text(getter.get()));
    }

    private static String takeEvents(Arguments arguments, Set<LineEvent> allowed) {
        Set<LineEvent> events = EnumSet.noneOf(LineEvent.class);
        do {
            events.add(arguments.choice(LineEvent.values()));
        } while (arguments.hasNext());
        if (!allowed.containsAll(events)) {
            throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        }
        return events.stream().map(LineEvent::shortForm).collect(Collectors.joining(","));
    }

    private void addSource(CommandSet commands) {
        commands.number(":SOURce[c]:DELay", DELAY, c -> settings().sourceDelay, (c, seconds) -> {
            settings().sourceDelay = seconds;
            settings().autoSourceDelay = false;
        });
        commands.flag(
                ":SOURce[c]:DELay:AUTO",
                c -> settings().autoSourceDelay,
                (c, automatic) -> settings().autoSourceDelay = automatic);
        commands.flag(
                ":SOURce[c]:CLEar:AUTO",
                c -> settings().offAfterEach,
                (c, automatic) -> settings().offAfterEach = automatic);
        commands.choice(
                ":SOURce[c]:CLEar:AUTO:MODE",
                TriggerSettings.AutoOff.values(),
                c -> settings().offMode,
                (c, mode) -> settings().offMode = mode);
    }
}
