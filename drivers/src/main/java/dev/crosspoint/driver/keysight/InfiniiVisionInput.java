package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.InfiniiVisionCommands.InputResistance;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;

/**
 * One watched input: how its settings become those of the instrument, which knows the probe and shows volts at its tip.
 *
 * @param settings what is wanted
 * @param fullScale voltage in V of all eight divisions
 */
record InfiniiVisionInput(InputSettings settings, double fullScale) {
    /** All eight divisions, at a probe of x1 ("InfiniiVision 3000 X-Series Programmer's Guide", {@code :CHANnel:RANGe}). */
    private static final double LEAST_FULL_SCALE = 8e-3;

    private static final double GREATEST_FULL_SCALE = 40;

    /** The largest offsets up to and above 200 mV per division ("InfiniiVision 3000 X-Series Data Sheet", Keysight). */
    private static final double FINE_UP_TO = 8 * 0.2;

    private static final double LARGEST_FINE_OFFSET = 2;
    private static final double LARGEST_COARSE_OFFSET = 50;

    /** Steps of a code from edge to edge of the screen: what the preambles of a DSO-X 3024T say (1.5703520E-6 V at 80 mV, WORD). */
    private static final int STEPS_OF_SCREEN = 199;

    /** From the middle to the last code that is not the one for clipped samples. */
    private static final int CODES_FROM_MIDDLE = 126;

    /**
     * Returns the input with the least scale that shows all of its range on the screen.
     *
     * @throws LimitException if the model has no such input, probe, scale or offset
     */
    static InfiniiVisionInput of(InputSettings settings, InfiniiVisionModel model) {
        double probe = settings.probeAttenuation();
        ShownInputs.require(settings, model.inputs());
        InfiniiVisionCommands.PROBE.check(probe);
        double fullScale = Math.max(LEAST_FULL_SCALE * probe, 2 * settings.range());
        if (fullScale > GREATEST_FULL_SCALE * probe) {
            throw new LimitException("the range of input " + settings.number() + " can be up to "
                    + GREATEST_FULL_SCALE * probe / 2 + " V at a probe of x" + probe + ", not " + settings.range()
                    + " V");
        }
        double largest = (fullScale <= FINE_UP_TO * probe ? LARGEST_FINE_OFFSET : LARGEST_COARSE_OFFSET) * probe;
        if (Math.abs(settings.offset()) > largest) {
            throw new LimitException("the offset of input " + settings.number() + " can be up to " + largest
                    + " V at a range of " + fullScale / 2 + " V, not " + settings.offset() + " V");
        }
        return new InfiniiVisionInput(settings, fullScale);
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
        double step = fullScale / STEPS_OF_SCREEN;
        return new InputRange(
                number(),
                settings.offset() - CODES_FROM_MIDDLE * step,
                settings.offset() + CODES_FROM_MIDDLE * step,
                step);
    }

    /** Sets the input; the probe comes before the range, and the range before the offset, which it would change. */
    void apply(ScpiLink link) {
        ScpiChannel channel = new ScpiChannel(link, number());
        channel.group()
                .with(InfiniiVisionCommands.DISPLAY, true)
                .with(InfiniiVisionCommands.RESISTANCE, InputResistance.ONE_MEGOHM)
                .with(InfiniiVisionCommands.INVERTED, false)
                .with(InfiniiVisionCommands.COUPLING, settings.coupling())
                .with(InfiniiVisionCommands.BANDWIDTH_LIMIT, settings.bandwidthLimit())
                .with(InfiniiVisionCommands.PROBE, settings.probeAttenuation())
                .with(InfiniiVisionCommands.VERTICAL_RANGE, fullScale)
                .apply();
        channel.group()
                .with(InfiniiVisionCommands.VERTICAL_OFFSET, settings.offset())
                .apply();
    }
}
