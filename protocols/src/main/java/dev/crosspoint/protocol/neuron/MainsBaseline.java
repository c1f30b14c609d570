package dev.crosspoint.protocol.neuron;

import dev.crosspoint.settings.Quantities;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the mains can be told from a train's own spectrum.
 *
 * <p>A sine of the mains' frequency that is fitted to the pulses takes away signal wherever a harmonic of the train lies
 * within 1/T of it, T being the length of the record. A fit to the baseline alone does not, but takes a period of the mains.
 */
final class MainsBaseline {
    private final double lineFrequency;

    MainsBaseline(double lineFrequency) {
        this.lineFrequency = lineFrequency;
    }

    /**
     * Refuses a baseline that is too short to find the mains in.
     *
     * @throws IllegalArgumentException naming the frequencies
     */
    void require(RecordedTrain train) {
        double needed = 1 / lineFrequency;
        if (train.baseline() < needed * (1 - 1e-9)) {
            throw new IllegalArgumentException("a baseline of " + Quantities.format(train.baseline(), "s")
                    + " is shorter than one period of the mains, " + Quantities.approximately(needed, "s") + " at "
                    + Quantities.format(lineFrequency, "Hz") + ", so mains-removal cannot find the hum in it"
                    + (isNear(train) ? ", and in the pulses it cannot be told from signal: " + overlap(train) : "")
                    + "; raise baseline, or set mains-removal: none");
        }
    }

    /** Returns a sentence about the trains from which the mains cannot be told; empty if they can from all of them. */
    String remark(List<RecordedTrain> trains) {
        return trains.stream()
                .filter(this::isNear)
                .map(this::overlap)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private boolean isNear(RecordedTrain train) {
        return Math.abs(nearestHarmonic(train) * train.condition().frequency() - lineFrequency) < 1 / train.duration();
    }

    private long nearestHarmonic(RecordedTrain train) {
        return Math.max(1, Math.round(lineFrequency / train.condition().frequency()));
    }

    private String overlap(RecordedTrain train) {
        long harmonic = nearestHarmonic(train);
        double frequency = train.condition().frequency();
        return (harmonic == 1 ? "a train of pulses at " : "harmonic " + harmonic + " of pulses at ")
                + Quantities.format(frequency, "Hz") + " lies within "
                + Quantities.approximately(1 / train.duration(), "Hz") + " (1/T) of the mains at "
                + Quantities.format(lineFrequency, "Hz");
    }
}
