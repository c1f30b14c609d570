/**
 * Settings files: YAML with a position for every value, bound to records, with units; and the JSON schema of a record.
 *
 * <p>{@link dev.crosspoint.settings.SettingsFile} reads a tree, {@link dev.crosspoint.settings.SettingsNode#with} lays the
 * command line over it, and {@link dev.crosspoint.settings.Settings} makes records of it or throws a {@link
 * dev.crosspoint.settings.SettingsException} with all that is wrong. What a component means stands beside it, in {@link
 * dev.crosspoint.settings.Setting}; help, schema and the record of a run come from there too.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.settings;
