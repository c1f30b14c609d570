package dev.crosspoint.cli;

import dev.crosspoint.measurement.Measurement;
import dev.crosspoint.measurement.MeasurementRequest;
import dev.crosspoint.record.RunArchive;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.station.Station;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/** A measurement with somebody at the terminal, who watches it and may press Ctrl-C. */
final class Measuring {

    private Measuring() {}

    static RunEnd execute(MeasurementRequest request, PrintWriter errors) {
        return execute(request, errors, archive -> archive);
    }

    /** Measures while somebody follows what is kept: {@code follower} makes of the archive the one that is used. */
    static RunEnd execute(MeasurementRequest request, PrintWriter errors, UnaryOperator<RunArchive> follower) {
        try (Station station = Station.of(request.bench(), request.seed());
                ProgressDisplay progress = ProgressDisplay.on(errors)) {
            Measurement measurement = Measurement.prepare(request, station, progress, follower);
            try (Signals signals = new Signals(new Cancellation(measurement, errors))) {
                return measurement.execute();
            }
        }
    }
}
