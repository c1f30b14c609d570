/**
 * Stored runs as files for other programs: {@link dev.crosspoint.export.CsvExport}, {@link
 * dev.crosspoint.export.ParquetExport} and {@link dev.crosspoint.export.Hdf5Export}, written through an {@link
 * dev.crosspoint.export.ExportFolder}. Runs are only read.
 *
 * <p>May depend on {@code dev.crosspoint.store} and {@code .record}.
 */
package dev.crosspoint.export;
