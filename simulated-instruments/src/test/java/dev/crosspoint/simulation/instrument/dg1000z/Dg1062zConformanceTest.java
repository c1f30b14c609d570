package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.ClientDialogues;
import dev.crosspoint.simulation.server.ConformanceCases;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class Dg1062zConformanceTest {

    @TestFactory
    List<DynamicTest> repliesAreThoseOfTheProgrammingGuide() throws IOException {
        return ConformanceCases.of(Dg1062zConformanceTest.class, TwinFixture::new, "Rigol Technologies,DG1062Z,");
    }

    @TestFactory
    List<DynamicTest> commandsOfRealClientsAreUnderstood() {
        return ClientDialogues.of(getClass(), TwinFixture::new);
    }
}
