package dev.crosspoint.instrument;

import java.util.List;

/**
 * One record around one trigger.
 *
 * @param inputs the inputs to watch, at least one, each once; blocks of samples have them in this order
 * @param sampleInterval wanted time in s between samples; the instrument takes the nearest that it can
 * @param beforeTrigger time in s that the record shows before the trigger, from 0
 * @param afterTrigger time in s that the record shows from the trigger on, above 0
 * @param trigger what the record is aligned to
 */
public record CaptureSettings(
        List<InputSettings> inputs,
        double sampleInterval,
        double beforeTrigger,
        double afterTrigger,
        EdgeTrigger trigger) {

    public CaptureSettings {
        inputs = List.copyOf(inputs);
        WaveformRequirements.positive("sample interval", sampleInterval);
        WaveformRequirements.positive("time after the trigger", afterTrigger);
        if (!(beforeTrigger >= 0) || Double.isInfinite(beforeTrigger)) {
            throw new IllegalArgumentException(
                    "the time before the trigger is a finite time from 0 s, not " + beforeTrigger);
        }
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a capture watches at least one input");
        }
        if (inputs.stream().mapToInt(InputSettings::number).distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("a capture watches each input once");
        }
        if (inputs.stream().noneMatch(input -> input.number() == trigger.input())) {
            throw new IllegalArgumentException("the trigger's input " + trigger.input() + " is not watched");
        }
    }
}
