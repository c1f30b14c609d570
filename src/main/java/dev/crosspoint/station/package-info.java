/**
 * Where a command works: a bench file, and the instruments or twins that it names, with the time that passes there.
 *
 * <p>May depend on {@code dev.crosspoint.bench}, {@code .settings}, {@code .connection}, {@code .library}, {@code .instrument},
 * the interfaces of vendor libraries below {@code .driver}, and the simulated
 * instruments.
 */
package dev.crosspoint.station;
