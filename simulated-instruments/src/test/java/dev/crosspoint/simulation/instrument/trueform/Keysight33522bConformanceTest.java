package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.server.ConformanceCases;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class Keysight33522bConformanceTest {

    @TestFactory
    List<DynamicTest> repliesAreThoseOfTheServiceGuide() throws IOException {
        return ConformanceCases.of(
                Keysight33522bConformanceTest.class, TwinFixture::new, "Agilent Technologies,33522B,");
    }
}
