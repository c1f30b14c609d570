package dev.crosspoint.simulation.instrument.generator;

/** How a waveform goes through its cycles; times in s since it began. */
public sealed interface PhaseLaw {

    /** Returns how many cycles have passed, including the phase with which it began. */
    double turns(double time);

    /** Returns when so many cycles have passed; infinity if they never will. */
    double time(double turns);

    /** The frequency stays the same; {@code startPhase} is a fraction of the period. */
    record Steady(double period, double startPhase) implements PhaseLaw {
        @Override
        public double turns(double time) {
            return time / period + startPhase;
        }

        @Override
        public double time(double turns) {
            return (turns - startPhase) * period;
        }
    }

    /** The frequency follows a straight line. */
    record Linear(double start, double stop, double duration) implements PhaseLaw {
        private double rate() {
            return (stop - start) / duration;
        }

        @Override
        public double turns(double time) {
            return (start + rate() * time / 2) * time;
        }

        @Override
        public double time(double turns) {
            double root = start * start + 2 * rate() * turns;
            return root < 0 ? Double.POSITIVE_INFINITY : 2 * turns / (start + Math.sqrt(root));
        }
    }

    /** The frequency grows by the same factor in equal times. */
    record Logarithmic(double start, double stop, double duration) implements PhaseLaw {
        private double rate() {
            return Math.log(stop / start) / duration;
        }

        @Override
        public double turns(double time) {
            return rate() == 0 ? start * time : start * Math.expm1(rate() * time) / rate();
        }

        @Override
        public double time(double turns) {
            double growth = turns * rate() / start;
            if (rate() == 0) {
                return turns / start;
            }
            return growth <= -1 ? Double.POSITIVE_INFINITY : Math.log1p(growth) / rate();
        }
    }

    /** The frequency goes in equal steps that last equally long. */
    record Stepped(double start, double stop, double duration, int steps) implements PhaseLaw {
        private double frequency(int step) {
            return start + (stop - start) * step / (steps - 1);
        }

        @Override
        public double turns(double time) {
            double dwell = duration / steps;
            int step = (int) Math.min(steps - 1, Math.floor(time / dwell));
            double before = 0;
            for (int i = 0; i < step; i++) {
                before += frequency(i) * dwell;
            }
            return before + frequency(step) * (time - step * dwell);
        }

        @Override
        public double time(double turns) {
            double dwell = duration / steps;
            double left = turns;
            int step = 0;
            while (step + 1 < steps && left > frequency(step) * dwell) {
                left -= frequency(step) * dwell;
                step++;
            }
            return step * dwell + left / frequency(step);
        }
    }
}
