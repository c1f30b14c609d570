package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one channel of one family of source-measure units is told. What is written is checked for errors and read back, unless
 * said otherwise.
 */
public interface SmuDialect {

    /** Returns the link that the channel is spoken to through. */
    ScpiLink link();

    /** Returns the channel as errors name it; the instrument, where it has no other. */
    default String where() {
        return link().where();
    }

    /** Returns how the family behaves. */
    SmuTraits traits();

    /** Returns what the model can source and measure. */
    SmuRatings ratings();

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

    /**
     * Checks that the model takes a compliance, whatever is sourced; nothing is sent.
     *
     * @throws dev.crosspoint.instrument.LimitException if it does not
     */
    void checkCompliance(Compliance compliance);

    /** Makes 0 V or 0 A the level, limits what is not sourced, and with it writes whatever depends on a limit that is set. */
    void prepare(SourceMeasureSettings settings, Compliance compliance);

    /** Switches the output on, and reads back that it is. */
    void switchOn();

    /** Makes a level, V or A, the one that is sourced while the output is on; it is not read back. */
    void source(SourceFunction quantity, double level);

    /** Measures once at the present level; takes at most {@code longest} in real time. */
    Reading measure(SourceFunction source, Duration longest);

    /**
     * Returns a sweep as the channel makes it; nothing is sent yet.
     *
     * @throws dev.crosspoint.instrument.LimitException if it cannot, naming what is allowed
     */
    SmuProgram program(SmuLimits limits, SourceSweep sweep);

    /** Starts what is loaded; the errors are not read yet. */
    void initiate();

    /** Ends what runs; the output stays on at its present level, and the errors are not read yet. */
    void abort();

    /** Returns how many readings of the sweep are there; an instrument that sweeps in silence may take {@code longest}. */
    int filled(Duration longest);

    /**
     * Returns readings of the sweep, with the times in s that the instrument gives them.
     *
     * @param from index of the first one
     * @param levels what is sourced, V or A, at each of them
     */
    List<Reading> fetch(SourceFunction source, int from, double[] levels, Duration longest);

    /** Reads the errors, and throws if there are any. */
    default void checkErrors() {
        link().checkErrors();
    }

    /** Returns name and value with unit of each setting as the instrument reports it. */
    Map<String, String> settings();

    /** Returns the quantity that is measured and limited where {@code quantity} is sourced. */
    static SourceFunction other(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? SourceFunction.CURRENT : SourceFunction.VOLTAGE;
    }
}
