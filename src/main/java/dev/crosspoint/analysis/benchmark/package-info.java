/**
 * The benchmark of Li, Abbas, Ang, Ali and Ju, Nanoscale Horiz. 2023, 8, 1456, equations (1) to (4), for any run that has the
 * inputs, drawn among the published numbers.
 *
 * <p>An analysis is wired in with three lines at the end of its {@code analyze}, from findings that it has anyway:
 *
 * <pre>{@code
 * Input on = Input.reciprocal(resistanceLrs, "of the LRS");
 * Input off = Input.reciprocal(resistanceHrs, "of the HRS");
 * return ReviewBenchmark.synapse(new SynapseInputs(Input.set(level, "level of the SET pulses"), on, off,
 *         Input.set(width, "width of the SET pulses"), cycles)).addedTo(result);
 * }</pre>
 *
 * <p>{@link dev.crosspoint.analysis.benchmark.Input#of} takes a finding as it is, {@code reciprocal} a resistance for its
 * conductance, {@code set} a number that was programmed; {@code missing} says in words what the run does not have, and the
 * finding says so in turn. Where there are several conditions, give a list of inputs, each
 * {@link dev.crosspoint.analysis.benchmark.SynapseInputs#under under} its own.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .figure}, {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.benchmark;
