/**
 * Addresses and byte links: how bytes reach an instrument and come back, with terminators, deadlines and device clear.
 *
 * <p>May depend on {@code dev.crosspoint.instrument} for its exceptions, and on {@code dev.crosspoint.visa} for links that go through it.
 */
package dev.crosspoint.connection;
