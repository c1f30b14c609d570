package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.FirstRows;
import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code pulses}, a row for each whole pulse in the order in which they came, as far as memory allows. */
final class PulseTable {

    /** More rows are left out and counted: at some 150 bytes each, these take 75 MB. */
    private static final int MOST_ROWS = 500_000;

    private static final TableSchema SCHEMA = new TableSchema(
            "pulses",
            "pulses measured whole, in the order in which they came. Standard errors come from noise",
            List.of(
                    Column.integer("cycle", "number of the train, from 1"),
                    Column.integer("pulse", "number of the pulse within it, from 1"),
                    Column.text("operation", "what it is for: set (potentiation) or reset (depression)"),
                    Column.real("voltage_v", "V", "programmed level"),
                    Column.real("epsc_a", "A", "mean current of the plateau, offset and displacement subtracted"),
                    Column.real("epsc_se_a", "A", "standard error of epsc_a"),
                    Column.real("epsc_uncorrected_a", "A", "mean current of the plateau, offset subtracted"),
                    Column.real("conductance_s", "S", "epsc_a over voltage_v"),
                    Column.real("energy_j", "J", "programmed level times epsc_a times width"),
                    Column.real("energy_se_j", "J", "standard error of energy_j"),
                    Column.real(
                            "energy_integral_j",
                            "J",
                            "integral of measured voltage times corrected current over the pulse; NaN if a reading of it"
                                    + " cannot be trusted"),
                    Column.real("energy_integral_se_j", "J", "standard error of energy_integral_j")));

    private final FirstRows<PulseCurrent> rows = new FirstRows<>(MOST_ROWS);

    void add(PulseCurrent pulse) {
        rows.add(pulse);
    }

    /** Returns the rows. */
    TableData data() {
        return new TableData(
                SCHEMA,
                List.of(
                        rows.integers(PulseCurrent::cycle),
                        rows.integers(PulseCurrent::number),
                        rows.words(pulse -> word(pulse.kind().operation())),
                        rows.reals(pulse -> pulse.kind().level()),
                        rows.reals(pulse -> pulse.epsc().value()),
                        rows.reals(pulse -> pulse.epsc().standardError()),
                        rows.reals(PulseCurrent::uncorrected),
                        rows.reals(pulse -> pulse.epsc().value() / pulse.kind().level()),
                        rows.reals(pulse -> pulse.energy().value()),
                        rows.reals(pulse -> pulse.energy().standardError()),
                        rows.reals(
                                pulse -> pulse.integral().map(Measured::value).orElse(Double.NaN)),
                        rows.reals(pulse ->
                                pulse.integral().map(Measured::standardError).orElse(Double.NaN))));
    }

    private static String word(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    Optional<String> remark() {
        return rows.leftOut("pulses", "pulses").remark();
    }
}
