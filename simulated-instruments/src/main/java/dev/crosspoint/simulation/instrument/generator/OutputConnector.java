package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/** The output connector of one channel of one unit: where it is wired to, and by how much the unit is off there. */
public final class OutputConnector {
    private final Timeline timeline;
    private final GeneratorWiring wiring;
    private final CalibrationErrors errors;
    private final RandomGenerator random;
    private final Runnable whenIdle;

    private OutputConnector(
            Timeline timeline,
            GeneratorWiring wiring,
            CalibrationErrors errors,
            RandomGenerator random,
            Runnable whenIdle) {
        this.timeline = timeline;
        this.wiring = wiring;
        this.errors = errors;
        this.random = random;
        this.whenIdle = whenIdle;
    }

    /**
     * Returns the connectors of a unit.
     *
     * @param accuracy what the data sheet allows the unit
     * @param wiring where each connector is wired to; nothing is at it if empty
     * @param whenIdle called when nothing is left to come to an end by itself at one of them
     */
    public static List<OutputConnector> of(
            Timeline timeline,
            UnitSettings unit,
            Accuracy accuracy,
            List<Optional<GeneratorWiring>> wiring,
            Runnable whenIdle) {
        SplittableGenerator random = RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(unit.seed());
        List<OutputConnector> connectors = new ArrayList<>();
        for (Optional<GeneratorWiring> wired : wiring) {
            CalibrationErrors errors = new CalibrationErrors(accuracy, unit.calibration(), random.split());
            connectors.add(
                    new OutputConnector(timeline, wired.orElseGet(Unwired::create), errors, random.split(), whenIdle));
        }
        return connectors;
    }

    /** Returns by how much the unit is off at this connector. */
    public CalibrationErrors errors() {
        return errors;
    }

    /** Returns the stage that drives this connector as {@code program} says at present. */
    OutputStage stage(Supplier<OutputProgram> program) {
        return new OutputStage(timeline, wiring, program, random, whenIdle);
    }
}
