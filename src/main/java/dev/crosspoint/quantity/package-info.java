/**
 * Numbers for reading: SI prefixes, and as many digits as the uncertainty allows.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.quantity;
