package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.analysis.pulse.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pulsed I-V run was told to apply.
 *
 * @param potentiation the potentiating pulses
 * @param depression the depressing pulses, which follow
 * @param interval time from one sample to the next in s
 * @param plateauStart time in s after an edge from which the mean current is taken
 */
record TrainSettings(Pulses potentiation, Optional<Pulses> depression, double interval, double plateauStart) {

    /** Below this part of a sample, a time that a double cannot hold is taken as a whole number of samples. */
    private static final double WHOLE = 1e-6;

    /**
     * Equal pulses one after the other.
     *
     * @param operation what they are for, set or reset
     * @param level voltage in V
     * @param width duration of each in s
     * @param count how many a train has
     * @param before how many pulses of the train come before them
     */
    record Pulses(Operation operation, double level, double width, int count, int before) {

        /** Returns the operation as a person names it. */
        String word() {
            return operation == Operation.SET ? "potentiation" : "depression";
        }
    }

    static TrainSettings of(RunParameters parameters) {
        Pulses potentiation = pulses(parameters, "potentiation", Operation.SET, 0);
        Optional<Pulses> depression =
                parameters.optionalNumber("depression.level").isPresent()
                        ? Optional.of(pulses(parameters, "depression", Operation.RESET, potentiation.count()))
                        : Optional.empty();
        return new TrainSettings(
                potentiation, depression, parameters.number("sampling.interval"), parameters.number("plateau-start"));
    }

    private static Pulses pulses(RunParameters parameters, String name, Operation operation, int before) {
        return new Pulses(
                operation,
                parameters.number(name + ".level"),
                parameters.number(name + ".width"),
                (int) parameters.number(name + "-pulses"),
                before);
    }

    /** Returns the kinds of pulses of a train, in order. */
    List<Pulses> kinds() {
        return Stream.concat(Stream.of(potentiation), depression.stream()).toList();
    }

    /** Returns the pulses of an operation. */
    Pulses kind(Operation operation) {
        return kinds().stream()
                .filter(kind -> kind.operation() == operation)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "table readings has pulses for " + operation + ", of which the run's parameters know nothing"));
    }

    /** Returns the number of samples of a whole pulse. */
    int samples(Operation operation) {
        return (int) Math.rint(kind(operation).width() / interval);
    }

    /** Returns the index of the first sample of a plateau. */
    int plateauFrom() {
        return (int) Math.ceil(plateauStart / interval - WHOLE);
    }
}
