/**
 * TSP, the Lua dialect of Keithley's instruments, for twins that are programmed in it: scripts are carried out by a real Lua, and
 * the instrument's commands are a tree of tables, functions and attributes in Java.
 *
 * <p>Whoever reaches a twin's port can have a script carried out, so a script reaches the instrument's commands and the parts of
 * Lua's library that compute, and nothing else: no files, no processes, no Java, no precompiled code, no coroutines. A script that
 * computes without end is stopped after a while. What a script can allocate is not bounded.
 *
 * <p>The instruments run Lua 5.0.2, this is Lua 5.1: what only 5.1 understands, the operators {@code #} and {@code %} above all, is
 * carried out here and is a syntax error there.
 *
 * <p>May depend on {@code simulation.time}.
 */
package dev.crosspoint.simulation.tsp;
