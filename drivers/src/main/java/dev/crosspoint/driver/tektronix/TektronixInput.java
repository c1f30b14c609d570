package dev.crosspoint.driver.tektronix;

import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;
import dev.crosspoint.scpi.oscilloscope.VerticalScale;

/**
 * One watched input: how its settings become those of the instrument, which knows the probe and shows volts at its tip.
 *
 * @param settings what is wanted
 * @param scale voltage in V of a division
 */
record TektronixInput(InputSettings settings, double scale) {
    /** The converter has 25 codes per division, five divisions up and down. */
    private static final VerticalScale SCALES = new VerticalScale(1e-3, 10, 5);

    private static final int CODES_PER_DIVISION = 25;

    private static final double LIMITED_BANDWIDTH = 20e6;
    private static final double ONE_MEGOHM = 1e6;

    /**
     * Returns the input with the least scale that shows all of its range on the screen.
     *
     * @param inputs how many inputs there are
     * @throws LimitException if the model has no such input, probe, scale or offset
     */
    static TektronixInput of(InputSettings settings, int inputs) {
        double probe = settings.probeAttenuation();
        ShownInputs.require(settings, inputs);
        TektronixCommands.PROBE_GAIN.check(1 / probe);
        double scale = SCALES.of(settings);
        double largest = largestOffset(scale / probe) * probe;
        VerticalScale.requireOffset(settings, largest, scale);
        return new TektronixInput(settings, scale);
    }

    /** The least of all series, in V at a probe of x1 ("4000 Series Programmer Manual", {@code CH<x>:OFFSet}). */
    private static double largestOffset(double scale) {
        if (scale <= 0.05) {
            return 1;
        } else if (scale <= 0.5) {
            return 10;
        }
        return scale <= 5 ? 100 : 50;
    }

    int number() {
        return settings.number();
    }

    /** Returns the name that the input has in a command. */
    String name() {
        return "CH" + number();
    }

    /** Returns what the converter tells apart. */
    InputRange range() {
        double step = scale / CODES_PER_DIVISION;
        return new InputRange(
                number(), settings.offset() + Byte.MIN_VALUE * step, settings.offset() + Byte.MAX_VALUE * step, step);
    }

    /** Sets the input; the probe comes before the scale, and the scale before the offset, which it limits. */
    void apply(ScpiLink link) {
        ScpiChannel channel = new ScpiChannel(link, number());
        ScpiGroup group = channel.group()
                .with(TektronixCommands.DISPLAY, true)
                .with(TektronixCommands.RESISTANCE, ONE_MEGOHM)
                .with(TektronixCommands.INVERTED, false)
                .with(TektronixCommands.COUPLING, settings.coupling())
                .with(TektronixCommands.PROBE_GAIN, 1 / settings.probeAttenuation())
                .with(TektronixCommands.VERTICAL_POSITION, 0.0)
                .with(TektronixCommands.VERTICAL_SCALE, scale);
        if (settings.bandwidthLimit()) {
            group.with(TektronixCommands.BANDWIDTH, LIMITED_BANDWIDTH);
        }
        group.apply();
        if (!settings.bandwidthLimit()) {
            useFullBandwidth(channel);
        }
        channel.group()
                .with(TektronixCommands.VERTICAL_OFFSET, settings.offset())
                .apply();
    }

    /** What it is depends on the model and on the probe. */
    private static void useFullBandwidth(ScpiChannel channel) {
        channel.send(TektronixCommands.FULL_BANDWIDTH, "FUL");
        channel.link().checkErrors();
        double bandwidth = channel.get(TektronixCommands.BANDWIDTH);
        if (TektronixCommands.BANDWIDTH.agrees(LIMITED_BANDWIDTH, bandwidth)) {
            throw new InstrumentException(channel.link().where() + ": the bandwidth of input " + channel.number()
                    + " should not be limited, but reads back as " + bandwidth + " Hz");
        }
    }
}
