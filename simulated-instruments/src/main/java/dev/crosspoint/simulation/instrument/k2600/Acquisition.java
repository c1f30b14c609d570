package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.tsp.TspArguments;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be measured and where it is to go.
 *
 * @param measurands what each reading is of
 * @param buffers a buffer for each of them, or none
 */
record Acquisition(List<Measurand> measurands, List<ReadingBuffer> buffers) {

    /** Returns the acquisition into the buffers that a command names, all of them or none. */
    static Acquisition of(List<Measurand> measurands, TspArguments arguments) {
        List<ReadingBuffer> buffers = new ArrayList<>();
        if (arguments.size() > 0) {
            arguments.requireAtLeast(measurands.size());
            for (int i = 1; i <= measurands.size(); i++) {
                int number = i;
                buffers.add(arguments.subject(i, ReadingBuffer.class).orElseThrow(() -> arguments.invalid(number)));
            }
        }
        return new Acquisition(measurands, buffers);
    }

    boolean needsVoltage() {
        return measurands.stream().anyMatch(Measurand::needsVoltage);
    }

    boolean needsCurrent() {
        return measurands.stream().anyMatch(Measurand::needsCurrent);
    }

    /** Gets the buffers ready for new readings. */
    void begin() {
        buffers.forEach(ReadingBuffer::begin);
    }

    void keep(Measurement measurement) {
        for (int i = 0; i < buffers.size(); i++) {
            buffers.get(i).add(measurement, measurands.get(i));
        }
    }

    /** Returns what a command returns of a measurement. */
    List<Double> readings(Measurement measurement) {
        return measurands.stream().map(measurement::of).toList();
    }
}
