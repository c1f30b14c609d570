package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.Polarity;
import dev.crosspoint.simulation.instrument.generator.Sign;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of bursts and their triggers ({@code :BURS}, {@code :TRIG}). */
final class BurstCommands {

    /** What {@code :TRIG:SOUR} calls the sources, in the order of {@link TriggerSource}. */
    private enum BusWords implements Mnemonic {
        INTERNAL("INTernal"),
        EXTERNAL("EXTernal"),
        BUS("BUS");

        private final String keyword;

        BusWords(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private static final String BURST = SOURCE + ":BURSt";
    private static final String TRIGGER = ":TRIGger[c]";
    private static final Limits DEGREES = new Limits(0, 360);
    private static final NumberRange CODES = new NumberRange(0, IdleLevel.LARGEST_CODE, 0, Unit.NONE);

    private final Channels channels;
    private final CommandSet commands;
    private final SettingCommands settings;

    private BurstCommands(CommandSet commands, Channels channels) {
        this.channels = channels;
        this.commands = commands;
        this.settings = new SettingCommands(commands, channels::changed);
    }

    static void add(CommandSet commands, Channels channels) {
        BurstCommands group = new BurstCommands(commands, channels);
        group.addBurst();
        group.addTimes();
        group.addIdleLevel();
        group.addSource();
        group.addTriggers();
    }

    private BurstSettings burst(int channel) {
        return channels.get(channel).burst();
    }

    private void addBurst() {
        settings.flag(BURST + "[:STATe]", c -> burst(c).on, (c, on) -> {
            burst(c).on = on;
            channels.get(c).settings().sweep.on &= !on;
        });
        settings.choice(
                BURST + ":MODE", BurstSettings.Mode.values(), c -> burst(c).mode, (c, mode) -> burst(c).mode(mode));
        settings.numberSetter(
                BURST + ":NCYCles",
                Unit.NONE,
                1,
                c -> burst(c).cycleCounts(channels.get(c).carrierPeriod()),
                c -> burst(c).cycles,
                (c, cycles) -> burst(c).cycles = (int) Math.rint(cycles));
        commands.query(BURST + ":NCYCles", arguments -> {
            BurstSettings burst = burst(arguments.channel());
            double cycles = burst.cycles;
            if (arguments.hasNext()) {
                double named = SettingCommands.anything(1, Unit.NONE).named(arguments.word());
                cycles = burst.cycleCounts(channels.get(arguments.channel()).carrierPeriod())
                        .clamp(named);
            }
            arguments.end();
            return Response.integer((long) cycles);
        });
        settings.choice(
                BURST + ":GATE:POLarity",
                Polarity.values(),
                c -> burst(c).gatePolarity,
                (c, polarity) -> burst(c).gatePolarity = polarity);
        settings.number(
                BURST + ":PHASe",
                Unit.DEGREE,
                0,
                c -> DEGREES,
                c -> burst(c).phase,
                (c, phase) -> burst(c).phase = phase);
    }

    private void addTimes() {
        settings.number(
                BURST + ":INTernal:PERiod",
                Unit.SECOND,
                10e-3,
                c -> burst(c).periods(channels.get(c).carrierPeriod()),
                c -> burst(c).period,
                (c, period) -> burst(c).period = period);
        for (String header : new String[] {BURST + ":TDELay", TRIGGER + ":DELay"}) {
            settings.number(
                    header,
                    Unit.SECOND,
                    0,
                    c -> burst(c).delays(channels.get(c).carrierPeriod()),
                    c -> burst(c).delay,
                    (c, delay) -> burst(c).delay = delay);
        }
    }

    private void addIdleLevel() {
        commands.command(BURST + ":IDLE", arguments -> {
            ProgramData sent = arguments.next();
            arguments.end();
            IdleLevel idle = idleLevel(sent);
            if (!idle.equals(burst(arguments.channel()).idle)) {
                burst(arguments.channel()).idle = idle;
                channels.changed(arguments.channel());
            }
        });
        commands.question(
                BURST + ":IDLE",
                arguments -> Response.text(burst(arguments.channel()).idle.word()));
    }

    private static IdleLevel idleLevel(ProgramData sent) {
        if (sent instanceof ProgramData.Numeric number && number.suffix().isEmpty()) {
            double code = Math.max(CODES.minimum(), Math.min(CODES.maximum(), number.value()));
            return IdleLevel.ofCode((int) Math.rint(code));
        } else if (sent instanceof ProgramData.Word word) {
            return switch (word.text()) {
                case "FPT" -> IdleLevel.FIRST_POINT;
                case "TOP" -> IdleLevel.TOP;
                case "CENTER", "CENT" -> IdleLevel.CENTER;
                case "BOTTOM", "BOTT" -> IdleLevel.BOTTOM;
                default -> throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
            };
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private void addSource() {
        settings.choice(
                BURST + ":TRIGger:SOURce",
                TriggerWords.values(),
                c -> TriggerWords.of(burst(c).source),
                (c, source) -> burst(c).source(source.source()));
        settings.choice(
                TRIGGER + ":SOURce",
                BusWords.values(),
                c -> BusWords.values()[burst(c).source.ordinal()],
                (c, source) -> burst(c).source(TriggerSource.values()[source.ordinal()]));
        for (String header : new String[] {BURST + ":TRIGger:SLOPe", TRIGGER + ":SLOPe"}) {
            settings.choice(header, Sign.values(), c -> burst(c).slope, (c, slope) -> burst(c).slope = slope);
        }
        settings.choice(
                BURST + ":TRIGger:TRIGOut",
                BurstSettings.TriggerOut.values(),
                c -> burst(c).triggerOut,
                (c, triggerOut) -> burst(c).triggerOut = triggerOut);
    }

    private void addTriggers() {
        for (String header : new String[] {BURST + ":TRIGger[:IMMediate]", TRIGGER + "[:IMMediate]"}) {
            commands.event(
                    header,
                    arguments -> channels.get(arguments.channel()).stage().trigger(TriggerSource.MANUAL));
        }
    }
}
