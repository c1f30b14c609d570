package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The channels of a record, at least one, in the order of its codes.
 *
 * @param inOrder the channels
 */
public record SampledChannels(List<SampledChannel> inOrder) {

    public SampledChannels {
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("a record has at least one channel");
        }
    }

    /** Returns those of so many inputs that are sampled, counted from 1; the first if none of them is. */
    public static SampledChannels of(int inputs, IntPredicate isSampled, IntFunction<SampledChannel> channel) {
        int[] sampled = IntStream.rangeClosed(1, inputs).filter(isSampled).toArray();
        IntStream numbers = sampled.length == 0 ? IntStream.of(1) : IntStream.of(sampled);
        return new SampledChannels(numbers.mapToObj(channel).toList());
    }

    /** Returns what their codes come from. */
    public List<InputChannel> inputs() {
        return inOrder.stream().map(SampledChannel::input).toList();
    }

    /** Returns the channel of that number, if it is there to be read. */
    public Optional<SampledChannel> displayed(int number) {
        return inOrder.stream()
                .filter(channel -> channel.number() == number && channel.displayed())
                .findFirst();
    }

    /** Returns where in the order the channel of that number is, counted from 0. */
    int index(int number) {
        return IntStream.range(0, inOrder.size())
                .filter(i -> inOrder.get(i).number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("channel " + number + " is not sampled"));
    }

    /**
     * Returns what a record waits for.
     *
     * @param source where the edge is looked for, one of these channels or none
     * @param volts the level in V at the tip of the source's probe
     * @param hysteresis codes by which the edge has to come from beyond its level
     */
    public Trigger trigger(TriggerSource source, EdgeSlope slope, double volts, double hysteresis) {
        return switch (source.kind()) {
            case CHANNEL -> {
                int index = index(source.channel());
                double level = inOrder.get(index).scale().code(volts);
                yield new Trigger.Edge(index, slope.slope(), level, hysteresis);
            }
            case EXTERNAL -> new Trigger.External();
            case LINE -> new Trigger.Immediate();
        };
    }
}
