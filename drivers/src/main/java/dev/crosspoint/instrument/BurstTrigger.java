package dev.crosspoint.instrument;

/** What starts a burst. */
public sealed interface BurstTrigger {

    /** The generator's own timer, every {@code period} s, as soon as the output is on. */
    record Internal(double period) implements BurstTrigger {
        public Internal {
            WaveformRequirements.positive("time between bursts", period);
        }
    }

    /** An edge at the trigger input. */
    record External(Edge edge) implements BurstTrigger {}

    /** {@link WaveformOutput#trigger()}. */
    record Software() implements BurstTrigger {}

    /** A direction in which a logic signal changes. */
    enum Edge {
        RISING,
        FALLING
    }
}
