package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.TrueformCommands.Shape;
import dev.crosspoint.instrument.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The models of the 33500 and 33600 series ("33500B and 33600A Series Trueform Waveform Generators Data Sheet", Keysight,
 * 5992-2572EN).
 */
enum TrueformModel {
    K33509B(1, false, Speed.MHZ_20),
    K33510B(2, false, Speed.MHZ_20),
    K33511B(1, true, Speed.MHZ_20),
    K33512B(2, true, Speed.MHZ_20),
    K33519B(1, false, Speed.MHZ_30),
    K33520B(2, false, Speed.MHZ_30),
    K33521A(1, true, Speed.MHZ_30),
    K33521B(1, true, Speed.MHZ_30),
    K33522A(2, true, Speed.MHZ_30),
    K33522B(2, true, Speed.MHZ_30),
    K33611A(1, true, Speed.MHZ_80),
    K33612A(2, true, Speed.MHZ_80),
    K33621A(1, true, Speed.MHZ_120),
    K33622A(2, true, Speed.MHZ_120);

    /**
     * What goes with the bandwidth.
     *
     * <p>The 33600A series has its least width and edge, and its highest frequencies, up to an amplitude of 4 Vpp into 50 ohm;
     * beyond it, what the instrument reports back tells.
     */
    private enum Speed {
        MHZ_20(20e6, 20e6, 200e3, 160e6, 16e-9, 8.4e-9, 8, 1_000_000),
        MHZ_30(30e6, 30e6, 200e3, 250e6, 16e-9, 8.4e-9, 8, 1_000_000),
        MHZ_80(80e6, 80e6, 800e3, 660e6, 5e-9, 2.9e-9, 32, 4_000_000),
        MHZ_120(120e6, 100e6, 800e3, 1e9, 5e-9, 2.9e-9, 32, 4_000_000);

        private final double sine;
        private final double square;
        private final double ramp;
        private final double sampleRate;
        private final double width;
        private final double edge;
        private final int leastSamples;
        private final int mostSamples;

        Speed(
                double sine,
                double square,
                double ramp,
                double sampleRate,
                double width,
                double edge,
                int leastSamples,
                int mostSamples) {
            this.sine = sine;
            this.square = square;
            this.ramp = ramp;
            this.sampleRate = sampleRate;
            this.width = width;
            this.edge = edge;
            this.leastSamples = leastSamples;
            this.mostSamples = mostSamples;
        }
    }

    private final int channels;
    private final boolean arbitrary;
    private final Speed speed;

    TrueformModel(int channels, boolean arbitrary, Speed speed) {
        this.channels = channels;
        this.arbitrary = arbitrary;
        this.speed = speed;
    }

    /** Returns the model that an instrument is, under the name of either vendor, if it is one of these. */
    static Optional<TrueformModel> of(Identity identity) {
        boolean vendor = KeysightNames.made(identity);
        return Arrays.stream(values())
                .filter(model -> vendor && model.label().equals(identity.model()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(TrueformModel::label).toList();
    }

    /** Returns the name on the instrument, such as 33522B. */
    String label() {
        return name().substring(1);
    }

    int channels() {
        return channels;
    }

    boolean hasArbitrary() {
        return arbitrary;
    }

    /** Returns the highest repetition rate in Hz of a shape; that of an arbitrary waveform follows from its samples. */
    double highestFrequency(Shape shape) {
        return switch (shape) {
            case RAMP -> speed.ramp;
            case SQUARE, PULSE -> speed.square;
            case ARBITRARY -> speed.sampleRate / speed.leastSamples;
            default -> speed.sine;
        };
    }

    /** Returns the highest rate of an arbitrary waveform in Sa/s. */
    double highestSampleRate() {
        return speed.sampleRate;
    }

    int leastSamples() {
        return speed.leastSamples;
    }

    /** Returns the samples that the memory of a channel holds without the option for more. */
    int mostSamples() {
        return speed.mostSamples;
    }

    /** Returns the least width of a pulse, and of the pause behind it, in s. */
    double shortestWidth() {
        return speed.width;
    }

    /** Returns the least duration of an edge in s, 10 % to 90 %. */
    double shortestEdge() {
        return speed.edge;
    }
}
