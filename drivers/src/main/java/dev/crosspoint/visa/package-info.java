/**
 * The VISA library of whichever maker is installed, called through JNA: its functions, its status codes, and sessions with deadlines.
 *
 * <p>May depend on {@code dev.crosspoint.instrument} for its exceptions only.
 */
package dev.crosspoint.visa;
