package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ErrorQueue;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The commands of what the instrument is like as a whole ({@code :SYST}, {@code *LANG}, {@code :DIG}). */
final class SystemCommands {
    private static final NumberRange BEEP_FREQUENCY = new NumberRange(20, 8000, 1000, Unit.HERTZ);
    private static final NumberRange BEEP_TIME = new NumberRange(1e-3, 100, 0.1, Unit.SECOND);
    private static final NumberRange YEAR = new NumberRange(1970, 2037, 2024, Unit.NONE);
    private static final NumberRange FIELD = new NumberRange(0, 59, 0, Unit.NONE);
    private static final NumberRange STATE = new NumberRange(0, 1, 0, Unit.NONE);
    private static final int LINES = 6;

    private final Timeline timeline;
    private final Clock clock;
    private final double lineFrequency;
    private final StatusModel status;
    private Language language = Language.SCPI;
    private final int[] lineStates = new int[LINES];

    SystemCommands(Timeline timeline, Clock clock, double lineFrequency, StatusModel status) {
        this.timeline = timeline;
        this.clock = clock;
        this.lineFrequency = lineFrequency;
        this.status = status;
    }

    void add(CommandSet commands) {
        commands.choice("*LANG", Language.values(), c -> language, (c, chosen) -> language = chosen);
        commands.question(":SYSTem:LFRequency", arguments -> Response.integer(Math.round(lineFrequency)));
        commands.question(":SYSTem:VERSion", arguments -> Response.text("1996.0"));
        commands.command(":SYSTem:BEEPer[:IMMediate]", arguments -> {
            arguments.number(BEEP_FREQUENCY);
            arguments.number(BEEP_TIME);
            arguments.end();
        });
        addEvents(commands);
        addClock(commands);
        addDigitalLines(commands);
    }

    private void addEvents(CommandSet commands) {
        ErrorQueue errors = status.errors();
        commands.event(":SYSTem:CLEar", arguments -> errors.clear());
        commands.event(":STATus:CLEar", arguments -> status.clearEvents());
        commands.question(":SYSTem:EVENtlog:COUNt", arguments -> Response.integer(errors.count()));
        commands.question(":SYSTem:EVENtlog:NEXT", arguments -> {
            ErrorQueue.Entry entry = errors.next();
            return Response.text(entry.code() + ",\"" + entry.text() + '"');
        });
    }

    private void addClock(CommandSet commands) {
        commands.question(
                ":SYSTem:TIME",
                arguments -> Response.integer(clock.at(timeline.time()).getEpochSecond()));
        commands.command(":SYSTem:TIME", this::setClock);
    }

    private void setClock(Arguments arguments) {
        int year = arguments.integer(YEAR);
        int[] fields = new int[5];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = arguments.integer(FIELD);
        }
        arguments.end();
        try {
            LocalDateTime date = LocalDateTime.of(year, fields[0], fields[1], fields[2], fields[3], fields[4]);
            clock.set(date.toInstant(ZoneOffset.UTC), timeline.time());
        } catch (DateTimeException e) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
    }

    /** The lines at the rear, with nothing at them: what is written is what is read. */
    private void addDigitalLines(CommandSet commands) {
        for (int line = 1; line <= LINES; line++) {
            int index = line - 1;
            commands.command(":DIGital:LINE" + line + ":MODE", arguments -> {
                arguments.choice(LineUse.values());
                arguments.choice(LineDirection.values());
                arguments.end();
            });
            commands.integer(
                    ":DIGital:LINE" + line + ":STATe",
                    STATE,
                    c -> lineStates[index],
                    (c, state) -> lineStates[index] = (int) state);
        }
    }
}
