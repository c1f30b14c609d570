package dev.crosspoint.analysis.ivsweep;

import static dev.crosspoint.analysis.ivsweep.Gathered.analyze;
import static dev.crosspoint.analysis.ivsweep.Gathered.resolved;
import static dev.crosspoint.analysis.ivsweep.Gathered.unresolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import org.junit.jupiter.api.Test;

/** What the review's benchmark makes of a sweep. */
class SweepReviewTest {

    @Test
    void theStandbyPowerIsThatOfTheSetVoltageAndTheHighResistanceState() {
        AnalysisResult result = analyze(SyntheticDevice.bipolar(5).run(30));
        double set = resolved(result, "set_voltage").value();
        double expected = set * set * resolved(result, "conductance_hrs").value();
        assertThat(resolved(result, "standby_power").value()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(resolved(result, "standby_power").method()).contains("eq. (2)");
    }

    @Test
    void aSweepHasNoPulseAndSoNoActionEnergy() {
        AnalysisResult result = analyze(SyntheticDevice.bipolar(5).run(30));
        assertThat(unresolved(result, "action_energy").reason()).contains("a sweep has no pulse");
        assertThat(result.figures()).noneMatch(figure -> figure.name().equals("review-benchmark"));
    }

    @Test
    void aVolatileSwitchIsNoSynapse() {
        assertThat(analyze(SyntheticDevice.volatileSwitch(5).run(10)).findings())
                .noneMatch(finding -> finding.name().equals("standby_power"));
    }
}
