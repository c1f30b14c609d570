package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.ClientDialogues;
import dev.crosspoint.simulation.server.ConformanceCases;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class B2902AConformanceTest {

    @TestFactory
    List<DynamicTest> repliesAreThoseOfTheCommandReference() throws IOException {
        return ConformanceCases.of(
                B2902AConformanceTest.class, () -> TwinFixture.withResistor(1e6), "Keysight Technologies,B2902A,");
    }

    @TestFactory
    List<DynamicTest> commandsOfRealClientsAreUnderstood() {
        return ClientDialogues.of(getClass(), () -> TwinFixture.withResistor(1e4));
    }
}
