package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.BlockSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.Coupling;
import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordSetup;
import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Everything that decides what a record looks like; an acquisition under way begins anew when it changes.
 *
 * @param channels the channels sampled, those displayed and the trigger's source
 * @param block how they are sampled
 * @param scale time in s per division
 * @param mode what is made of the samples
 * @param averages how many records are averaged, if any
 */
record Setup(
        List<SampledChannel> channels,
        BlockSettings block,
        double scale,
        AcquireSettings.Mode mode,
        OptionalInt averages)
        implements RecordSetup {

    /** Without a trigger it goes on after so many screens, or so many s if that is less; an assumption. */
    private static final double AUTOMATIC_SCREENS = 20;

    private static final double AUTOMATIC_TRIGGER = 50e-3;

    /** Time in s between the end of a record and the beginning of the next; an assumption. */
    private static final double DEAD_TIME = 20e-3;

    /** Codes by which an edge has to come from beyond its level: 0.4 divisions (data sheet, sensitivity of the edge trigger). */
    private static final double HYSTERESIS = 0.4 * Inputs.CODES_PER_DIVISION;

    /**
     * One channel.
     *
     * @param number its number, from 1
     * @param displayed whether it is on the screen and can be read
     * @param input what its codes come from
     * @param scale volts per division at the tip of the probe
     * @param position divisions above the middle of the screen at which {@code offset} is shown
     * @param offset voltage in V
     * @param coupling what gets through the input
     */
    record SampledChannel(
            int number,
            boolean displayed,
            InputChannel input,
            double scale,
            double position,
            double offset,
            Coupling coupling) {

        /** The unit of what a channel shows. */
        static final String UNIT = "V";

        /** Returns the step of one code at the tip of the probe in V. */
        double voltsPerCode() {
            return scale / Inputs.CODES_PER_DIVISION;
        }

        /** Returns by how many codes its position moves it up. */
        double positionCode() {
            return position * Inputs.CODES_PER_DIVISION;
        }

        /** Returns the voltage at the tip of the probe in V. */
        double volts(double code) {
            return (code - Inputs.MIDDLE_CODE - positionCode()) * voltsPerCode() + offset;
        }

        private double code(double volts) {
            return Inputs.MIDDLE_CODE + positionCode() + (volts - offset) / voltsPerCode();
        }
    }

    @Override
    public List<InputChannel> inputs() {
        return channels.stream().map(SampledChannel::input).toList();
    }

    static Setup of(Settings settings, Inputs inputs) {
        List<SampledChannel> channels = new ArrayList<>();
        for (int number = 1; number <= Settings.CHANNELS; number++) {
            if (settings.displayed[number - 1] || number == settings.trigger.source.channel()) {
                channels.add(channel(number, settings, inputs));
            }
        }
        if (channels.isEmpty()) {
            channels.add(channel(1, settings, inputs));
        }
        return new Setup(
                List.copyOf(channels),
                block(settings, channels),
                settings.horizontal.scale(),
                settings.acquire.mode,
                settings.acquire.averaged());
    }

    private static SampledChannel channel(int number, Settings settings, Inputs inputs) {
        ChannelSettings channel = settings.channel(number);
        boolean averaged = settings.acquire.mode == AcquireSettings.Mode.HIGH_RESOLUTION;
        double samplesPerPoint = settings.horizontal.interval() * HorizontalSettings.FASTEST;
        return new SampledChannel(
                number,
                settings.displayed[number - 1],
                inputs.channel(number, channel, averaged ? Math.sqrt(samplesPerPoint) : 1),
                channel.scale(),
                channel.position,
                channel.offset(),
                channel.coupling);
    }

    private static BlockSettings block(Settings settings, List<SampledChannel> channels) {
        HorizontalSettings horizontal = settings.horizontal;
        double interval = horizontal.interval();
        long triggerIndex = horizontal.triggerIndex();
        double sinceTrigger = (horizontal.recordLength() - Math.min(triggerIndex, 0)) * interval;
        double pause = Math.max(DEAD_TIME, settings.trigger.holdOff - sinceTrigger);
        BlockSettings single = BlockSettings.single(
                interval, horizontal.recordLength(), triggerIndex, trigger(settings.trigger, channels));
        BlockSettings records = settings.acquire.stopAfter == AcquireSettings.StopAfter.SEQUENCE
                ? single.withRecordsInTurn(settings.acquire.averaged().orElse(1), pause)
                : single.repeating(pause);
        double screens = AUTOMATIC_SCREENS * HorizontalSettings.DIVISIONS * horizontal.scale();
        return settings.trigger.mode == TriggerSettings.Mode.AUTOMATIC
                ? records.withAutoTrigger(Math.min(AUTOMATIC_TRIGGER, screens))
                : records;
    }

    private static Trigger trigger(TriggerSettings trigger, List<SampledChannel> channels) {
        return switch (trigger.source) {
            case AUX -> new Trigger.External();
            case LINE -> new Trigger.Immediate();
            default -> edge(trigger, channels);
        };
    }

    private static Trigger edge(TriggerSettings trigger, List<SampledChannel> channels) {
        int index = IntStream.range(0, channels.size())
                .filter(i -> channels.get(i).number() == trigger.source.channel())
                .findFirst()
                .orElseThrow();
        boolean rejectsNoise = trigger.coupling == TriggerSettings.TriggerCoupling.NOISE_REJECTION;
        return new Trigger.Edge(
                index,
                trigger.slope.slope(),
                channels.get(index).code(trigger.level(trigger.source)),
                rejectsNoise ? 2 * HYSTERESIS : HYSTERESIS);
    }
}
