package dev.crosspoint.measurement;

import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.station.BenchFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What to measure, on what, where, and where to keep it.
 *
 * @param protocolFile file that the protocol came from
 * @param protocol what to measure
 * @param bench where
 * @param device name of the device under the probes
 * @param seed seed of a simulated bench, in place of the one in its file
 * @param out folder in which the run's folder is made
 * @param replayOf name of the run whose stimulus is replayed, if one is
 */
public record MeasurementRequest(
        Path protocolFile,
        ProtocolFile protocol,
        BenchFile bench,
        String device,
        OptionalLong seed,
        Path out,
        Optional<String> replayOf) {

    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    public MeasurementRequest {
        if (!DEVICE.matcher(device).matches()) {
            throw new IllegalArgumentException("the device's name \"" + device
                    + "\" becomes part of a folder's name: up to 80 letters, digits, dots, hyphens and underscores, the first a"
                    + " letter or digit");
        }
    }
}
