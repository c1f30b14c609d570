package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberFormat;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;

/** The commands of the instrument as a whole ({@code :SYST}, {@code :DISP}) but those of the error queue. */
final class SystemCommands {
    private static final NumberRange LINE_FREQUENCY = new NumberRange(50, 60, 50, Unit.HERTZ);
    private static final NumberRange BEEP_FREQUENCY = new NumberRange(55, 6640, 100, Unit.HERTZ);
    private static final NumberRange BEEP_TIME = new NumberRange(0.05, 12.75, 0.1, Unit.SECOND);

    private SystemCommands() {}

    static void add(
            CommandSet commands,
            SystemSettings settings,
            InstrumentTimer timer,
            Timeline timeline,
            boolean interlockClosed) {
        commands.number(":SYSTem:LFRequency", LINE_FREQUENCY, c -> settings.lineFrequency, (c, frequency) -> {
            if (frequency != LINE_FREQUENCY.minimum() && frequency != LINE_FREQUENCY.maximum()) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
            settings.lineFrequency = frequency;
        });
        commands.command(":SYSTem:BEEPer[:IMMediate]", arguments -> {
            arguments.number(BEEP_FREQUENCY);
            arguments.number(BEEP_TIME);
            arguments.end();
        });
        commands.flag(
                ":SYSTem:BEEPer:STATe", c -> settings.beeperEnabled, (c, enabled) -> settings.beeperEnabled = enabled);
        commands.question(":SYSTem:INTerlock:TRIPped", arguments -> Response.flag(interlockClosed));
        commands.question(":SYSTem:VERSion", arguments -> Response.text("1999.0"));
        commands.flag(
                ":DISPlay:ENABle", c -> settings.displayEnabled, (c, enabled) -> settings.displayEnabled = enabled);
        commands.choice(
                ":DISPlay:VIEW", SystemSettings.View.values(), c -> settings.view, (c, view) -> settings.view = view);
        addTimer(commands, timer, timeline);
    }

    private static void addTimer(CommandSet commands, InstrumentTimer timer, Timeline timeline) {
        String count = ":SYSTem:TIME:TIMer:COUNt";
        commands.question(count, arguments -> {
            StringBuilder text = new StringBuilder();
            NumberFormat.MEASUREMENT.append(text, timer.at(timeline.time()));
            return Response.text(text.toString());
        });
        commands.event(count + ":RESet[:IMMediate]", arguments -> timer.reset());
        commands.flag(
                count + ":RESet:AUTO",
                c -> timer.resetsAutomatically,
                (c, automatic) -> timer.resetsAutomatically = automatic);
    }
}
