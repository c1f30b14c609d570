/**
 * What simulated source-measure units are made of, whatever they are told it by: ranges with their errors and noise, the
 * source with its relay and its limits, and meters: with one converter, which measure what is sourced first, or with two.
 *
 * <p>May depend on {@code simulation.circuit}, {@code .time}, {@code .scpi} and {@code .instrument}.
 */
package dev.crosspoint.simulation.instrument.sourcemeasure;
