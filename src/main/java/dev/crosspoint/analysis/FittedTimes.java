package dev.crosspoint.analysis;

import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.GoodnessOfFit;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is found from a distribution that was fitted to times in s.
 *
 * @param prefix what the names of the findings begin with, such as {@code "waiting_time"}
 */
public record FittedTimes(String prefix, DistributionFit fit) {

    /** Returns a plain number without an interval. */
    public Finding number(String name, double value, String method) {
        return new Finding.Resolved(prefix + "_" + name, value, "1", Double.NaN, Double.NaN, fit.n(), method);
    }

    /** Returns the p-value of a test by a bootstrap of {@code fits}, which says to what they were made. */
    public Finding pValue(String name, String statistic, GoodnessOfFit test, String fits) {
        return number(
                name,
                test.pValue(),
                String.format(
                        Locale.ROOT,
                        "p-value by %s, statistic %.3g, from a parametric bootstrap of %d %s",
                        statistic,
                        test.statistic(),
                        test.replicates(),
                        fits));
    }

    /** Returns the parameters, in s or as plain numbers, each with its 95 % interval. */
    public List<Finding> parameters(String method) {
        List<Finding> parameters = new ArrayList<>();
        for (int i = 0; i < fit.parameters().size(); i++) {
            Interval interval = fit.parameterInterval(i);
            String name = fit.family().parameterNames().get(i);
            boolean isTime = name.equals("scale") || fit.family() == DistributionFamily.EXPONENTIAL;
            parameters.add(new Finding.Resolved(
                    prefix + "_" + name,
                    fit.parameters().get(i),
                    isTime ? "s" : "1",
                    interval,
                    fit.n(),
                    method + (fit.family() == DistributionFamily.LOGNORMAL ? "; of ln(time/1 s)" : "")));
        }
        return parameters;
    }
}
