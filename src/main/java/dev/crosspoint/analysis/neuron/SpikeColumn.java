package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.SpikeQuantities.Quantity;
import dev.crosspoint.analysis.neuron.signal.Energies;
import dev.crosspoint.analysis.neuron.signal.ExponentialFit;
import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Spike;
import dev.crosspoint.record.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column of the table of spikes.
 *
 * @param column name, unit and meaning
 * @param value its cell for a spike; whole numbers are exact up to 2⁵³
 */
record SpikeColumn(Column column, ToDoubleFunction<Row> value) {

    /** All columns, in order. */
    static final List<SpikeColumn> ALL = List.of(
            integer(
                    "waveform_id",
                    "number of the record",
                    row -> row.pulse.waveform().id()),
            integer(
                    "condition",
                    "number of the pulse train's condition, from 1",
                    row -> row.pulse.waveform().condition()),
            integer(
                    "repeat",
                    "number of the train among those of its condition, from 1",
                    row -> row.pulse.waveform().repeat()),
            integer("pulse", "number of the firing pulse in its train, from 1", row -> row.firing.pulse()),
            integer(
                    "pulses_to_fire",
                    "pulses since the spike before or the beginning of the train, the firing pulse included",
                    row -> row.firing.waiting().pulses()),
            real("time_s", "s", "onset of the spike since the run began, by the lab's clock", Row::onset),
            real(
                    "time_under_bias_s",
                    "s",
                    "time with a pulse on since the spike before or the beginning of the train",
                    row -> row.firing.waiting().time()),
            real(
                    "peak_v",
                    "V",
                    "largest voltage of the capacitor in the direction of the pulses; a lower bound where clipped is 1",
                    row -> row.spike().peak().voltage()),
            real(
                    "peak_se_v",
                    "V",
                    "standard error of peak_v, from noise",
                    row -> row.spike().clipped()
                            ? Double.NaN
                            : row.spike().peak().error()),
            value("firing_energy_j", "J", "C V²/2 with V = peak_v", SpikeQuantities::firingEnergy),
            error("firing_energy_se_j", "J", "firing_energy_j", SpikeQuantities::firingEnergy),
            energy("source_energy_j", "energy that the source delivered in the firing pulse", Energies::source),
            energy("switch_energy_j", "energy that the switch dissipated in the firing pulse", Energies::dissipated),
            energy("load_energy_j", "energy that the load took in the firing pulse", Energies::load),
            timeConstant("charge_time_constant_s", "time constant of the charge", Spike::charge),
            timeConstantError("charge_time_constant_se_s", "charge_time_constant_s", Spike::charge),
            value(
                    "charge_resistance_series_ohm",
                    "ohm",
                    "time constant of the charge over C: switch and load in parallel",
                    SpikeQuantities::chargeSeries),
            error(
                    "charge_resistance_series_se_ohm",
                    "ohm",
                    "charge_resistance_series_ohm",
                    SpikeQuantities::chargeSeries),
            value(
                    "charge_resistance_corrected_ohm",
                    "ohm",
                    "resistance of the switch during the charge, without the load",
                    SpikeQuantities::chargeCorrected),
            error(
                    "charge_resistance_corrected_se_ohm",
                    "ohm",
                    "charge_resistance_corrected_ohm",
                    SpikeQuantities::chargeCorrected),
            timeConstant("discharge_time_constant_s", "time constant of the discharge", Spike::discharge),
            timeConstantError("discharge_time_constant_se_s", "discharge_time_constant_s", Spike::discharge),
            value(
                    "discharge_resistance_ohm",
                    "ohm",
                    "time constant of the discharge over C",
                    SpikeQuantities::discharge),
            error("discharge_resistance_se_ohm", "ohm", "discharge_resistance_ohm", SpikeQuantities::discharge),
            integer(
                    "clipped",
                    "1 where the capacitor's voltage went beyond the range of its input, else 0",
                    row -> row.spike().clipped() ? 1 : 0));

    /** What is known of a spike. */
    record Row(PulseWindow pulse, Firing firing, SpikeQuantities quantities) {

        Spike spike() {
            return firing.spike();
        }

        private double onset() {
            return pulse.waveform().start() + pulse.time(pulse.on()) + spike().delay();
        }
    }

    private static SpikeColumn integer(String name, String description, ToDoubleFunction<Row> value) {
        return new SpikeColumn(Column.integer(name, description), value);
    }

    private static SpikeColumn real(String name, String unit, String description, ToDoubleFunction<Row> value) {
        return new SpikeColumn(Column.real(name, unit, description), value);
    }

    private static <T> SpikeColumn optional(
            String name,
            String unit,
            String description,
            Function<Row, Optional<T>> source,
            ToDoubleFunction<T> value) {
        return real(
                name,
                unit,
                description,
                row -> source.apply(row).map(value::applyAsDouble).orElse(Double.NaN));
    }

    private static SpikeColumn value(
            String name, String unit, String description, Function<SpikeQuantities, Optional<Quantity>> quantity) {
        return optional(name, unit, description, row -> quantity.apply(row.quantities), Quantity::value);
    }

    private static SpikeColumn error(
            String name, String unit, String of, Function<SpikeQuantities, Optional<Quantity>> quantity) {
        return optional(name, unit, "standard error of " + of, row -> quantity.apply(row.quantities), Quantity::error);
    }

    private static SpikeColumn energy(String name, String description, ToDoubleFunction<Energies> energy) {
        return optional(name, "J", description, row -> row.spike().energies(), energy);
    }

    private static SpikeColumn timeConstant(
            String name, String description, Function<Spike, Optional<ExponentialFit>> fit) {
        return optional(name, "s", description, row -> fit.apply(row.spike()), ExponentialFit::timeConstant);
    }

    private static SpikeColumn timeConstantError(
            String name, String of, Function<Spike, Optional<ExponentialFit>> fit) {
        return optional(
                name, "s", "standard error of " + of, row -> fit.apply(row.spike()), ExponentialFit::timeConstantError);
    }
}
