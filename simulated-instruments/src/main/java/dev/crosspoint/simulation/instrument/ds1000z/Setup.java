package dev.crosspoint.simulation.instrument.ds1000z;

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
 * @param offset time in s from the trigger to the centre of the screen
 * @param averages how many records are averaged, if any
 */
record Setup(SampledChannels channels, BlockSettings block, double scale, double offset, OptionalInt averages)
        implements RecordSetup {

    /** An automatic sweep goes on without a trigger after so many screens, or so many s if that is less; an assumption. */
    private static final double AUTOMATIC_SCREENS = 20;

    private static final double AUTOMATIC_TRIGGER = 50e-3;

    /** Time in s for which a repeated record stands on the screen before the next begins; an assumption. */
    private static final double SCREEN_TIME = 20e-3;

    /** Codes by which an edge has to come from beyond its level: 0.3 divisions; an assumption. */
    private static final double HYSTERESIS = 0.3 * Inputs.CODES_PER_DIVISION;

    static Setup of(Settings settings, CalibratedInputs inputs) {
        SampleMemory memory = settings.memory();
        SampledChannels channels = SampledChannels.of(
                Settings.CHANNELS,
                number -> settings.channel(number).displayed || number == settings.trigger.source.channel(),
                number -> channel(number, settings, inputs, memory));
        return new Setup(
                channels,
                block(settings, memory, trigger(settings, channels)),
                settings.timebase.scale(),
                settings.timebase.offset(),
                settings.acquire.averaged());
    }

    private static SampledChannel channel(int number, Settings settings, CalibratedInputs inputs, SampleMemory memory) {
        ChannelSettings channel = settings.channel(number);
        double fastest = SampleMemory.fastestInterval(settings.displayedChannels());
        boolean averaged = settings.acquire.type == AcquireSettings.Type.HIGH_RESOLUTION;
        double noiseReduction = averaged ? Math.sqrt(memory.interval() / fastest) : 1;
        CalibratedInputs.Setting setting = Inputs.setting(channel, noiseReduction);
        InputChannel input = inputs.channel(number, setting, Inputs.quantizer(channel));
        return new SampledChannel(number, channel.displayed, input, Inputs.scale(channel));
    }

    private static BlockSettings block(Settings settings, SampleMemory memory, Trigger trigger) {
        double interval = memory.interval();
        long triggerIndex =
                Math.min(memory.length(), Math.round(memory.length() / 2.0 - settings.timebase.offset() / interval));
        BlockSettings single = BlockSettings.single(interval, memory.length(), triggerIndex, trigger);
        if (settings.trigger.sweep == TriggerSettings.Sweep.SINGLE) {
            return single;
        }
        double sinceTrigger = (memory.length() - Math.min(triggerIndex, 0)) * interval;
        BlockSettings repeating = single.repeating(Math.max(SCREEN_TIME, settings.trigger.holdOff - sinceTrigger));
        double screens = AUTOMATIC_SCREENS * TimebaseSettings.DIVISIONS * settings.timebase.scale();
        return settings.trigger.sweep == TriggerSettings.Sweep.AUTO
                ? repeating.withAutoTrigger(Math.min(AUTOMATIC_TRIGGER, screens))
                : repeating;
    }

    private static Trigger trigger(Settings settings, SampledChannels channels) {
        TriggerSettings trigger = settings.trigger;
        if (settings.timebase.mode() == TimebaseSettings.Mode.ROLL) {
            return new Trigger.Immediate();
        }
        double hysteresis = trigger.noiseRejection ? 2 * HYSTERESIS : HYSTERESIS;
        return channels.trigger(trigger.source, trigger.slope, trigger.level, hysteresis);
    }
}
