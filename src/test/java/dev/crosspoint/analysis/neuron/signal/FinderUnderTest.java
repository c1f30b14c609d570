package dev.crosspoint.analysis.neuron.signal;

import java.util.Optional;

/** The finder with the published settings. */
final class FinderUnderTest {

    static final Circuit CIRCUIT = new Circuit(300e-12, 10e6);

    static final SpikeFinder PUBLISHED = new SpikeFinder(0.05, 0.1, 5, Optional.of(CIRCUIT));

    private FinderUnderTest() {}
}
