package dev.crosspoint.analysis.neuron;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.analysis.neuron.signal.Circuit;
import dev.crosspoint.analysis.neuron.signal.PulseTrains;
import dev.crosspoint.analysis.neuron.signal.SpikeFinder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What the analysis needs to know of how the run was made.
 *
 * @param threshold rise of the smoothed capacitor voltage from which on it is a spike, V
 * @param energyThreshold from which peak on a spike's energy is reported; a run that names none takes all spikes
 * @param smoothing number of samples that a smoothed one is the mean of, odd
 * @param removal whether hum is to be removed
 * @param mains frequency of the mains, Hz
 * @param capacitance series capacitance, F; empty if the bench has none
 * @param load resistance of the oscilloscope's input across it, ohm; empty if not known
 * @param sourceResistor resistance between generator and device, ohm; empty if the bench has none
 * @param uncertainties what is known of the accuracy of both and of the voltages
 */
record NeuronSettings(
        double threshold,
        EnergyThreshold energyThreshold,
        int smoothing,
        boolean removal,
        double mains,
        OptionalDouble capacitance,
        OptionalDouble load,
        OptionalDouble sourceResistor,
        SystematicUncertainties uncertainties) {

    /** Thresholds, V, at which the results are compared. */
    private static final double[] COMPARED = {0.05, 0.1, 0.2, 0.3};

    private static final String PARAMETERS = "/start/parameters/";
    private static final String BENCH = "/start/bench/";

    /**
     * Reads the start record.
     *
     * @param record {@code run.json}
     * @throws IllegalArgumentException if a parameter that the analysis cannot do without is missing or no number
     */
    static NeuronSettings of(JsonNode record) {
        int smoothing = (int) required(record, PARAMETERS + "smoothing/value");
        double threshold = required(record, PARAMETERS + "spike-threshold/value");
        double energyThreshold =
                number(record, PARAMETERS + "energy-threshold/value").orElse(threshold);
        return new NeuronSettings(
                threshold,
                new EnergyThreshold(energyThreshold, threshold),
                smoothing % 2 == 1 ? smoothing : smoothing + 1,
                record.at(PARAMETERS + "mains-removal/value").asText().equals("baseline"),
                required(record, BENCH + "line_frequency_hz"),
                number(record, BENCH + "wiring/series-capacitance/value"),
                number(record, BENCH + "inputs/capacitor/load-resistance/value"),
                number(record, BENCH + "wiring/series-resistance/value"),
                new SystematicUncertainties(
                        number(record, BENCH + "wiring/series-capacitance-uncertainty/value")
                                .orElse(0),
                        number(record, BENCH + "inputs/capacitor/gain-uncertainty/value")
                                .orElse(0),
                        number(record, BENCH + "inputs/drive/gain-uncertainty/value")
                                .orElse(0)));
    }

    /** Returns capacitance and load; empty if one is not known. */
    Optional<Circuit> circuit() {
        return capacitance.isPresent() && load.isPresent()
                ? Optional.of(new Circuit(capacitance.getAsDouble(), load.getAsDouble()))
                : Optional.empty();
    }

    /** Returns the thresholds to compare, V, ascending, the run's own among them. */
    List<Double> comparedThresholds() {
        return DoubleStream.concat(Arrays.stream(COMPARED), DoubleStream.of(threshold))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    SpikeFinder spikeFinder() {
        return new SpikeFinder(comparedThresholds().get(0), threshold, smoothing, circuit());
    }

    PulseTrains pulseTrains() {
        return new PulseTrains(mains, removal);
    }

    private static double required(JsonNode record, String path) {
        return number(record, path)
                .orElseThrow(
                        () -> new IllegalArgumentException("run.json has no " + path + ", which the analysis needs"));
    }

    private static OptionalDouble number(JsonNode record, String path) {
        JsonNode value = record.at(path);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException("run.json: " + path + " is " + value + ", not a number");
        }
        return OptionalDouble.of(value.asDouble());
    }
}
