package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import java.util.random.RandomGenerator;

/** A waveform in volts behind the output resistance. */
public sealed interface Signal {

    /** Returns how long a cycle takes in s; infinity for what has none. */
    default double period() {
        return Double.POSITIVE_INFINITY;
    }

    /** Returns the voltage in V after so many cycles. */
    double voltage(double turns);

    /** Returns the waveform from a phase on for ever; {@code random} decides over noise. */
    SegmentedVoltage from(double phase, RandomGenerator random);

    /**
     * A waveform of cycles.
     *
     * @param period of a cycle in s
     */
    record Cycles(Cycle cycle, double period, OutputLevels levels) implements Signal {

        @Override
        public double voltage(double turns) {
            return levels.volts(cycle.level(turns - Math.floor(turns)));
        }

        @Override
        public Carrier from(double phase, RandomGenerator random) {
            return by(new PhaseLaw.Steady(period, phase - Math.floor(phase)));
        }

        Carrier by(PhaseLaw law) {
            return new Carrier(cycle, law, levels);
        }
    }

    /**
     * Gaussian noise.
     *
     * @param bandwidth in Hz
     */
    record Noise(OutputLevels levels, double bandwidth) implements Signal {

        @Override
        public double voltage(double turns) {
            return levels.volts(0);
        }

        @Override
        public SegmentedVoltage from(double phase, RandomGenerator random) {
            return new NoiseVoltage(levels, bandwidth, random.nextLong());
        }
    }

    /**
     * The same voltage for ever.
     *
     * @param volts in V
     */
    record Constant(double volts) implements Signal {

        @Override
        public double voltage(double turns) {
            return volts;
        }

        @Override
        public SegmentedVoltage from(double phase, RandomGenerator random) {
            return new ConstantVoltage(volts);
        }
    }
}
