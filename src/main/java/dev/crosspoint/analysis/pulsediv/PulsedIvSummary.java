package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.benchmark.Input;
import dev.crosspoint.analysis.benchmark.ReviewBenchmark;
import dev.crosspoint.analysis.benchmark.SynapseInputs;
import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the trains of a run say, one train at a time. */
final class PulsedIvSummary implements TrainReader.Listener {
    private final TrainSettings settings;
    private final Correction correction;
    private final boolean open;
    private final PulseMeter meter;
    private final List<KindFindings> kinds = new ArrayList<>();
    private final BaseLevel base;
    private final EdgeCharge charge;
    private final PulseTable table = new PulseTable();
    private final TrainFigures trainFigures;
    private final TraceFigures traceFigures;
    private final List<PulseCurrent> train = new ArrayList<>();
    private long trains;
    private long withoutOffset;
    private long unusable;

    /**
     * @param open whether the run is one with an open circuit
     */
    PulsedIvSummary(TrainSettings settings, Correction correction, boolean open) {
        this.settings = settings;
        this.correction = correction;
        this.open = open;
        this.meter = new PulseMeter(settings, correction);
        settings.kinds().forEach(kind -> kinds.add(new KindFindings(kind, settings, correction)));
        this.base = new BaseLevel(settings, correction);
        this.charge = new EdgeCharge(settings);
        this.trainFigures = new TrainFigures(correction);
        this.traceFigures = new TraceFigures(settings, correction, meter);
    }

    @Override
    public void train(Optional<Offset> offset) {
        finishTrain();
        trains++;
        offset.ifPresentOrElse(base::train, () -> withoutOffset++);
    }

    @Override
    public void pulse(SampledLevel pulse, Offset offset) {
        PulseCurrent measured = meter.measure(pulse, offset);
        train.add(measured);
        table.add(measured);
        traceFigures.add(pulse, offset);
        if (open && pulse.operation() == Operation.SET) {
            charge.pulse(pulse, offset);
        }
    }

    @Override
    public void gap(SampledLevel gap, Operation operation, Offset offset) {
        base.add(gap, operation, offset);
        charge.gap(gap);
    }

    @Override
    public void unusable(SampledLevel pulse) {
        unusable++;
    }

    private void finishTrain() {
        if (trains == 0) {
            return;
        }
        for (int i = 0; i < kinds.size(); i++) {
            TrainSettings.Pulses kind = settings.kinds().get(i);
            kinds.get(i)
                    .add(new PulseSeries(
                            kind,
                            train.stream()
                                    .filter(pulse -> pulse.kind().equals(kind))
                                    .toList()));
        }
        trainFigures.add(train);
        train.clear();
    }

    /** Returns what was found; to be asked once, after the last train. */
    AnalysisResult result() {
        finishTrain();
        List<Finding> findings = new ArrayList<>();
        kinds.forEach(kind -> findings.addAll(kind.findings()));
        Optional<SynapseInputs> review = open ? Optional.empty() : reviewInputs(findings);
        if (!open) {
            findings.addAll(ResidualFindings.of(correction, base));
        }
        findings.addAll(charge.findings());
        List<Figure> figures = new ArrayList<>(trainFigures.figures());
        figures.addAll(traceFigures.figures());
        AnalysisResult result = new AnalysisResult(findings, figures, remarks(), List.of(table.data()));
        return review.map(inputs -> ReviewBenchmark.synapse(inputs).addedTo(result))
                .orElse(result);
    }

    /** The states between which the potentiating pulses move the device; its first pulse finds it in the lower one. */
    private Optional<SynapseInputs> reviewInputs(List<Finding> findings) {
        TrainSettings.Pulses pulses = settings.potentiation();
        Optional<Finding> first = named("epsc_first", findings);
        Optional<Finding> last = named("epsc_last", findings);
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new SynapseInputs(
                        Input.set(pulses.level(), "level of the potentiating pulses"),
                        Input.conductance(last.get(), pulses.level(), "after potentiation"),
                        Input.conductance(first.get(), pulses.level(), "before potentiation"),
                        Input.set(pulses.width(), "width of the potentiating pulses"),
                        trains));
    }

    private static Optional<Finding> named(String name, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.name().equals(name)).findFirst();
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (correction instanceof Correction.Subtracted subtracted) {
            Displacement displacement = subtracted.current();
            EdgeShift shift = displacement.shift();
            remarks.add("The displacement current of the open-circuit run " + displacement.run() + ", mean over "
                    + displacement.traces().trains() + (displacement.traces().trains() == 1 ? " train" : " trains")
                    + ", is subtracted from each pulse"
                    + (shift.isResolved()
                            ? ", moved by " + SiFormat.value(shift.samples() * settings.interval(), "s", 2)
                                    + " so that the edges meet."
                            : "; its edges meet those of this run within the noise, so it is not moved."));
        } else if (correction instanceof Correction.Uncorrected uncorrected && !open) {
            remarks.add("Currents and energies are uncorrected for displacement current: " + uncorrected.reason()
                    + ". The current that charges cables and fixture is part of them as far as it outlasts the start of the"
                    + " plateau.");
        }
        if (withoutOffset > 0) {
            remarks.add(withoutOffset + " of " + trains
                    + " trains are left out: too few readings of their baseline can be trusted to tell their offset.");
        }
        if (unusable > 0) {
            remarks.add(unusable + (unusable == 1 ? " pulse is" : " pulses are")
                    + " left out: cut short, or with a reading in the plateau that is not ok.");
        }
        table.remark().ifPresent(remarks::add);
        return remarks;
    }
}
