package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.generator.GeneratorFixture;
import java.io.IOException;

/** A 33522B whose outputs are recorded, served on a loopback port. */
final class TwinFixture extends GeneratorFixture<Keysight33522bTwin> {
    TwinFixture(Calibration calibration, long seed) throws IOException {
        super(
                Keysight33522bTwin::new,
                new UnitSettings("generator", "MY57800256", calibration, 100_000, seed),
                1 << 23);
    }

    TwinFixture() throws IOException {
        this(Calibration.IDEAL, 1);
    }
}
