/**
 * What a run leaves behind, as types: tables, columns with units, the start and stop records, and the journal they go to.
 *
 * <p>Depends on nothing of ours; records are JSON trees of Jackson.
 */
package dev.crosspoint.record;
