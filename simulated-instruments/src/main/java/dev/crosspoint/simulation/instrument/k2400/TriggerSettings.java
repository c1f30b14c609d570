package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** All settings of the trigger model, as they are after {@code *RST}. */
final class TriggerSettings {

    /** What lets the arm layer go on. */
    enum ArmSource implements Mnemonic {
        IMMEDIATE("IMMediate"),
        TRIGGER_LINK("TLINk"),
        TIMER("TIMer"),
        MANUAL("MANual"),
        BUS("BUS"),
        START_OF_TEST_LOW("NSTest"),
        START_OF_TEST_HIGH("PSTest"),
        START_OF_TEST_EITHER("BSTest");

        private final String keyword;

        ArmSource(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What lets the trigger layer go on. */
    enum TriggerSource implements Mnemonic {
        IMMEDIATE("IMMediate"),
        TRIGGER_LINK("TLINk");

        private final String keyword;

        TriggerSource(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** When the output goes off by itself. */
    enum AutoOff implements Mnemonic {
        /** Behind each measurement. */
        ALWAYS("ALWays"),
        /** Behind the last one of a trigger layer. */
        TRIGGER_COUNT("TCOunt");

        private final String keyword;

        AutoOff(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    ArmSource armSource = ArmSource.IMMEDIATE;
    boolean armBypassed;
    int armCount = 1;
    double armTimer = 0.1;
    int armInputLine = 1;
    int armOutputLine = 2;
    String armOutputEvents = "NONE";
    TriggerSource triggerSource = TriggerSource.IMMEDIATE;
    boolean triggerBypassed;
    int triggerCount = 1;
    int triggerInputLine = 1;
    int triggerOutputLine = 2;
    String triggerInputEvents = "SOUR";
    String triggerOutputEvents = "NONE";
    double triggerDelay;
    double sourceDelay;
    boolean autoSourceDelay = true;
    boolean offAfterEach;
    AutoOff offMode = AutoOff.ALWAYS;

    /** Goes through the model once, without waiting for anything ({@code :CONF}). */
    void once() {
        armSource = ArmSource.IMMEDIATE;
        armCount = 1;
        triggerSource = TriggerSource.IMMEDIATE;
        triggerCount = 1;
        triggerDelay = 0;
    }
}
