package dev.crosspoint.analysis.switchingtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.quantity.SiFormat;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/**
 * What the analysis needs to know of how the run was made.
 *
 * @param amplitudes voltages of the steps, V
 * @param sampleInterval time from one sample to the next, s
 * @param thresholdCurrent current beyond which the device is on, A, where it is prescribed
 * @param thresholdConductance conductance beyond which it is, S, where that is prescribed
 * @param confirmSamples samples in a row beyond the threshold that count as switched
 * @param countWidth width of the bins that are counted for the Poisson form, s
 */
record SwitchingTimeSettings(
        List<Double> amplitudes,
        double sampleInterval,
        OptionalDouble thresholdCurrent,
        OptionalDouble thresholdConductance,
        int confirmSamples,
        OptionalDouble countWidth) {

    SwitchingTimeSettings {
        amplitudes = List.copyOf(amplitudes);
        if (amplitudes.isEmpty()) {
            throw new IllegalArgumentException("run.json has no amplitudes");
        }
        if (thresholdCurrent.isPresent() == thresholdConductance.isPresent()) {
            throw new IllegalArgumentException(
                    "run.json has to have one of threshold-current and threshold-conductance");
        }
    }

    /** Returns the settings of a run. */
    static SwitchingTimeSettings of(RunParameters parameters) {
        return new SwitchingTimeSettings(
                StreamSupport.stream(parameters.value("amplitudes").spliterator(), false)
                        .map(JsonNode::doubleValue)
                        .toList(),
                parameters.number("sampling.interval"),
                parameters.optionalNumber("threshold-current"),
                parameters.optionalNumber("threshold-conductance"),
                (int) parameters.number("confirm-samples"),
                parameters.optionalNumber("count-width"));
    }

    /** Returns the amplitude in V that a sourced level was meant to be; instruments round it. */
    double amplitude(double sourced) {
        return amplitudes.stream()
                .min(Comparator.comparingDouble(amplitude -> Math.abs(amplitude - sourced)))
                .orElseThrow();
    }

    /** Returns the least current in A of a device that is on, at a voltage of either sign. */
    double threshold(double volts) {
        return thresholdCurrent.orElseGet(() -> thresholdConductance.getAsDouble() * Math.abs(volts));
    }

    /** Returns in words what counts as switched. */
    String switched() {
        return (thresholdCurrent.isPresent()
                        ? SiFormat.nominal(thresholdCurrent.getAsDouble(), "A")
                        : SiFormat.nominal(thresholdConductance.getAsDouble(), "S"))
                + (confirmSamples == 1 ? " in a sample" : " in " + confirmSamples + " samples in a row");
    }
}
