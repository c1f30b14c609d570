/**
 * A device model whose parameters make simulated runs find what a recorded run found.
 *
 * <p>May depend on {@code dev.crosspoint.replay}, {@code .measurement}, {@code .station}, {@code .analysis}, {@code .store},
 * {@code .run} and the device models.
 */
package dev.crosspoint.replay.fit;
