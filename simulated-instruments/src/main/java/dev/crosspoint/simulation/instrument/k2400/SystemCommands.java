package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ErrorQueue;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Locale;

/** The commands of what the instrument is like as a whole ({@code :SYST}, {@code :STAT:QUE}, {@code :OUTP:ENAB}). */
final class SystemCommands {
    private static final NumberRange LINE_FREQUENCY = new NumberRange(50, 60, 50, Unit.HERTZ);
    private static final NumberRange BEEP_FREQUENCY = new NumberRange(65, 2e6, 1000, Unit.HERTZ);
    private static final NumberRange BEEP_TIME = new NumberRange(0, 7.9, 0.1, Unit.SECOND);
    private static final NumberRange DIGITAL_OUTPUT = new NumberRange(0, 15, 15, Unit.NONE);

    private final Timeline timeline;
    private final Channel channel;
    private final Meter meter;
    private boolean beeper = true;
    private boolean zeroesKept;
    private boolean clockResetByInit;
    private boolean findsLineFrequency = true;
    private boolean outputEnableWatched;
    private int digitalOutput = (int) DIGITAL_OUTPUT.preset();
    private long clockStart;

    SystemCommands(Timeline timeline, Channel channel, Meter meter) {
        this.timeline = timeline;
        this.channel = channel;
        this.meter = meter;
    }

    void reset() {
        beeper = true;
        zeroesKept = false;
        clockResetByInit = false;
        outputEnableWatched = false;
        digitalOutput = (int) DIGITAL_OUTPUT.preset();
    }

    /** Returns the time in ns that time stamps count from. */
    long clockStart() {
        return clockStart;
    }

    /** Takes note that a measurement begins. */
    void initiated() {
        if (clockResetByInit) {
            clockStart = timeline.time();
        }
    }

    void add(CommandSet commands, ErrorQueue errors, Runnable reset) {
        addMeter(commands);
        addClock(commands);
        addPanel(commands);
        commands.event(":SYSTem:PRESet", arguments -> reset.run());
        commands.event(":SYSTem:CLEar", arguments -> errors.clear());
        commands.event(":STATus:QUEue:CLEar", arguments -> errors.clear());
        commands.question(":STATus:QUEue[:NEXT]", arguments -> {
            ErrorQueue.Entry entry = errors.next();
            return Response.text(entry.code() + ",\"" + entry.text() + '"');
        });
        commands.question(":SYSTem:VERSion", arguments -> Response.text("1996.0"));
        // Nothing is at the line that enables the output, which an instrument without a fixture does not watch.
        commands.flag(
                ":OUTPut[c]:ENABle[:STATe]", c -> outputEnableWatched, (c, watched) -> watchOutputEnable(watched));
        commands.question(":OUTPut[c]:ENABle:TRIPped", arguments -> Response.flag(!outputEnableWatched));
        commands.integer(
                ":SOURce2:TTL[:LEVel]",
                DIGITAL_OUTPUT,
                c -> digitalOutput,
                (c, pattern) -> digitalOutput = (int) pattern);
        commands.question(":SOURce2:TTL:ACTual", arguments -> Response.integer(digitalOutput));
    }

    private void watchOutputEnable(boolean watched) {
        outputEnableWatched = watched;
        if (watched) {
            channel.switchOff();
        }
    }

    /** Returns whether the output may go on. */
    boolean isOutputEnabled() {
        return !outputEnableWatched;
    }

    private void addMeter(CommandSet commands) {
        commands.command(":SYSTem:AZERo[:STATe]", arguments -> {
            ProgramData wanted = arguments.next();
            arguments.end();
            // What it takes from each reading by itself is not simulated, so there is nothing to renew once.
            if (!(wanted instanceof ProgramData.Word word && word.text().equals("ONCE"))) {
                channel.meter().autoZero = Arguments.flag(wanted);
            }
        });
        commands.question(":SYSTem:AZERo[:STATe]", arguments -> Response.flag(channel.meter().autoZero));
        commands.flag(":SYSTem:AZERo:CACHing[:STATe]", c -> zeroesKept, (c, kept) -> zeroesKept = kept);
        commands.flag(
                ":SYSTem:RSENse",
                c -> channel.meter().remoteSense,
                (c, remote) -> channel.meter().remoteSense = remote);
        commands.integer(":SYSTem:LFRequency", LINE_FREQUENCY, c -> meter.lineFrequency, (c, hertz) -> {
            if (hertz != LINE_FREQUENCY.minimum() && hertz != LINE_FREQUENCY.maximum()) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
            meter.lineFrequency = hertz;
            findsLineFrequency = false;
        });
        commands.flag(
                ":SYSTem:LFRequency:AUTO", c -> findsLineFrequency, (c, automatic) -> findsLineFrequency = automatic);
    }

    private void addClock(CommandSet commands) {
        commands.question(
                ":SYSTem:TIME",
                arguments -> Response.text(String.format(Locale.ROOT, "%.3f", (timeline.time() - clockStart) * 1e-9)));
        commands.event(":SYSTem:TIME:RESet", arguments -> clockStart = timeline.time());
        commands.flag(":SYSTem:TIME:RESet:AUTO", c -> clockResetByInit, (c, automatic) -> clockResetByInit = automatic);
    }

    /** What changes no measurement: the beeper, and who may use the front panel. */
    private void addPanel(CommandSet commands) {
        commands.command(":SYSTem:BEEPer[:IMMediate]", arguments -> {
            arguments.number(BEEP_FREQUENCY);
            arguments.number(BEEP_TIME);
            arguments.end();
        });
        commands.flag(":SYSTem:BEEPer:STATe", c -> beeper, (c, on) -> beeper = on);
        commands.event(":SYSTem:LOCal", arguments -> {});
        commands.event(":SYSTem:REMote", arguments -> {});
    }
}
