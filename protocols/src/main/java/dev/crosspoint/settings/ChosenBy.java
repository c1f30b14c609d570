package dev.crosspoint.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key whose value picks a record of a sealed interface: {@code model: ohmic-resistor} picks {@code OhmicResistor}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ChosenBy {

    /** The key. */
    String value();

    /** The key beside it under which the record's settings stand; empty if they stand beside it themselves. */
    String settings() default "";
}
