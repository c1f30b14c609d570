package dev.crosspoint.analysis;

import dev.crosspoint.quantity.SiFormat;

/** One thing that tells a finding from others of its name, such as the height of the pulses it rests on. */
public sealed interface Condition permits Condition.Amount, Condition.Choice {

    /** Returns the name, such as {@code amplitude_v}; that of an amount carries its unit. */
    String name();

    /** Returns name and value as a person writes them, such as {@code amplitude 750 mV}. */
    String text();

    /**
     * A number.
     *
     * @param name lower-case words joined by underscores, the last one the unit, such as {@code width_s}
     * @param value the number in that unit
     * @param unit the unit, such as {@code "s"}
     */
    record Amount(String name, double value, String unit) implements Condition {
        public Amount {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a condition is a finite number, not " + name + " = " + value);
            }
        }

        @Override
        public String text() {
            return name.substring(0, Math.max(0, name.lastIndexOf('_'))).replace('_', ' ') + " "
                    + SiFormat.value(value, unit, 3);
        }
    }

    /** One of several ways, such as {@code criterion} = {@code half}. */
    record Choice(String name, String value) implements Condition {
        @Override
        public String text() {
            return name.replace('_', ' ') + " " + value;
        }
    }
}
