/**
 * The switching time: steps to one voltage after the other, again and again, and how long the device takes to switch on.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .stimulus}, {@code .settings}, {@code .site}, {@code .record} and the
 * drivers' roles.
 */
package dev.crosspoint.protocol.switchingtime;
