/**
 * What the data mean: tables of a stored run in, findings and figures out. A pure function of the run, repeatable for ever.
 *
 * <p>May depend on {@code dev.crosspoint.store} (reading), {@code .record}, {@code .figure}, {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis;
