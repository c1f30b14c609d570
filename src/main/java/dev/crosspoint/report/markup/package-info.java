/**
 * XML and HTML as text that is well-formed by construction.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.report.markup;
