package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.BlockOrder;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.HashMap;
import java.util.Map;

/** Settings of the instrument as a whole. */
final class SystemSettings {
    private static final Limits TURN = new Limits(-360, 360);

    /** In which unit angles are told. */
    enum AngleUnit implements Mnemonic {
        DEGREE("DEGree"),
        RADIAN("RADian"),
        SECOND("SECond");

        private final String keyword;

        AngleUnit(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    AngleUnit angleUnit = AngleUnit.DEGREE;
    BlockOrder byteOrder = BlockOrder.NORMAL;
    boolean sync = true;
    boolean triggerOut;
    boolean beeper = true;
    boolean display = true;
    String message = "";
    /** Choices that change nothing about the outputs, by their headers; one that was not made yet is missing. */
    final Map<String, Mnemonic> choices = new HashMap<>();

    void reset() {
        angleUnit = AngleUnit.DEGREE;
        byteOrder = BlockOrder.NORMAL;
        sync = true;
        triggerOut = false;
        display = true;
        message = "";
        choices.clear();
    }

    /** Returns the angles that can be set, as they are told. */
    Limits angles(double period) {
        return new Limits(told(TURN.minimum(), period), told(TURN.maximum(), period));
    }

    /** Returns an angle in degrees as it is told, for a waveform of that period in s. */
    double told(double degrees, double period) {
        return switch (angleUnit) {
            case DEGREE -> degrees;
            case RADIAN -> Math.toRadians(degrees);
            case SECOND -> degrees / 360 * period;
        };
    }

    /** Returns in degrees an angle that was told so; the reverse of {@link #told}. */
    double degrees(double angle, double period) {
        return switch (angleUnit) {
            case DEGREE -> angle;
            case RADIAN -> Math.toDegrees(angle);
            case SECOND -> angle / period * 360;
        };
    }
}
