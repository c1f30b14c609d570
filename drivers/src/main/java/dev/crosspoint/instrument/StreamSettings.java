package dev.crosspoint.instrument;

import java.util.List;

/**
 * Samples without trigger and without end.
 *
 * @param inputs the inputs to watch, at least one, each once; blocks of samples have them in this order
 * @param sampleInterval wanted time in s between samples; the instrument takes the nearest that it can
 */
public record StreamSettings(List<InputSettings> inputs, double sampleInterval) {

    public StreamSettings {
        inputs = List.copyOf(inputs);
        WaveformRequirements.positive("sample interval", sampleInterval);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a stream watches at least one input");
        }
        if (inputs.stream().mapToInt(InputSettings::number).distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("a stream watches each input once");
        }
    }
}
