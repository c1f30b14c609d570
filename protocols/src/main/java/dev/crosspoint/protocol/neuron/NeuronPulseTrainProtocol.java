package dev.crosspoint.protocol.neuron;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import java.util.List;

/** Drives trains of equal pulses into a neuron and records the voltage across its capacitor. */
public record NeuronPulseTrainProtocol(
        @Setting(value = "voltage of the pulses, either sign, from a base of 0 V", unit = "V", min = -20, max = 20)
        double amplitude,

        @Setting(value = "width of the pulses", unit = "s", min = 1e-6, max = 100)
        double width,

        @Setting(value = "pulses per second", unit = "Hz", min = 1e-3, max = 1e5)
        double frequency,

        @Setting(value = "pulses of a train", min = 1, max = 1_000_000)
        int pulses,

        @Setting(value = "number of trains", min = 1, max = 10_000_000, byDefault = "1")
        int repeats,

        @Setting(value = "time between trains", unit = "s", min = 0, max = 1e6, byDefault = "0.5 s")
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

    public NeuronPulseTrainProtocol {
        // What cannot work is refused here already, where its place in the file is known.
        new SpikeThresholds(spikeThreshold, energyThreshold);
        new RecordedTrain(
                new NeuronCondition(amplitude, width, frequency),
                pulses,
                riseTime,
                baseline,
                tail,
                sampleInterval,
                driveRange,
                capacitorRange);
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
        RecordedTrain train = new RecordedTrain(
                new NeuronCondition(amplitude, width, frequency),
                pulses,
                riseTime,
                baseline,
                tail,
                sampleInterval,
                driveRange,
                capacitorRange);
        return new TrainSeries(List.of(train), repeats, rest, mainsRemoval);
    }
}
