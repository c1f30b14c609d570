/**
 * What simulated source-measure units are made of, whatever they are told it by: ranges with their errors and noise, the
 * source with its relay, its limits and its two pairs of terminals, meters with one converter, which measure what is sourced
 * first, also resistance by a known current, or with two, and the settings and commands that several makes have in common.
 *
 * <p>May depend on {@code simulation.circuit}, {@code .time}, {@code .scpi} and {@code .instrument}.
 */
package dev.crosspoint.simulation.instrument.sourcemeasure;
