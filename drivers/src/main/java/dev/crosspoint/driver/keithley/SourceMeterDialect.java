package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.scpi.ScpiLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What one channel of one family of source meters is told. What is written is checked for errors and read back. */
interface SourceMeterDialect {

    ScpiLink link();

    /** Returns the channel as errors name it. */
    String where();

    SourceMeterRatings ratings();

    /** Returns how many conversions precede that of a reading, to measure what is sourced. */
    int conversionsBeforeReading();

    /** Returns how many levels a sweep may have. */
    int mostPoints();

    /** Returns whether the setting of the level is that of the output once a sweep was cut short. */
    boolean knowsLevelAfterAbort();

    /** Returns whether readings can be fetched while the sweep goes on. */
    boolean answersWhileSweeping();

    /** Returns whether the output is on. */
    boolean isOn();

    /** Ends what runs, tells the output to go off, and reads back that it is. */
    void switchOff();

    /**
     * Returns what sets the channel up; nothing is sent until it is run.
     *
     * @throws dev.crosspoint.instrument.LimitException if the model cannot do it
     */
    Runnable configuration(SourceMeasureSettings settings);

    /** Makes a level, V or A, the one that is sourced while the output is on. */
    void source(SourceFunction quantity, double level);

    /** Limits what is not sourced, and reads back that it is; with it goes whatever depends on a limit that is set. */
    void limit(SourceMeasureSettings settings, Compliance compliance);

    /** Switches the output on, and reads back that it is. */
    void switchOn();

    /** Measures once at the present level; takes at most {@code longest} in real time. */
    Reading measure(SourceFunction source, Duration longest);

    /** Loads the levels, V or A, of a sweep; nothing is stepped yet. */
    void load(SourceFunction source, double[] levels, SourceMeterPace pace);

    /** Starts what is loaded. */
    void initiate();

    /** Ends what runs; the output stays on at its present level. */
    void abort();

    /** Returns how many readings of the sweep are there; an instrument that sweeps in silence may take {@code longest}. */
    int filled(Duration longest);

    /**
     * Returns readings of the sweep.
     *
     * @param from index of the first one
     * @param levels what is sourced, V or A, at each of them
     */
    List<Reading> fetch(SourceFunction source, int from, double[] levels, Duration longest);

    /** Makes the last level of a sweep that is over, V or A, the fixed one. */
    void hold(SourceFunction source, double level);

    /** Reads the errors, and throws if there are any. */
    void checkErrors();

    /** Returns name and value with unit of each setting as the instrument reports it. */
    Map<String, String> settings();

    /** Returns the quantity that is measured and limited where {@code quantity} is sourced. */
    static SourceFunction other(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? SourceFunction.CURRENT : SourceFunction.VOLTAGE;
    }
}
