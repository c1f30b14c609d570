package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Branch.Direction;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.PiecewiseLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device that is set in the sweep's first polarity and reset in the other.
 *
 * <p>Its conductances are I/V at the read voltage on the ways out and back of the read voltage's polarity, taken only where
 * a switch in between shows which state is which.
 */
record BipolarExtraction(SweepSettings settings) implements Extraction {

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.SET_VOLTAGE,
                Quantity.RESET_VOLTAGE,
                Quantity.CONDUCTANCE_HRS,
                Quantity.CONDUCTANCE_LRS,
                Quantity.ON_OFF_RATIO,
                Quantity.RESISTANCE_HRS,
                Quantity.RESISTANCE_LRS,
                Quantity.CONDUCTANCE,
                Quantity.HYSTERESIS_AREA,
                Quantity.CURRENT_NOISE);
    }

    @Override
    public List<Quantity> spreading() {
        return List.of(
                Quantity.SET_VOLTAGE,
                Quantity.RESET_VOLTAGE,
                Quantity.CONDUCTANCE_HRS,
                Quantity.CONDUCTANCE_LRS,
                Quantity.ON_OFF_RATIO);
    }

    @Override
    public List<Quantity> switchingVoltages() {
        return List.of(Quantity.SET_VOLTAGE, Quantity.RESET_VOLTAGE);
    }

    @Override
    public List<Quantity> states() {
        return List.of(Quantity.CONDUCTANCE_LRS, Quantity.CONDUCTANCE_HRS);
    }

    @Override
    public String stateDefinition() {
        if (settings.readVoltage().isEmpty()) {
            return "";
        }
        return " at " + SiFormat.value(settings.readVoltage().getAsDouble(), "V", 3)
                + ", where the current is interpolated linearly if no reading was made there";
    }

    @Override
    public CycleResult extract(Cycle cycle) {
        NoiseFloor floor = NoiseFloor.of(cycle);
        int setPolarity = Extraction.firstPolarity(cycle, settings);
        SwitchSearch set = SwitchSearch.rise(cycle, setPolarity, floor, settings);
        SwitchSearch reset = SwitchSearch.drop(cycle, -setPolarity, floor, settings);
        Conductances read = conductances(cycle, setPolarity, set, reset, floor);

        Map<Quantity, Outcome> outcomes = new EnumMap<>(Quantity.class);
        outcomes.put(Quantity.SET_VOLTAGE, set.voltage());
        outcomes.put(Quantity.RESET_VOLTAGE, reset.voltage());
        outcomes.put(Quantity.CONDUCTANCE_HRS, read.high);
        outcomes.put(Quantity.CONDUCTANCE_LRS, read.low);
        outcomes.put(Quantity.RESISTANCE_HRS, read.high.reciprocal());
        outcomes.put(Quantity.RESISTANCE_LRS, read.low.reciprocal());
        outcomes.put(Quantity.ON_OFF_RATIO, Outcome.ratio(read.low, read.high));
        outcomes.put(Quantity.CONDUCTANCE, ReadConductance.outward(cycle, settings.readVoltage(), floor));
        outcomes.put(Quantity.HYSTERESIS_AREA, HysteresisArea.of(cycle));
        outcomes.put(Quantity.CURRENT_NOISE, floor.outcome());
        return new CycleResult(
                cycle.number(),
                outcomes,
                highResistanceSlopes(cycle, setPolarity, set, floor),
                lowResistanceSlopes(cycle, setPolarity, set, floor),
                floor);
    }

    /** The conductance of the high-resistance and of the low-resistance state. */
    private record Conductances(Outcome high, Outcome low) {}

    private Conductances conductances(
            Cycle cycle, int setPolarity, SwitchSearch set, SwitchSearch reset, NoiseFloor floor) {
        if (settings.readVoltage().isEmpty() || settings.readVoltage().getAsDouble() == 0) {
            Outcome missing = new Missing(Why.NO_READ_VOLTAGE);
            return new Conductances(missing, missing);
        }
        double readVoltage = settings.readVoltage().getAsDouble();
        int polarity = (int) Math.signum(readVoltage);
        boolean setsHere = polarity == setPolarity;
        SwitchSearch between = setsHere ? set : reset;
        Outcome before = beforeSwitch(cycle, readVoltage, polarity, between, floor);
        Outcome after = between.step().isEmpty()
                ? new Missing(between.whyNot())
                : cycle.branch(polarity, Direction.RETURN)
                        .map(back -> ReadConductance.in(back, readVoltage, floor))
                        .orElse(new Missing(Why.NO_BRANCH));
        return setsHere ? new Conductances(before, after) : new Conductances(after, before);
    }

    private static Outcome beforeSwitch(
            Cycle cycle, double readVoltage, int polarity, SwitchSearch between, NoiseFloor floor) {
        if (between.step().isEmpty()) {
            return new Missing(between.whyNot());
        }
        Outcome read =
                ReadConductance.in(cycle.branch(polarity, Direction.OUTWARD).orElseThrow(), readVoltage, floor);
        boolean isTooLate = Math.abs(between.step().get().from()) < Math.abs(readVoltage);
        return isTooLate && !(read instanceof Missing) ? new Missing(Why.SWITCHED_BEFORE_READ) : read;
    }

    private static Optional<PiecewiseLine> highResistanceSlopes(
            Cycle cycle, int polarity, SwitchSearch set, NoiseFloor floor) {
        return set.step()
                .flatMap(step -> cycle.branch(polarity, Direction.OUTWARD)
                        .flatMap(outward -> ConductionSlopes.upTo(Math.abs(step.from()), outward, floor)));
    }

    private static Optional<PiecewiseLine> lowResistanceSlopes(
            Cycle cycle, int polarity, SwitchSearch set, NoiseFloor floor) {
        return set.step()
                .flatMap(step -> cycle.branch(polarity, Direction.RETURN)
                        .flatMap(back -> ConductionSlopes.from(0, back, floor)));
    }
}
