/**
 * A stored run once more: its stimulus on simulated instruments, with findings side by side, and its transcripts through the
 * real drivers.
 *
 * <p>May depend on everything but {@code dev.crosspoint.cli}.
 */
package dev.crosspoint.replay;
