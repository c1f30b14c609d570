package dev.crosspoint.protocol.neuron;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.site.Site;
import java.util.List;

/**
 * Pulse trains one after the other, each with its record: what every measurement on a neuron comes down to.
 *
 * @param conditions one train for each condition, at least one
 * @param repeats how many trains of each condition follow each other
 * @param rest time in s between trains
 * @param mainsRemoval what the analysis will do about hum, which the records must allow
 */
record TrainSeries(List<RecordedTrain> conditions, int repeats, double rest, MainsRemoval mainsRemoval) {

    /**
     * Time in s from arming to sampling that the oscilloscope is given on top of the baseline: setting up its memory and
     * switching the generator's output on take tens of milliseconds.
     */
    static final double SETTLING_TIME = 0.05;

    TrainSeries {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("there is no condition to measure at");
        }
    }

    /** Returns the number of trains of all conditions. */
    long trains() {
        return (long) conditions.size() * repeats;
    }

    Plan plan(Site site) {
        return new TrainSeriesPlan(this, site).plan();
    }

    Conclusion run(RunContext context) throws InterruptedException {
        return new TrainSeriesRun(this, context).run();
    }
}
