/**
 * A run: its lifecycle, its safety, and what it hands to the journal.
 *
 * <p>May depend on {@code dev.crosspoint.bench}, {@code .protocol}, {@code .site}, {@code .stimulus}, {@code .settings},
 * {@code .record} and the drivers.
 */
package dev.crosspoint.run;
