package dev.crosspoint.replay.fit;

import dev.crosspoint.simulation.device.BipolarSynapse;
import dev.crosspoint.simulation.device.CrossbarCell;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.device.VolatileSwitch;
import java.util.List;

/** Which findings tell which parameters of each device model. */
final class Adjustments {

    private static final List<Adjustment> SYNAPSE = List.of(
            Adjustment.direct("off-resistance", "resistance_hrs"),
            Adjustment.direct("on-off-ratio", "on_off_ratio", "smallest-on-off-ratio", "largest-on-off-ratio"),
            Adjustment.spread("on-off-ratio-spread", "on_off_ratio_sd_log10"),
            // The weak filament, of which a sweep tells nothing, keeps its place below the set voltage.
            Adjustment.proportional(
                    "set-voltage",
                    "set_voltage",
                    "smallest-set-voltage",
                    "largest-set-voltage",
                    "set-voltage-spread",
                    "dead-zone",
                    "characteristic-voltage",
                    "pulse-voltage"),
            Adjustment.spread("set-voltage-spread", "set_voltage_sd"),
            Adjustment.proportional(
                    "reset-voltage",
                    "reset_voltage",
                    "smallest-reset-voltage",
                    "largest-reset-voltage",
                    "reset-voltage-spread"),
            Adjustment.spread("reset-voltage-spread", "reset_voltage_sd"));

    private static final List<Adjustment> CELL = List.of(
            Adjustment.direct("off-resistance", "resistance_hrs"),
            Adjustment.direct("on-resistance", "resistance_lrs"),
            Adjustment.spread("resistance-cycle-spread", "conductance_lrs_sd_log10"),
            Adjustment.direct("set-voltage", "set_voltage"),
            Adjustment.direct("reset-voltage", "reset_voltage"),
            Adjustment.spread("voltage-cycle-spread", "set_voltage_sd"));

    private static final List<Adjustment> SWITCH = List.of(
            Adjustment.direct("off-resistance", "resistance_hrs"),
            Adjustment.direct("on-resistance", "resistance_lrs"),
            // Both voltages of the growth rate together move the threshold by the same factor, at any sweep rate.
            Adjustment.proportional("reference-voltage", "threshold_voltage_positive", "characteristic-voltage"),
            Adjustment.spread("growth-rate-spread", "threshold_voltage_positive_sd"),
            Adjustment.spread("hold-voltage", "hold_voltage"));

    private static final List<Adjustment> RESISTOR = List.of(Adjustment.direct("resistance", "resistance_hrs"));

    private Adjustments() {}

    /** Returns the adjustments of a model; empty if no finding tells anything of it. */
    static List<Adjustment> of(DeviceParameters device) {
        if (device instanceof BipolarSynapse) {
            return SYNAPSE;
        } else if (device instanceof CrossbarCell) {
            return CELL;
        } else if (device instanceof VolatileSwitch) {
            return SWITCH;
        }
        return device instanceof OhmicResistor ? RESISTOR : List.of();
    }
}
