package dev.crosspoint.protocol.neuron;

import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a series of pulse trains would do. */
final class TrainSeriesPlan {
    private final TrainSeries series;
    private final Site site;
    private final NeuronBench bench;
    private final MainsBaseline mains;

    TrainSeriesPlan(TrainSeries series, Site site) {
        this.series = series;
        this.site = site;
        this.bench = new NeuronBench(site);
        this.mains = new MainsBaseline(site.lineFrequency());
    }

    Plan plan() {
        if (series.mainsRemoval() == MainsRemoval.BASELINE) {
            series.conditions().forEach(mains::require);
        }
        double duration = series.rest() * (series.trains() - 1);
        long samples = 0;
        WorstCase worst = WorstCase.NONE;
        for (RecordedTrain train : series.conditions()) {
            duration += series.repeats() * (TrainSeries.SETTLING_TIME + train.duration());
            samples += series.repeats() * train.samples();
            worst = worst.then(bench.worstCase(train).times(series.repeats()));
        }
        return new Plan(
                summary(),
                duration,
                worst,
                samples,
                NeuronTables.BYTES_PER_SAMPLE,
                Map.of(
                        NeuronBench.GENERATOR, WaveformGenerator.class,
                        NeuronBench.OSCILLOSCOPE, Oscilloscope.class));
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (RecordedTrain train : series.conditions()) {
            number++;
            lines.add((series.conditions().size() > 1 ? "condition " + number + ": " : "") + train.pulses()
                    + " pulses of " + train.condition());
        }
        RecordedTrain any = series.conditions().get(0);
        lines.add(repeats(any));
        lines.add("generator set for " + site.device().load() + "; " + Quantities.format(site.seriesCapacitance(), "F")
                + " in series with the device");
        lines.add("recorded every " + Quantities.format(any.sampleInterval(), "s") + ", from "
                + Quantities.format(any.baseline(), "s") + " before the first pulse to "
                + Quantities.format(any.tail(), "s") + " after the last period");
        lines.add("largest current: into a device that has become a short circuit, behind "
                + Quantities.format(bench.limitingResistance(), "ohm")
                + "; charge and energy: what capacitor and probe take");
        if (series.mainsRemoval() == MainsRemoval.BASELINE
                && !mains.remark(series.conditions()).isEmpty()) {
            lines.add(
                    "hum of the mains is looked for before the first pulse only: " + mains.remark(series.conditions()));
        }
        return lines;
    }

    private String repeats(RecordedTrain train) {
        long pulses = (long) train.pulses() * series.repeats();
        return series.repeats() + (series.repeats() == 1 ? " train" : " trains")
                + (series.conditions().size() > 1 ? " of each condition" : "")
                + (series.trains() > 1 ? ", " + Quantities.format(series.rest(), "s") + " rest between trains" : "")
                + "; the standard error of a firing probability is at most "
                + String.format(Locale.ROOT, "%.3f", 0.5 / Math.sqrt(pulses));
    }
}
