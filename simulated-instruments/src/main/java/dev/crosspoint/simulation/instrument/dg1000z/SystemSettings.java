package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Settings of the instrument as a whole, none of which changes what it puts out. */
final class SystemSettings {

    /** Which channel the front panel shows. */
    enum CurrentChannel implements Mnemonic {
        FIRST("CH1"),
        SECOND("CH2");

        private final String keyword;

        CurrentChannel(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Where the time base comes from. */
    enum ReferenceClock implements Mnemonic {
        INTERNAL("INTernal"),
        EXTERNAL("EXTernal");

        private final String keyword;

        ReferenceClock(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    boolean keysLocked;
    boolean beeper = true;
    boolean powerOnClears;
    boolean multicastNames = true;
    CurrentChannel currentChannel = CurrentChannel.FIRST;
    ReferenceClock referenceClock = ReferenceClock.INTERNAL;

    /** What belongs to the network and to switching on stays. */
    void reset() {
        keysLocked = false;
        beeper = true;
        currentChannel = CurrentChannel.FIRST;
        referenceClock = ReferenceClock.INTERNAL;
    }
}
