package dev.crosspoint.cli;

import dev.crosspoint.measurement.Measurement;
import dev.crosspoint.measurement.MeasurementRequest;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.station.Station;
import java.io.PrintWriter;

/** A measurement with somebody at the terminal, who watches it and may press Ctrl-C. */
final class Measuring {

    private Measuring() {}

    static RunEnd execute(MeasurementRequest request, PrintWriter errors) {
        try (Station station = Station.of(request.bench(), request.seed());
                ProgressDisplay progress = ProgressDisplay.on(errors)) {
            Measurement measurement = Measurement.prepare(request, station, progress);
            try (Signals signals = new Signals(new Cancellation(measurement, errors))) {
                return measurement.execute();
            }
        }
    }
}
