package dev.crosspoint.simulation.scpi;

/**
 * Which numbers a setting takes.
 *
 * @param minimum smallest one, sent as {@code MIN}
 * @param maximum largest one, sent as {@code MAX}
 * @param preset the one after {@code *RST}, sent as {@code DEF}
 * @param unit their unit
 */
public record NumberRange(double minimum, double maximum, double preset, Unit unit) {

    /** Returns {@code value} if it lies within the range. */
    double require(double value) {
        if (!(value >= minimum && value <= maximum)) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        return value;
    }

    /** Returns the number that {@code MIN}, {@code MAX} or {@code DEF} stand for. */
    public double named(String word) {
        return switch (word) {
            case "MIN", "MINIMUM" -> minimum;
            case "MAX", "MAXIMUM" -> maximum;
            case "DEF", "DEFAULT" -> preset;
            default -> throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
        };
    }
}
