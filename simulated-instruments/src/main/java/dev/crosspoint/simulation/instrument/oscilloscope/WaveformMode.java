package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Which points of a record are read out, as Rigol and Keysight name them. */
public enum WaveformMode implements Mnemonic {
    /** Those that are shown, which may be a part of the memory. */
    NORMAL("NORMal"),
    /** Those that are shown while it runs, those in the memory while it stands still. */
    MAXIMUM("MAXimum"),
    /** Those in the memory; it has to stand still. */
    RAW("RAW");

    private final String keyword;

    WaveformMode(String keyword) {
        this.keyword = keyword;
    }

    /** Returns whether it is the memory that is read. */
    public boolean readsMemory(boolean running) {
        return this == RAW || this == MAXIMUM && !running;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
