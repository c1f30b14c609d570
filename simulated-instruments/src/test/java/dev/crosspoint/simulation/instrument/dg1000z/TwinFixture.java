package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.generator.GeneratorFixture;
import java.io.IOException;

/** A DG1062Z whose outputs are recorded, served on a loopback port. */
final class TwinFixture extends GeneratorFixture<Dg1062zTwin> {
    TwinFixture(Calibration calibration, long seed) throws IOException {
        super(Dg1062zTwin::new, new UnitSettings("generator", "DG1ZA232603118", calibration, 100_000, seed), 1 << 20);
    }

    TwinFixture() throws IOException {
        this(Calibration.IDEAL, 1);
    }
}
