package dev.crosspoint.simulation.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record component means: one line, a unit, a range and a default. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** One line that says what the component is. */
    String value();

    /** The SI unit in which the component's value is kept, such as {@code "V"}; {@code "1"} for a plain number. */
    String unit() default "1";

    /** The smallest value allowed, in that unit. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest value allowed, in that unit. */
    double max() default Double.POSITIVE_INFINITY;

    /** The value taken where none is given, written as in a settings file ({@code "125 ms"}); empty when one must be given. */
    String byDefault() default "";
}
