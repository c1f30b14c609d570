package dev.crosspoint.protocol.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LossWatchTest {

    private static final double OFFSET = 3e-9;

    private final LossWatch watch = new LossWatch(OptionalDouble.of(0.1), 2);

    private void probe(double amperes) {
        level(SwitchingOperation.READ, 0.02, amperes + OFFSET);
        level(SwitchingOperation.BASE, 0, OFFSET);
    }

    private void level(SwitchingOperation operation, double volts, double amperes) {
        HeldLevel held = new HeldLevel(volts, 2, operation, 1);
        for (int index = 0; index < held.samples(); index++) {
            watch.take(new Sampled(
                    held, index, 0, new Reading(volts, new Reading.Measured(volts, amperes), ReadingStatus.OK, 0)));
        }
    }

    @Test
    void anOffsetOfTheInstrumentDoesNotKeepALostStateAlive() {
        probe(1e-9);
        probe(0.05e-9);
        assertThat(watch.isLost()).isFalse();
        probe(0.05e-9);
        assertThat(watch.isLost()).isTrue();
    }

    @Test
    void probesBelowMustComeInARow() {
        probe(1e-9);
        probe(0.05e-9);
        probe(0.5e-9);
        probe(0.05e-9);
        assertThat(watch.isLost()).isFalse();
    }

    @Test
    void aProbeThatWasNotMeasuredIsNoLoss() {
        probe(1e-9);
        probe(Double.NaN);
        probe(Double.NaN);
        assertThat(watch.isLost()).isFalse();
    }

    @Test
    void withoutALimitNothingIsLost() {
        LossWatch never = new LossWatch(OptionalDouble.empty(), 1);
        HeldLevel read = new HeldLevel(0.02, 1, SwitchingOperation.READ, 1);
        HeldLevel base = new HeldLevel(0, 1, SwitchingOperation.BASE, 1);
        for (double amperes : new double[] {1e-6, 0, 0}) {
            never.take(new Sampled(
                    read, 0, 0, new Reading(0.02, new Reading.Measured(0.02, amperes), ReadingStatus.OK, 0)));
            never.take(new Sampled(base, 0, 0, new Reading(0, new Reading.Measured(0, 0), ReadingStatus.OK, 0)));
        }
        assertThat(never.isLost()).isFalse();
    }
}
