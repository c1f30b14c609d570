package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.rigol.Ds1000zCommands.BandwidthLimit;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;
import dev.crosspoint.scpi.oscilloscope.VerticalScale;

/** One watched input: how its settings become those of the instrument, which knows the probe and shows volts at its tip. */
record Ds1000zInput(InputSettings settings, double scale) {
    private static final double LEAST_PROBE = 0.01;
    private static final double GREATEST_PROBE = 1000;

    /** The screen shows four divisions up and down, of 25 codes each. */
    private static final VerticalScale SCALES = new VerticalScale(1e-3, 10, 4);

    private static final int CODES_PER_DIVISION = 25;
    private static final int MIDDLE_CODE = 127;
    private static final int HIGHEST_CODE = 255;

    /** The largest offsets at an input, below and from 500 mV per division ("DS1000Z Series Data Sheet", Rigol). */
    private static final double COARSE_FROM = 0.5;

    private static final double LARGEST_FINE_OFFSET = 2;
    private static final double LARGEST_COARSE_OFFSET = 100;

    /**
     * Returns the input with the least scale that shows all of its range on the screen.
     *
     * @throws LimitException if the instrument has no such input, probe, scale or offset
     */
    static Ds1000zInput of(InputSettings settings) {
        double probe = settings.probeAttenuation();
        ShownInputs.require(settings, Ds1000zModel.CHANNELS);
        if (probe < LEAST_PROBE || probe > GREATEST_PROBE || !DecadeSteps.ONE_TWO_FIVE.holds(probe)) {
            throw new LimitException("the probe attenuation of input " + settings.number() + " can be 1, 2 or 5 of a"
                    + " decade from " + LEAST_PROBE + " to " + GREATEST_PROBE + ", not " + probe);
        }
        double scale = SCALES.of(settings);
        double largest = (scale < COARSE_FROM * probe ? LARGEST_FINE_OFFSET : LARGEST_COARSE_OFFSET) * probe;
        VerticalScale.requireOffset(settings, largest, scale);
        return new Ds1000zInput(settings, scale);
    }

    int number() {
        return settings.number();
    }

    /** Returns the name that the input has in a command. */
    String name() {
        return "CHAN" + number();
    }

    /** Returns what the converter tells apart. */
    InputRange range() {
        double step = scale / CODES_PER_DIVISION;
        return new InputRange(
                number(),
                settings.offset() - MIDDLE_CODE * step,
                settings.offset() + (HIGHEST_CODE - MIDDLE_CODE) * step,
                step);
    }

    /** Sets the input; the scale comes before the offset, which it would change, and after the probe. */
    void apply(ScpiLink link) {
        ScpiChannel channel = new ScpiChannel(link, number());
        channel.group()
                .with(Ds1000zCommands.DISPLAY, true)
                .with(Ds1000zCommands.INVERTED, false)
                .with(Ds1000zCommands.COUPLING, settings.coupling())
                .with(
                        Ds1000zCommands.BANDWIDTH,
                        settings.bandwidthLimit() ? BandwidthLimit.TWENTY_MEGAHERTZ : BandwidthLimit.NONE)
                .with(Ds1000zCommands.PROBE, settings.probeAttenuation())
                .with(Ds1000zCommands.VERTICAL_SCALE, scale)
                .apply();
        // The instrument's offset moves the trace up, so the middle of the screen shows its negative.
        channel.group()
                .with(Ds1000zCommands.VERTICAL_OFFSET, settings.offset() == 0 ? 0.0 : -settings.offset())
                .apply();
    }
}
