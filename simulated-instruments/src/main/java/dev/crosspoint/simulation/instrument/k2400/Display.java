package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The front panel ({@code :DISP}), which shows what it is told to. */
final class Display {
    private static final NumberRange DIGITS = new NumberRange(4, 7, 6, Unit.NONE);
    private static final int LINES = 2;

    /** How many characters the lines hold. */
    private static final int[] LENGTHS = {20, 32};

    private final String[] text = {"", ""};
    private final boolean[] showsText = new boolean[LINES];
    private boolean enabled = true;
    private int digits = (int) DIGITS.preset();

    void reset() {
        digits = (int) DIGITS.preset();
    }

    void add(CommandSet commands) {
        commands.flag(":DISPlay:ENABle", c -> enabled, (c, on) -> enabled = on);
        commands.integer(":DISPlay:DIGits", DIGITS, c -> digits, (c, count) -> digits = (int) count);
        commands.event(":DISPlay:CNDisplay", arguments -> {});
        for (int line = 0; line < LINES; line++) {
            addLine(commands, line, line == 0 ? ":DISPlay[:WINDow]" : ":DISPlay:WINDow2");
        }
        addLine(commands, 0, ":DISPlay:WINDow1");
    }

    private void addLine(CommandSet commands, int line, String window) {
        commands.command(window + ":TEXT[:DATA]", arguments -> {
            String shown = arguments.text();
            arguments.end();
            if (shown.length() > LENGTHS[line]) {
                throw new ScpiException(ScpiError.TOO_MUCH_DATA);
            }
            text[line] = shown;
        });
        commands.question(window + ":TEXT[:DATA]", arguments -> Response.text('"' + text[line] + '"'));
        commands.flag(window + ":TEXT:STATe", c -> showsText[line], (c, on) -> showsText[line] = on);
    }
}
