package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.BlockSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordSetup;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannels;
import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import java.util.OptionalInt;

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
        SampledChannels channels, BlockSettings block, double scale, AcquireSettings.Mode mode, OptionalInt averages)
        implements RecordSetup {

    /** Without a trigger it goes on after so many screens, or so many s if that is less; an assumption. */
    private static final double AUTOMATIC_SCREENS = 20;

    private static final double AUTOMATIC_TRIGGER = 50e-3;

    /** Time in s between the end of a record and the beginning of the next; an assumption. */
    private static final double DEAD_TIME = 20e-3;

    /** Codes by which an edge has to come from beyond its level: 0.4 divisions (data sheet, sensitivity of the edge trigger). */
    private static final double HYSTERESIS = 0.4 * Inputs.CODES_PER_DIVISION;

    static Setup of(Settings settings, CalibratedInputs inputs) {
        SampledChannels channels = SampledChannels.of(
                Settings.CHANNELS,
                number -> settings.displayed[number - 1] || number == settings.trigger.source.channel(),
                number -> channel(number, settings, inputs));
        return new Setup(
                channels,
                block(settings, trigger(settings.trigger, channels)),
                settings.horizontal.scale(),
                settings.acquire.mode,
                settings.acquire.averaged());
    }

    private static SampledChannel channel(int number, Settings settings, CalibratedInputs inputs) {
        ChannelSettings channel = settings.channel(number);
        boolean averaged = settings.acquire.mode == AcquireSettings.Mode.HIGH_RESOLUTION;
        double samplesPerPoint = settings.horizontal.interval() * HorizontalSettings.FASTEST;
        double noiseReduction = averaged ? Math.sqrt(samplesPerPoint) : 1;
        CalibratedInputs.Setting setting = Inputs.setting(channel, noiseReduction);
        InputChannel input = inputs.channel(number, setting, Inputs.quantizer(channel));
        return new SampledChannel(number, settings.displayed[number - 1], input, Inputs.scale(channel));
    }

    private static BlockSettings block(Settings settings, Trigger trigger) {
        HorizontalSettings horizontal = settings.horizontal;
        double interval = horizontal.interval();
        long triggerIndex = horizontal.triggerIndex();
        double sinceTrigger = (horizontal.recordLength() - Math.min(triggerIndex, 0)) * interval;
        double pause = Math.max(DEAD_TIME, settings.trigger.holdOff - sinceTrigger);
        BlockSettings single = BlockSettings.single(interval, horizontal.recordLength(), triggerIndex, trigger);
        BlockSettings records = settings.acquire.stopAfter == AcquireSettings.StopAfter.SEQUENCE
                ? single.withRecordsInTurn(settings.acquire.averaged().orElse(1), pause)
                : single.repeating(pause);
        double screens = AUTOMATIC_SCREENS * HorizontalSettings.DIVISIONS * horizontal.scale();
        return settings.trigger.mode == TriggerSettings.Mode.AUTOMATIC
                ? records.withAutoTrigger(Math.min(AUTOMATIC_TRIGGER, screens))
                : records;
    }

    private static Trigger trigger(TriggerSettings trigger, SampledChannels channels) {
        boolean rejectsNoise = trigger.coupling == TriggerSettings.TriggerCoupling.NOISE_REJECTION;
        double hysteresis = rejectsNoise ? 2 * HYSTERESIS : HYSTERESIS;
        return channels.trigger(trigger.source, trigger.slope, trigger.level(trigger.source), hysteresis);
    }
}
