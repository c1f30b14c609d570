package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Branch.Direction;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import dev.crosspoint.analysis.ivsweep.StateResistance.Stretch;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.PiecewiseLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device that switches on at a threshold of either polarity and falls back by itself.
 *
 * <p>Hold voltage, low resistance and slopes are those of the polarity in which the sweep begins; the high resistance is
 * fitted over both polarities in which the device switched.
 */
record VolatileExtraction(SweepSettings settings) implements Extraction {

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.THRESHOLD_VOLTAGE_POSITIVE,
                Quantity.THRESHOLD_VOLTAGE_NEGATIVE,
                Quantity.HOLD_VOLTAGE,
                Quantity.RESISTANCE_HRS,
                Quantity.RESISTANCE_LRS,
                Quantity.ON_OFF_RATIO,
                Quantity.CONDUCTANCE_HRS,
                Quantity.CONDUCTANCE_LRS,
                Quantity.CONDUCTANCE,
                Quantity.HYSTERESIS_AREA,
                Quantity.CURRENT_NOISE);
    }

    @Override
    public List<Quantity> spreading() {
        return List.of(
                Quantity.THRESHOLD_VOLTAGE_POSITIVE,
                Quantity.THRESHOLD_VOLTAGE_NEGATIVE,
                Quantity.HOLD_VOLTAGE,
                Quantity.RESISTANCE_HRS,
                Quantity.RESISTANCE_LRS,
                Quantity.ON_OFF_RATIO);
    }

    @Override
    public List<Quantity> switchingVoltages() {
        return List.of(Quantity.THRESHOLD_VOLTAGE_POSITIVE, Quantity.THRESHOLD_VOLTAGE_NEGATIVE);
    }

    @Override
    public List<Quantity> states() {
        return List.of(Quantity.RESISTANCE_HRS, Quantity.RESISTANCE_LRS);
    }

    @Override
    public String stateDefinition() {
        return ", slope of a robust line through I(V): |V| ≤ " + SiFormat.value(StateResistance.MAX_VOLTAGE, "V", 3)
                + " (the whole stretch in the state if that holds fewer than " + StateResistance.ENOUGH_READINGS
                + " readings), below 80 % of the threshold for the high, on the way back above the hold voltage for the"
                + " low resistance";
    }

    @Override
    public CycleResult extract(Cycle cycle) {
        NoiseFloor floor = NoiseFloor.of(cycle);
        int first = Extraction.firstPolarity(cycle, settings);
        SwitchSearch positive = SwitchSearch.rise(cycle, 1, floor, settings);
        SwitchSearch negative = SwitchSearch.rise(cycle, -1, floor, settings);
        SwitchSearch leading = first > 0 ? positive : negative;

        Optional<OnState> on = leading.step().flatMap(step -> onState(cycle, first, step, floor));
        Outcome whyNoOnState = new Missing(leading.step().isEmpty() ? leading.whyNot() : Why.NO_BRANCH);
        Outcome high = highResistance(cycle, positive, negative, leading);
        Outcome low = on.map(OnState::conductance).orElse(whyNoOnState);

        Map<Quantity, Outcome> outcomes = new EnumMap<>(Quantity.class);
        outcomes.put(Quantity.THRESHOLD_VOLTAGE_POSITIVE, positive.voltage());
        outcomes.put(Quantity.THRESHOLD_VOLTAGE_NEGATIVE, negative.voltage());
        outcomes.put(
                Quantity.HOLD_VOLTAGE, on.map(state -> state.hold.outcome()).orElse(whyNoOnState));
        outcomes.put(Quantity.RESISTANCE_HRS, high.reciprocal());
        outcomes.put(Quantity.RESISTANCE_LRS, low.reciprocal());
        outcomes.put(Quantity.CONDUCTANCE_HRS, high);
        outcomes.put(Quantity.CONDUCTANCE_LRS, low);
        outcomes.put(Quantity.ON_OFF_RATIO, Outcome.ratio(low, high));
        outcomes.put(Quantity.CONDUCTANCE, ReadConductance.outward(cycle, settings.readVoltage(), floor));
        outcomes.put(Quantity.HYSTERESIS_AREA, HysteresisArea.of(cycle));
        outcomes.put(Quantity.CURRENT_NOISE, floor.outcome());
        Optional<PiecewiseLine> highSlopes = leading.step()
                .flatMap(step -> cycle.branch(first, Direction.OUTWARD)
                        .flatMap(outward -> ConductionSlopes.upTo(Math.abs(step.from()), outward, floor)));
        return new CycleResult(cycle.number(), outcomes, highSlopes, on.flatMap(OnState::slopes), floor);
    }

    private static Outcome highResistance(
            Cycle cycle, SwitchSearch positive, SwitchSearch negative, SwitchSearch leading) {
        List<Stretch> stretches = new ArrayList<>();
        positive.step()
                .ifPresent(step -> stretches.add(
                        Stretch.below(cycle.branch(1, Direction.OUTWARD).orElseThrow(), step)));
        negative.step()
                .ifPresent(step -> stretches.add(
                        Stretch.below(cycle.branch(-1, Direction.OUTWARD).orElseThrow(), step)));
        return stretches.isEmpty() ? new Missing(leading.whyNot()) : StateResistance.highResistance(stretches);
    }

    /** The low-resistance state on the way back. */
    private record OnState(HoldVoltage hold, Outcome conductance, Optional<PiecewiseLine> slopes) {}

    private static Optional<OnState> onState(Cycle cycle, int polarity, SwitchingStep step, NoiseFloor floor) {
        Branch outward = cycle.branch(polarity, Direction.OUTWARD).orElseThrow();
        return cycle.branch(polarity, Direction.RETURN).map(back -> {
            Optional<Branch> beyond = cycle.branch(-polarity, Direction.OUTWARD);
            HoldVoltage hold = HoldVoltage.of(outward, step, back, beyond, floor);
            if (hold.lastOn().isEmpty()) {
                return new OnState(hold, hold.outcome(), Optional.empty());
            }
            double lastOn = hold.lastOn().getAsDouble();
            return new OnState(
                    hold, StateResistance.lowResistance(back, lastOn), ConductionSlopes.from(lastOn, back, floor));
        });
    }
}
