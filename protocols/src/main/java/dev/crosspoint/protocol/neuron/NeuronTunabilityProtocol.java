package dev.crosspoint.protocol.neuron;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * Drives the same trains at one condition after the other, for a map of the firing probability.
 *
 * <p>Conditions are either listed, or all combinations of amplitudes, widths and frequencies, the frequency changing fastest.
 */
public record NeuronTunabilityProtocol(
        @Setting(
                value =
                        "what the pulses are like, one condition after the other; or give amplitudes, widths and frequencies",
                byDefault = "[]")
        List<NeuronCondition> conditions,

        @Setting(
                value = "voltages of the pulses, each combined with all widths and frequencies",
                unit = "V",
                min = -20,
                max = 20,
                byDefault = "[]")
        List<Double> amplitudes,

        @Setting(
                value = "widths of the pulses, each combined with all amplitudes and frequencies",
                unit = "s",
                min = 1e-6,
                max = 100,
                byDefault = "[]")
        List<Double> widths,

        @Setting(
                value = "pulses per second, each combined with all amplitudes and widths",
                unit = "Hz",
                min = 1e-3,
                max = 1e5,
                byDefault = "[]")
        List<Double> frequencies,

        @Setting(value = "pulses of a train", min = 1, max = 1_000_000)
        int pulses,

        @Setting(value = "trains of each condition", min = 1, max = 10_000_000, byDefault = "1")
        int repeats,

        @Setting(
                value = "time between trains, in which the device forgets the one before",
                unit = "s",
                min = 0.5,
                max = 1e6,
                byDefault = "0.5 s")
        double rest,

        @Setting(value = "time recorded before the first pulse", unit = "s", min = 0, max = 1000, byDefault = "100 ms")
        double baseline,

        @Setting(value = "time recorded after the last period", unit = "s", min = 0, max = 1000, byDefault = "20 ms")
        double tail,

        @Setting(value = "time between samples", unit = "s", min = 1e-9, max = 1)
        double sampleInterval,

        @Setting(value = "largest voltage of the drive to be shown", unit = "V", min = 1e-3, max = 1000)
        double driveRange,

        @Setting(value = "largest voltage across the capacitor to be shown", unit = "V", min = 1e-3, max = 1000)
        double capacitorRange,

        @Setting(
                value = "duration of each edge of a pulse, 10 % to 90 %",
                unit = "s",
                min = 1e-9,
                max = 1,
                byDefault = "1 us")
        double riseTime,

        @Setting(
                value = "least voltage across the capacitor, in the direction of the pulses, that counts as a spike",
                unit = "V",
                min = 1e-6,
                max = 1000,
                byDefault = "0.1 V")
        double spikeThreshold,

        @Setting(
                value = "least peak voltage across the capacitor of the spikes whose energies are reported, at least"
                        + " spike-threshold; a spike that its pulse cuts short at once stays below",
                unit = "V",
                min = 1e-6,
                max = 1000,
                byDefault = "0.3 V")
        double energyThreshold,

        @Setting(value = "samples that the analysis averages over", min = 1, max = 10_000, byDefault = "5")
        int smoothing,

        @Setting(
                value =
                        "hum of the mains: none (left in) or baseline (a sine fitted before the first pulse, taken out)",
                byDefault = "baseline")
        MainsRemoval mainsRemoval)
        implements Protocol {

    public NeuronTunabilityProtocol {
        boolean anyOfGrid = !amplitudes.isEmpty() || !widths.isEmpty() || !frequencies.isEmpty();
        boolean allOfGrid = !amplitudes.isEmpty() && !widths.isEmpty() && !frequencies.isEmpty();
        if (anyOfGrid != allOfGrid || conditions.isEmpty() != allOfGrid) {
            throw new IllegalArgumentException(
                    "give either conditions, or all three of amplitudes, widths and frequencies");
        }
        // What cannot work is refused here already, where its place in the file is known.
        new SpikeThresholds(spikeThreshold, energyThreshold);
        for (NeuronCondition condition : all(conditions, amplitudes, widths, frequencies)) {
            new RecordedTrain(condition, pulses, riseTime, baseline, tail, sampleInterval, driveRange, capacitorRange);
        }
    }

    @Override
    public Plan plan(Site site) {
        return series().plan(site);
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return series().run(context);
    }

    private TrainSeries series() {
        List<RecordedTrain> trains = all(conditions, amplitudes, widths, frequencies).stream()
                .map(condition -> new RecordedTrain(
                        condition, pulses, riseTime, baseline, tail, sampleInterval, driveRange, capacitorRange))
                .toList();
        return new TrainSeries(trains, repeats, rest, mainsRemoval);
    }

    private static List<NeuronCondition> all(
            List<NeuronCondition> listed, List<Double> amplitudes, List<Double> widths, List<Double> frequencies) {
        List<NeuronCondition> all = new ArrayList<>(listed);
        for (double amplitude : amplitudes) {
            for (double width : widths) {
                for (double frequency : frequencies) {
                    all.add(new NeuronCondition(amplitude, width, frequency));
                }
            }
        }
        return all;
    }
}
