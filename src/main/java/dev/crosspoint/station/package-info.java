/**
 * Where a command works: a bench file, and the instruments or twins that it names, with the time that passes there.
 *
 * <p>May depend on {@code dev.crosspoint.bench}, {@code .settings}, {@code .connection}, {@code .library}, {@code .visa},
 * {@code .instrument}, the simulated instruments, and of {@code .driver} on the interfaces of makers' libraries, behind which it puts twins, and of
 * {@code .influx} on the settings of sink files, whose schema stands with the others.
 */
package dev.crosspoint.station;
