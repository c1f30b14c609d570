/**
 * What the site allows and how it is wired, as far as a protocol must know.
 *
 * <p>May depend on {@code dev.crosspoint.settings}, {@code .stimulus} and the drivers' {@code .instrument}.
 */
package dev.crosspoint.site;
