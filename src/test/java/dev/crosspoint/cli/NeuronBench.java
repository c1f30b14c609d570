package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The simulated neuron's bench file with something changed, for short runs.
 *
 * @param text what the file holds
 */
record NeuronBench(String text) {

    /** Returns the bench as it is. */
    static NeuronBench simulated() {
        return of("simulated-neuron.yaml");
    }

    /** Returns a neuron's bench with other instruments as it is in {@code config}. */
    static NeuronBench of(String bench) {
        try {
            return new NeuronBench(Files.readString(Path.of(Typed.file("config/" + bench)))
                    .replace("../simulated", Typed.file("simulated")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the bench with a part of its file replaced. */
    NeuronBench with(String part, String replacement) {
        assertThat(text).containsOnlyOnce(part);
        return new NeuronBench(text.replace(part, replacement));
    }

    /** Returns the bench without a part of its file. */
    NeuronBench without(String part) {
        return with(part, "");
    }

    /**
     * Returns the bench with an oscilloscope that misbehaves.
     *
     * @param fault the fault as a YAML flow mapping
     */
    NeuronBench withOscilloscopeFault(String fault) {
        return with("serial-number: SIM01/001\n", "serial-number: SIM01/001\n      faults: [" + fault + "]\n");
    }

    /** Returns the bench with a generator that misbehaves, and a short patience with it. */
    NeuronBench withGeneratorFault(String fault) {
        return with("driver: rigol-dg1000z\n", "driver: rigol-dg1000z\n    timeout: 0.2 s\n")
                .with("model: rigol-dg1062z\n", "model: rigol-dg1062z\n      faults: [" + fault + "]\n");
    }

    /** Writes the bench file. */
    Path in(Path folder) {
        try {
            return Files.writeString(folder.resolve("neuron-bench.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs three trains of four pulses, with what else is set; what was measured goes to {@code runs} in the folder. */
    Typed run(Path folder, String... settings) {
        List<String> words = new ArrayList<>(
                List.of("run", Typed.file("protocols/neuron-pulse-train.yaml"), "--json", "--bench=" + in(folder)));
        words.add("--out=" + folder.resolve("runs"));
        words.addAll(List.of("--set=repeats=3", "--set=pulses=4"));
        for (String setting : settings) {
            words.add("--set=" + setting);
        }
        return Typed.command(words.toArray(String[]::new));
    }
}
