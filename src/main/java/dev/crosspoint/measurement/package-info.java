/**
 * One measurement from its files to its report: plan, run, analyse, report. What the commands of the command line share.
 *
 * <p>May depend on everything but {@code dev.crosspoint.cli}.
 */
package dev.crosspoint.measurement;
