/**
 * The transcripts of a run, played through the real drivers and the real protocol, must give the same data bit for bit.
 *
 * <p>May depend on {@code dev.crosspoint.replay}, {@code .measurement}, {@code .store}, {@code .run}, {@code .bench},
 * {@code .connection}, {@code .library}, {@code .instrument} and the players of vendor libraries below {@code .driver}.
 */
package dev.crosspoint.replay.transcript;
