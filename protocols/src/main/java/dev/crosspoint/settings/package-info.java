/**
 * Settings files: YAML with a position for every value, bound to records, with units; and the JSON schema of a record.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.settings;
