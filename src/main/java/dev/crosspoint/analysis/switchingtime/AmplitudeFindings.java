package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.ExponentialMean;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How long the device takes to switch at one amplitude. */
final class AmplitudeFindings {
    private static final String WATCHED_PER_SWITCHING =
            "time watched altogether over number of trials that switched, so that the others count as censored, which is the"
                    + " mean of largest likelihood for times without memory; 95 % interval from the scatter of the times, on a"
                    + " logarithm";

    private final AmplitudeSummary summary;
    private final SwitchingTimeSettings settings;

    AmplitudeFindings(AmplitudeSummary summary, SwitchingTimeSettings settings) {
        this.summary = summary;
        this.settings = settings;
    }

    Finding mean() {
        String name = "switching_time_mean";
        if (summary.switched() == 0) {
            return under(new Finding.Unresolved(name, "s", 0, nothing(), definition() + "; " + WATCHED_PER_SWITCHING));
        }
        MeanTime mean = summary.mean();
        String method = mean.model()
                .map(fit -> "mean of the " + fit.family().label()
                        + " distribution, fitted by maximum likelihood with censoring:"
                        + " the times have a memory, so that the time watched over the number of trials that switched is not"
                        + " their mean; 95 % interval by the delta method")
                .orElse(WATCHED_PER_SWITCHING);
        return under(new Finding.Resolved(
                name, mean.value(), "s", mean.interval(), summary.switched(), definition() + "; " + method));
    }

    Finding median() {
        String name = "switching_time_median";
        String method =
                definition() + "; median of the product-limit estimate (Kaplan and Meier), whatever the distribution;"
                        + " 95 % interval where its band holds one half (Brookmeyer and Crowley)";
        KaplanMeier curve = KaplanMeier.of(summary.times());
        OptionalDouble median = curve.median();
        if (median.isEmpty()) {
            String reason =
                    summary.switched() == 0 ? nothing() : "more than half of the trials had not switched by the end";
            return under(new Finding.Unresolved(name, "s", summary.switched(), reason, method));
        }
        Interval interval = curve.medianInterval();
        return under(new Finding.Resolved(name, median.getAsDouble(), "s", interval, summary.switched(), method));
    }

    List<Finding> counts() {
        return List.of(
                count("switched_count", summary.switched(), "trials in which the device switched; an exact count"),
                count(
                        "censored_count",
                        summary.censored(),
                        "trials that ended before the device switched; an exact count"),
                count(
                        "already_on_count",
                        summary.alreadyOn(),
                        "trials in which the device was on in the first sample, left out of all times; an exact count"));
    }

    /** Returns how the distributions compare that were fitted to the times. */
    List<Finding> models(WaitingModels models) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : models.findings("switching_model")) {
            List<Condition> conditions = new ArrayList<>(summary.conditions());
            conditions.addAll(finding.conditions());
            findings.add(finding.under(conditions));
        }
        return findings;
    }

    private Finding count(String name, long count, String method) {
        long trials = summary.switched() + summary.censored() + summary.alreadyOn();
        return under(new Finding.Resolved(name, count, "1", count, count, trials, method));
    }

    private Finding under(Finding finding) {
        return finding.under(summary.conditions());
    }

    private String definition() {
        return "time from the step to the middle of the sample interval in which the current first exceeds "
                + settings.switched();
    }

    private String nothing() {
        double watched = summary.watched();
        return "none of " + summary.censored() + " trials switched"
                + (watched == 0
                        ? ""
                        : "; above "
                                + SiFormat.value(new ExponentialMean(0, watched).lowerLimit(), "s", 3)
                                + " with 95 % confidence, if it is a process without memory");
    }
}
