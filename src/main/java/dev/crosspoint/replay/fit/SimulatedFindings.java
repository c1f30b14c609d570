package dev.crosspoint.replay.fit;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.measurement.Measurement;
import dev.crosspoint.measurement.MeasurementRequest;
import dev.crosspoint.replay.Replay;
import dev.crosspoint.replay.Scratch;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.run.RunState;
import dev.crosspoint.station.Station;
import dev.crosspoint.store.StoredRuns;
import java.util.List;

/** What a simulated run finds; nothing of it is kept. */
final class SimulatedFindings {

    private SimulatedFindings() {}

    /**
     * Runs a replay and analyses it.
     *
     * @throws IllegalStateException if the run fails
     */
    static List<Finding> of(Replay replay) {
        try (Scratch scratch = new Scratch()) {
            MeasurementRequest request = replay.request(scratch.folder());
            try (Station station = Station.of(request.bench(), request.seed())) {
                RunEnd end = Measurement.prepare(request, station, (done, doing) -> {})
                        .execute();
                if (end.state() != RunState.COMPLETED && end.state() != RunState.STOPPED) {
                    throw new IllegalStateException("a simulated run of the fit failed: " + end.reason());
                }
                return Evaluation.analyze(StoredRuns.open(end.folder())).findings();
            }
        }
    }
}
