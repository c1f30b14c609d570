package dev.crosspoint.protocol.ivsweep;

import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.site.Wiring;
import dev.crosspoint.stimulus.VoltageSweep;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One run of an I-V sweep: each cycle is a sweep that the instrument paces by itself. */
final class IvSweepRun {
    private final IvSweepProtocol protocol;
    private final RunContext context;
    private final VoltageSweep cycle;
    private final double[] levels;
    private final int[] legs;

    IvSweepRun(IvSweepProtocol protocol, RunContext context) {
        this.protocol = protocol;
        this.context = context;
        this.cycle = protocol.cycle();
        this.levels = cycle.levels();
        this.legs = cycle.legNumbers();
    }

    Conclusion run() throws InterruptedException {
        SourceMeasureUnit smu = context.role(IvReadings.INSTRUMENT, SourceMeasureUnit.class);
        HardwareSweep sweeps = context.role(IvReadings.INSTRUMENT, HardwareSweep.class);
        double measureDelay = protocol.measureDelay(context.site().lineFrequency());
        IvReadings readings = new IvReadings(context::table);
        smu.configure(settings());
        try (EnergisedOutput output = smu.energise(protocol.currentLimits().compliance())) {
            for (int number = 1; number <= protocol.cycles(); number++) {
                Optional<String> stopped = sweep(sweeps, output, number, measureDelay, readings);
                if (stopped.isPresent()) {
                    return Conclusion.stopped(stopped.get());
                }
                if (number < protocol.cycles()) {
                    context.clock().sleep(Duration.ofNanos(Math.round(protocol.rest() * 1e9)));
                }
            }
        }
        return Conclusion.completed();
    }

    /** Returns why the run has to stop, if it has to. */
    private Optional<String> sweep(
            HardwareSweep sweeps, EnergisedOutput output, int number, double measureDelay, IvReadings readings)
            throws InterruptedException {
        int most = sweeps.maximumSweepPoints();
        for (int from = 0; from < levels.length; from += most) {
            double[] part = Arrays.copyOfRange(levels, from, Math.min(levels.length, from + most));
            double startedAt = context.elapsed();
            try (RunningSweep sweep = sweeps.start(output, new ListSweep(part, cycle.dwell(), measureDelay))) {
                int point = from;
                for (List<Reading> batch = sweep.next(); !batch.isEmpty(); batch = sweep.next()) {
                    for (Reading reading : batch) {
                        readings.append(number, legs[point], point, startedAt + reading.time(), reading);
                        point++;
                    }
                    Optional<String> reason = reasonToStop(batch, number);
                    if (reason.isPresent()) {
                        return reason;
                    }
                    context.progress(
                            (number - 1 + (double) point / levels.length) / protocol.cycles(),
                            "cycle " + number + " of " + protocol.cycles());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> reasonToStop(List<Reading> batch, int number) {
        for (Reading reading : batch) {
            if (protocol.stopOnCompliance() && reading.status() == ReadingStatus.IN_COMPLIANCE) {
                return Optional.of("compliance reached at " + Quantities.format(reading.sourced(), "V") + " in cycle "
                        + number + " (stop-on-compliance)");
            }
            double current = reading.measured().current();
            if (protocol.stopAboveCurrent().isPresent()
                    && Math.abs(current) > protocol.stopAboveCurrent().getAsDouble()) {
                return Optional.of("current " + Quantities.approximately(current, "A") + " at "
                        + Quantities.format(reading.sourced(), "V") + " in cycle " + number + " (stop-above-current)");
            }
        }
        return Optional.empty();
    }

    private SourceMeasureSettings settings() {
        double largest = Arrays.stream(levels).map(Math::abs).max().orElseThrow();
        Wiring wiring = context.site().wiringOf(IvReadings.INSTRUMENT);
        return new SourceMeasureSettings(
                SourceFunction.VOLTAGE,
                new MeasureRange.Fixed(largest),
                MeasureRange.fixedOrAuto(protocol.currentRange(), protocol.currentRangeLowerLimit()),
                new MeasureRange.Fixed(largest),
                protocol.nplc(),
                wiring.sense(),
                wiring.offMode());
    }
}
