package dev.crosspoint.run;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SourceSweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A source-measure unit on a 1 kohm resistor that writes down what it was told, and fails where a test says so. */
final class ScriptedSmu implements SourceMeasureUnit, HardwareSweep {
    private static final double OHMS = 1000;

    /** Everything that any unit was told since the last {@link #forget}, in order. */
    static final List<String> HEARD = new ArrayList<>();

    /** Calls that throw, such as {@code "safe"}. */
    static final List<String> FAILING = new ArrayList<>();

    private final String name;

    ScriptedSmu(String name) {
        this.name = name;
    }

    static void forget() {
        HEARD.clear();
        FAILING.clear();
    }

    private void hear(String what) {
        HEARD.add(name + " " + what);
        if (FAILING.contains(what)) {
            throw new InstrumentConnectionException(name + " does not answer to " + what);
        }
    }

    @Override
    public Identity identity() {
        return new Identity("Test", name, "0", "1");
    }

    @Override
    public void configure(SourceMeasureSettings settings) {
        hear("configure");
    }

    @Override
    public EnergisedOutput energise(Compliance compliance) {
        hear("energise");
        return new EnergisedOutput() {
            @Override
            public void sourceVoltage(double volts) {
                hear("source " + volts);
            }

            @Override
            public void sourceCurrent(double amperes) {
                hear("source " + amperes);
            }

            @Override
            public Reading measure() {
                hear("measure");
                return new Reading(0, new Reading.Measured(0, 0), ReadingStatus.OK, 0);
            }

            @Override
            public void close() {
                hear("output off");
            }
        };
    }

    @Override
    public int maximumSweepPoints() {
        return 5;
    }

    @Override
    public RunningSweep start(EnergisedOutput output, SourceSweep sweep) {
        hear("sweep of " + sweep.levels().length);
        double[] levels = sweep.levels();
        return new RunningSweep() {
            private int next;

            @Override
            public List<Reading> next() {
                if (next == levels.length) {
                    return List.of();
                }
                hear("next");
                double level = levels[next];
                double time = next++ * sweep.interval();
                return List.of(new Reading(level, new Reading.Measured(level, level / OHMS), ReadingStatus.OK, time));
            }

            @Override
            public void close() {
                hear("sweep closed");
            }
        };
    }

    @Override
    public void safe() {
        hear("safe");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("compliance", "1 mA");
    }

    @Override
    public void close() {
        hear("close");
    }
}
