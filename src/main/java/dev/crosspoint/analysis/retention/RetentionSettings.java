package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.store.StoredRun;
import java.util.OptionalDouble;

/**
 * What the analysis needs to know of how the run was made.
 *
 * @param lostBelow part of the first probe below which a repeat counted as lost; empty if all probes were made
 * @param lostProbes so many probes in a row below it ended a repeat
 * @param aperture integration time of a reading in s; 0 if the run does not tell
 */
record RetentionSettings(OptionalDouble lostBelow, int lostProbes, double aperture) {

    static RetentionSettings of(StoredRun run) {
        RunParameters parameters = RunParameters.of(run);
        double line = run.record().at("/start/bench/line_frequency_hz").asDouble(0);
        double nplc = parameters.optionalNumber("sampling.nplc").orElse(0);
        return new RetentionSettings(
                parameters.optionalNumber("lost-below"),
                (int) parameters.optionalNumber("lost-probes").orElse(1),
                line > 0 ? nplc / line : 0);
    }

    /** Returns whether a repeat ended because its state was lost, so that there were probes left to make. */
    boolean endedAsLost(Trace trace) {
        if (lostBelow.isEmpty() || trace.probes() <= lostProbes) {
            return false;
        }
        for (int i = trace.probes() - lostProbes; i < trace.probes(); i++) {
            if (!(trace.conductance()[i] / trace.first() < lostBelow.getAsDouble())) {
                return false;
            }
        }
        return true;
    }
}
