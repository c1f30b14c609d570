package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.Locale;

/** What can be measured ({@code :SENS:FUNC}). */
public enum MeasuredFunction implements Mnemonic {
    VOLTAGE("VOLTage", ":DC"),
    CURRENT("CURRent", ":DC"),
    RESISTANCE("RESistance", "");

    private final String keyword;
    private final String suffix;

    MeasuredFunction(String keyword, String suffix) {
        this.keyword = keyword;
        this.suffix = suffix;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Returns the keyword of the function in a header. */
    public String header() {
        return keyword + (suffix.isEmpty() ? "" : "[" + suffix + "]");
    }

    /** Returns the name as the instrument answers it, in quotes. */
    public String quoted() {
        return '"' + shortForm() + suffix + '"';
    }

    /** Returns the function of a name such as {@code volt:dc}. */
    public static MeasuredFunction named(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        for (MeasuredFunction function : values()) {
            boolean suffixed = !function.suffix.isEmpty() && upper.endsWith(function.suffix);
            String word = suffixed ? upper.substring(0, upper.length() - function.suffix.length()) : upper;
            if (function.isNamed(word)) {
                return function;
            }
        }
        throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
    }
}
