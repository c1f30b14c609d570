/**
 * Measurement recipes: records of parameters that can plan themselves without hardware and run on a bench.
 *
 * <p>May depend on {@code dev.crosspoint.stimulus}, {@code .site}, {@code .settings}, {@code .record} and the drivers' roles.
 */
package dev.crosspoint.protocol;
