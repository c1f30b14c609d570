/**
 * The I-V sweep: a staircase of voltages, once or many times, with the current measured at each step.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .stimulus}, {@code .settings}, {@code .record} and the drivers'
 * roles.
 */
package dev.crosspoint.protocol.ivsweep;
