package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** The channels as sources of a measurement or a transfer, and what else has a waveform; of these, none is ever shown. */
enum Source implements Mnemonic {
    CH1,
    CH2,
    CH3,
    CH4,
    MATH,
    REF1,
    REF2,
    REF3,
    REF4;

    /** Returns the number of the channel from 1, if it is one. */
    int channel() {
        return ordinal() + 1;
    }

    @Override
    public String keyword() {
        return name();
    }
}
