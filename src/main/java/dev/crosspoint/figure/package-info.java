/**
 * Figures as data: axes, series and captions, without a word on how they are drawn.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.figure;
