package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.store.StoredRun;

/**
 * What the protocol of a run says about its cycles.
 *
 * @param criterion ratio HRS over LRS that makes a good cycle
 * @param collapseRatio ratio below which a cycle counts towards a collapse of the window
 * @param collapseCycles read cycles in a row that make a collapse
 * @param setLevel voltage of the set pulses in V
 * @param setWidth programmed duration of the set pulses in s
 */
record EnduranceSettings(double criterion, double collapseRatio, int collapseCycles, double setLevel, double setWidth) {

    static EnduranceSettings of(StoredRun run) {
        RunParameters parameters = RunParameters.of(run);
        double criterion = parameters.number("window-criterion");
        return new EnduranceSettings(
                criterion,
                parameters.optionalNumber("stop-below-ratio").orElse(criterion),
                (int) parameters.number("stop-cycles"),
                parameters.number("set.level"),
                parameters.number("set.width"));
    }
}
