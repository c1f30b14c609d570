package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

/** How an input is connected, in the order of {@code PS6000_COUPLING}. */
enum Coupling {
    AC,
    DC_1M,
    DC_50R;

    static Coupling of(int number) {
        require(number >= 0 && number < values().length, PicoStatus.INVALID_COUPLING);
        return values()[number];
    }

    /** Returns what of it the front end deals with; the load of an input is the wiring's business. */
    dev.crosspoint.simulation.instrument.oscilloscope.Coupling ofFrontEnd() {
        return this == AC
                ? dev.crosspoint.simulation.instrument.oscilloscope.Coupling.AC
                : dev.crosspoint.simulation.instrument.oscilloscope.Coupling.DC;
    }
}
