package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a reader of the findings must know: what was left out and why, and on what the results depend. */
final class SwitchingTimeRemarks {

    private SwitchingTimeRemarks() {}

    static List<String> of(
            List<AmplitudeSummary> amplitudes,
            Map<AmplitudeSummary, Optional<WaitingModels>> models,
            VoltageDependence dependence,
            SwitchingTimeSettings settings) {
        List<String> remarks = new ArrayList<>();
        remarks.add("Times are known to half a sample interval, " + SiFormat.nominal(settings.sampleInterval() / 2, "s")
                + ", either way: the middle of the interval in which the device switched is taken.");
        alreadyOn(amplitudes, settings).ifPresent(remarks::add);
        preferred(models).ifPresent(remarks::add);
        amplitudes.stream().flatMap(amplitude -> censoring(amplitude).stream()).forEach(remarks::add);
        dependence.remark().ifPresent(remarks::add);
        if (amplitudes.stream().anyMatch(AmplitudeSummary::isThinned)) {
            remarks.add("Distributions, medians and the dependence on the voltage rest on at most "
                    + AmplitudeSummary.CAPACITY
                    + " trials at each amplitude, evenly spread over the run; means on all.");
        }
        if (amplitudes.size() > SwitchingTimeFigures.MOST_AMPLITUDES) {
            remarks.add("Histograms are drawn for the first " + SwitchingTimeFigures.MOST_AMPLITUDES
                    + " amplitudes only; the findings are of all.");
        }
        return remarks;
    }

    private static Optional<String> alreadyOn(List<AmplitudeSummary> amplitudes, SwitchingTimeSettings settings) {
        long count = sum(amplitudes, AmplitudeSummary::alreadyOn);
        long all = count + sum(amplitudes, AmplitudeSummary::switched) + sum(amplitudes, AmplitudeSummary::censored);
        return count == 0
                ? Optional.empty()
                : Optional.of(count + " of " + all
                        + " trials found the device on in the first sample and are left out: it had"
                        + " not forgotten the trial before (a longer rest, or a reset pulse, helps) or switched within "
                        + SiFormat.nominal(settings.sampleInterval(), "s")
                        + " (a shorter sampling interval tells; until then the times found are too long).");
    }

    private static Optional<String> preferred(Map<AmplitudeSummary, Optional<WaitingModels>> models) {
        String each = models.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(entry -> WaitingModels.label(entry.getValue().get().best()) + " at "
                        + SiFormat.nominal(entry.getKey().amplitude(), "V"))
                .collect(Collectors.joining(", "));
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of("Distribution of the times preferred by Akaike's criterion: " + each + ".");
    }

    private static Optional<String> censoring(AmplitudeSummary amplitude) {
        return amplitude.switched() == 0
                ? Optional.empty()
                : amplitude
                        .mean()
                        .model()
                        .map(fit -> "At " + SiFormat.nominal(amplitude.amplitude(), "V") + " "
                                + amplitude.censored() + " of " + (amplitude.censored() + amplitude.switched())
                                + " trials did not switch, and the times have a memory. The mean is that of the "
                                + fit.family().label()
                                + " distribution, and rests on it for what was not seen. τ₀ and V₀ take all times for those without"
                                + " memory, which makes them wrong by what is censored: make step-duration longer, or leave the"
                                + " amplitude out.");
    }

    private static long sum(List<AmplitudeSummary> amplitudes, ToLongFunction<AmplitudeSummary> count) {
        return amplitudes.stream().mapToLong(count).sum();
    }
}
