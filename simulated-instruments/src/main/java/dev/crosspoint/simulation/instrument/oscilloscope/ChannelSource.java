package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** The four channels as what is read out or measured, as Rigol and Keysight name them. */
public enum ChannelSource implements Mnemonic {
    CHANNEL_1,
    CHANNEL_2,
    CHANNEL_3,
    CHANNEL_4;

    /** Returns the number of the channel from 1. */
    public int channel() {
        return ordinal() + 1;
    }

    @Override
    public String keyword() {
        return "CHANnel" + channel();
    }
}
