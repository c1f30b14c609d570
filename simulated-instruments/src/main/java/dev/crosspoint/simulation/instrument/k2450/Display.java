package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.EnumMap;
import java.util.Map;

/** The front panel ({@code :DISP}), which shows what it is told to. */
final class Display {
    private static final NumberRange DIGITS = new NumberRange(3, 6, 5, Unit.NONE);

    /** How many characters the lines of a user's own text hold. */
    private static final int[] LENGTHS = {20, 32};

    private enum Screen implements Mnemonic {
        HOME("HOME"),
        HOME_WITH_LARGE_READING("HOME_LARGe"),
        READING_TABLE("READing"),
        GRAPH("GRAPh"),
        HISTOGRAM("HISTogram"),
        SWIPE_SETTINGS("SWIPE_SETTings"),
        SWIPE_SOURCE("SWIPE_SOURce"),
        SWIPE_STATISTICS("SWIPE_STATistics"),
        SWIPE_USER("SWIPE_USER");

        private final String keyword;

        Screen(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private enum Light implements Mnemonic {
        FULL("ON100"),
        THREE_QUARTERS("ON75"),
        HALF("ON50"),
        QUARTER("ON25"),
        OFF("OFF"),
        BLACKOUT("BLACkout");

        private final String keyword;

        Light(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final Map<MeasuredFunction, Integer> digits = new EnumMap<>(MeasuredFunction.class);
    private Light light = Light.HALF;

    void add(CommandSet commands) {
        commands.choiceSetter(":DISPlay:SCReen", Screen.values(), (c, screen) -> {});
        commands.event(":DISPlay:CLEar", arguments -> {});
        commands.choice(":DISPlay:LIGHt:STATe", Light.values(), c -> light, (c, chosen) -> light = chosen);
        for (int line = 0; line < LENGTHS.length; line++) {
            int most = LENGTHS[line];
            commands.command(":DISPlay:USER" + (line + 1) + ":TEXT[:DATA]", arguments -> {
                String text = arguments.text();
                arguments.end();
                if (text.length() > most) {
                    throw new ScpiException(ScpiError.TOO_MUCH_DATA);
                }
            });
        }
        for (MeasuredFunction function : MeasuredFunction.values()) {
            commands.integer(
                    ":DISPlay:" + function.header() + ":DIGits",
                    DIGITS,
                    c -> digits.getOrDefault(function, (int) DIGITS.preset()),
                    (c, count) -> digits.put(function, (int) count));
        }
    }
}
