package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.BlockSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordSetup;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannels;
import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import java.util.OptionalInt;

/**
 * What the settings make of a record.
 *
 * @param channels the channels sampled: those displayed and the trigger's source
 * @param block how they are sampled
 * @param screenLength samples of the screen, which are all of the record unless the trigger is to the right of it
 * @param type what is made of the samples
 * @param averages how many records are averaged, if any
 */
record Setup(
        SampledChannels channels,
        BlockSettings block,
        int screenLength,
        AcquireSettings.Type type,
        OptionalInt averages)
        implements RecordSetup {

    /** An automatic sweep goes on without a trigger after as long as the screen shows, or so many s if less; an assumption. */
    private static final double AUTOMATIC_TRIGGER = 50e-3;

    /** Time in s between repeated records, of which real units take far more (a simplification: each is a million samples). */
    private static final double SCREEN_TIME = 0.1;

    /** Codes by which an edge has to come from beyond its level: 0.3 divisions; an assumption. */
    private static final double HYSTERESIS = 0.3 * Inputs.STEPS_OF_RANGE / ChannelSettings.DIVISIONS;

    static Setup of(Settings settings, CalibratedInputs inputs, RunControl.Mode mode) {
        SampleMemory memory = SampleMemory.of(settings, mode.repeats());
        SampledChannels channels = SampledChannels.of(
                Settings.CHANNELS,
                number -> isSampled(number, settings),
                number -> channel(number, settings, inputs, memory));
        OptionalInt averages = settings.acquire.averaged();
        BlockSettings block = block(settings, memory, trigger(settings, channels), mode, averages);
        return new Setup(channels, block, memory.length(), settings.acquire.type, averages);
    }

    /** Without any channel on the screen, all are. */
    private static boolean isSampled(int number, Settings settings) {
        return settings.channel(number).displayed
                || number == settings.trigger.source.channel()
                || settings.channels.stream().noneMatch(channel -> channel.displayed);
    }

    private static SampledChannel channel(int number, Settings settings, CalibratedInputs inputs, SampleMemory memory) {
        ChannelSettings channel = settings.channel(number);
        boolean averaged = settings.acquire.type == AcquireSettings.Type.HIGH_RESOLUTION;
        double noiseReduction = averaged ? Math.sqrt(memory.interval() / SampleMemory.fastestInterval(settings)) : 1;
        CalibratedInputs.Setting setting = Inputs.setting(channel, noiseReduction);
        InputChannel input = inputs.channel(number, setting, Inputs.quantizer(channel));
        return new SampledChannel(number, channel.displayed, input, Inputs.scale(channel));
    }

    private static BlockSettings block(
            Settings settings, SampleMemory memory, Trigger trigger, RunControl.Mode mode, OptionalInt averages) {
        double interval = memory.interval();
        long triggerIndex = Math.round(-settings.timebase.left() / interval);
        int length = (int) Math.max(memory.length(), triggerIndex);
        BlockSettings single = BlockSettings.single(interval, length, triggerIndex, trigger);
        if (mode == RunControl.Mode.SINGLE) {
            // The sweep is as good as normal meanwhile ("InfiniiVision 3000T X-Series User's Guide", Single key).
            return single;
        }
        double sinceTrigger = (length - Math.min(triggerIndex, 0)) * interval;
        double pause = Math.max(SCREEN_TIME, settings.trigger.holdOff - sinceTrigger);
        BlockSettings records =
                mode.repeats() ? single.repeating(pause) : single.withRecordsInTurn(averages.orElse(1), pause);
        double automatic = Math.min(AUTOMATIC_TRIGGER, settings.timebase.range());
        return settings.trigger.sweep == TriggerSettings.Sweep.AUTO ? records.withAutoTrigger(automatic) : records;
    }

    private static Trigger trigger(Settings settings, SampledChannels channels) {
        TriggerSettings trigger = settings.trigger;
        if (settings.timebase.mode() == TimebaseSettings.Mode.ROLL) {
            return new Trigger.Immediate();
        }
        double hysteresis = trigger.noiseRejection ? 2 * HYSTERESIS : HYSTERESIS;
        return channels.trigger(trigger.source, trigger.slope, settings.triggerLevel(trigger.source), hysteresis);
    }
}
