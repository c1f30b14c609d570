/** The command line. May depend on everything. */
package dev.crosspoint.cli;
