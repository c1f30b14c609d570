package dev.crosspoint.run;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.MultiChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A generator (channel 1) and an oscilloscope (channel 2) that write down what they were told, and fail where a test says so. */
final class ScriptedNeuron implements Instrument, MultiChannel {

    /** Everything that either was told since the last {@link #forget}, in order. */
    static final List<String> HEARD = new ArrayList<>();

    /** Calls that throw, such as {@code "fetch"}, and what else goes wrong. */
    static final Set<String> FAILING = new HashSet<>();

    final LabClock clock;
    final ScriptedGenerator generator;
    final ScriptedOscilloscope oscilloscope;

    ScriptedNeuron(LabClock clock) {
        this.clock = clock;
        this.generator = new ScriptedGenerator(this);
        this.oscilloscope = new ScriptedOscilloscope(this);
    }

    static void forget() {
        HEARD.clear();
        FAILING.clear();
    }

    void hear(String what) {
        HEARD.add(what);
        if (FAILING.contains(what)) {
            throw new InstrumentConnectionException("no answer to " + what);
        }
    }

    double seconds() {
        return clock.nanoTime() * 1e-9;
    }

    @Override
    public List<Instrument> channels() {
        return List.of(generator, oscilloscope);
    }

    @Override
    public Identity identity() {
        return new Identity("Test", "neuron", "0", "1");
    }

    @Override
    public void safe() {
        hear("safe");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void close() {
        hear("close");
    }
}
