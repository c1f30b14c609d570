/**
 * PicoScope 6402, 6403 and 6404 oscilloscopes of Pico Technology, over the library libps6000.
 *
 * <p>May depend on {@code dev.crosspoint.driver}, {@code .library}, {@code .connection} and {@code .instrument}.
 */
package dev.crosspoint.driver.pico;
