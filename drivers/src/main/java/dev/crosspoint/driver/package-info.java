/**
 * How drivers are found; each vendor's drivers live in a package below this one.
 *
 * <p>May depend on {@code dev.crosspoint.scpi}, {@code .library}, {@code .connection} and {@code .instrument}; no vendor's
 * package depends on another's.
 */
package dev.crosspoint.driver;
