package dev.crosspoint.analysis.variance;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.Uncertain;
import dev.crosspoint.statistics.VarianceComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Both spreads of one quantity as findings, and their ratios to its mean. */
final class VarianceFindings {

    /** With more cycles than this share without a value, the spread of the others is not that of the devices. */
    private static final double MAX_SHARE_WITHOUT = 0.1;

    private static final String WITHIN =
            "one-way random effects: pooled standard deviation within devices; 95 % interval by"
                    + " chi-squared, for normal spreads";
    private static final String BETWEEN =
            "one-way random effects: variance of the devices' means less that which their cycles"
                    + " put into them; 95 % interval by the modified large-sample method, for normal spreads";
    private static final String RATIO = "; over the mean of the devices' means, whose interval by Student's t adds in"
            + " quadrature on logarithms";

    private final CycleQuantity quantity;
    private final List<DeviceCycles> devices;
    private final List<Condition> conditions;

    private VarianceFindings(CycleQuantity quantity, List<DeviceCycles> devices) {
        this.quantity = quantity;
        this.devices = devices;
        this.conditions = List.of(
                new Condition.Choice("quantity", quantity.name()),
                new Condition.Choice("protocol", quantity.protocol()));
    }

    /** Returns the findings, each under its quantity and protocol. */
    static List<Finding> of(CycleQuantity quantity, List<DeviceCycles> devices) {
        return new VarianceFindings(quantity, devices).findings();
    }

    private List<Finding> findings() {
        long without = devices.stream().mapToLong(DeviceCycles::without).sum();
        long with = devices.stream().mapToLong(device -> device.values().length).sum();
        if (without > MAX_SHARE_WITHOUT * (with + without)) {
            return unresolved(
                    with,
                    without + " of " + (with + without)
                            + " cycles have no value, too many to take the spread of the others for that of all");
        }
        Estimate<VarianceComponents> estimate = VarianceComponents.of(devices.stream()
                .filter(device -> device.values().length > 0)
                .map(device ->
                        Arrays.stream(device.values()).map(quantity::scaled).toArray())
                .toList());
        if (estimate instanceof Estimate.Unresolved<VarianceComponents> nothing) {
            return unresolved(with, nothing.reason());
        }
        return findings(estimate.value().orElseThrow());
    }

    private List<Finding> findings(VarianceComponents components) {
        List<Finding> findings = new ArrayList<>();
        Estimate<Uncertain> within = within(components);
        Estimate<Uncertain> between = between(components);
        findings.add(finding("cycle_to_cycle_sd", quantity.spreadUnit(), within, components.n(), WITHIN));
        findings.add(finding("device_to_device_sd", quantity.spreadUnit(), between, components.groups(), BETWEEN));
        if (!quantity.isLogarithmic()) {
            Uncertain mean = components.mean();
            findings.add(finding("cycle_to_cycle_cv", "1", ratio(within, mean), components.n(), WITHIN + RATIO));
            findings.add(
                    finding("device_to_device_cv", "1", ratio(between, mean), components.groups(), BETWEEN + RATIO));
        }
        return findings;
    }

    /** A spread within the rounding of the values, step/√12, says nothing of the device. */
    private Estimate<Uncertain> within(VarianceComponents components) {
        double rounding = Math.sqrt(devices.stream()
                        .flatMapToDouble(device -> Arrays.stream(device.steps()))
                        .map(step -> step * step)
                        .average()
                        .orElse(0)
                / 12);
        Uncertain within = components.within();
        if (within.value() > rounding) {
            return new Estimate.Resolved<>(within);
        }
        return new Estimate.Unresolved<>(
                rounding == 0
                        ? "all cycles of a device have the same value"
                        : "below " + SiFormat.value(rounding, quantity.unit(), 3)
                                + ", what rounding to voltage steps spreads by itself");
    }

    private Estimate<Uncertain> between(VarianceComponents components) {
        Estimate<Uncertain> between = components.between();
        if (between instanceof Estimate.Resolved) {
            return between;
        }
        OptionalDouble bound = components.betweenUpperBound();
        return new Estimate.Unresolved<>(
                bound.isPresent()
                        ? "below " + SiFormat.value(bound.getAsDouble(), quantity.spreadUnit(), 3)
                                + ": the devices' means spread no more than their cycles explain"
                        : "the devices' means spread less than their cycles alone should make them, so that not even a bound"
                                + " follows; are cycles independent of each other?");
    }

    private static Estimate<Uncertain> ratio(Estimate<Uncertain> spread, Uncertain mean) {
        if (spread instanceof Estimate.Unresolved) {
            return new Estimate.Unresolved<>("the spread itself is not resolved, see its standard deviation");
        }
        if (mean.interval().contains(0)) {
            return new Estimate.Unresolved<>("the interval of the mean contains 0");
        }
        return new Estimate.Resolved<>(spread.value().orElseThrow().over(mean.magnitude()));
    }

    private Finding finding(String name, String unit, Estimate<Uncertain> estimate, long n, String method) {
        if (estimate instanceof Estimate.Resolved<Uncertain> resolved) {
            Uncertain found = resolved.result();
            return new Finding.Resolved(name, found.value(), unit, found.interval(), n, method, conditions);
        }
        String reason = ((Estimate.Unresolved<Uncertain>) estimate).reason();
        return new Finding.Unresolved(name, unit, n, reason, method, conditions);
    }

    private List<Finding> unresolved(long n, String reason) {
        Estimate<Uncertain> nothing = new Estimate.Unresolved<>(reason);
        return List.of(
                finding("cycle_to_cycle_sd", quantity.spreadUnit(), nothing, n, WITHIN),
                finding("device_to_device_sd", quantity.spreadUnit(), nothing, devices.size(), BETWEEN));
    }
}
