package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Condition.Choice;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The findings of the potentiating pulses, or of the depressing ones. */
final class KindFindings {

    private final TrainSettings.Pulses kind;
    private final Correction correction;
    private final List<Entry> entries = new ArrayList<>();

    /** A quantity, what it takes from a train, and what tells its finding from others. */
    private record Entry(OverTrains quantity, Function<PulseSeries, TrainValue> value, List<Condition> conditions) {}

    KindFindings(TrainSettings.Pulses kind, TrainSettings settings, Correction correction) {
        this.kind = kind;
        this.correction = correction;
        int last = kind.count();
        String current = "mean current from " + SiFormat.nominal(settings.plateauStart(), "s")
                + " after the edge to the end of the pulse, less the mean before the first pulse, " + displacement();
        add("epsc_first", "A", false, "pulse 1: " + current, series -> series.epsc(1));
        add("epsc_last", "A", false, "pulse " + last + ": " + current, series -> series.epsc(last));
        add(
                "epsc_ratio",
                "1",
                true,
                "EPSC of pulse " + last + " over that of pulse 1",
                series -> series.ratio(last, 1));
        if (last > 1) {
            add("epsc_second_ratio", "1", true, "EPSC of pulse 2 over that of pulse 1", series -> series.ratio(2, 1));
        }
        add(
                "epsc_rank_correlation",
                "1",
                false,
                "Spearman's correlation of EPSC/V with the number of the pulse, " + last + " pulses",
                PulseSeries::rankCorrelation);
        if (kind.operation() == Operation.SET) {
            for (DoublingEnergy convention : DoublingEnergy.values()) {
                add(
                        "doubling_energy",
                        "J",
                        false,
                        "sum of V I t, EPSC I, over " + convention.definition() + "; nothing is interpolated",
                        series -> series.doublingEnergy(convention),
                        new Choice("convention", convention.name().toLowerCase(Locale.ROOT)));
            }
        }
        addEnergies("pulse_energy_first", 1);
        if (last > 1) {
            addEnergies("pulse_energy_second", 2);
        }
    }

    private String displacement() {
        return correction
                .displacement()
                .map(open -> "less the displacement current of run " + open.run())
                .orElse("uncorrected for displacement current");
    }

    private void addEnergies(String name, int place) {
        add(
                name,
                "J",
                false,
                "pulse " + place + ": V I t of programmed level, EPSC, width",
                series -> series.energy(place),
                new Choice("formula", "mean"));
        add(
                name,
                "J",
                false,
                "pulse " + place + ": integral of v i dt over the whole pulse, v as measured",
                series -> series.integral(place),
                new Choice("formula", "integral"));
    }

    private void add(
            String name,
            String unit,
            boolean ratio,
            String definition,
            Function<PulseSeries, TrainValue> value,
            Condition... more) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Choice("operation", kind.word()));
        conditions.add(new Choice("displacement", correction.word()));
        conditions.addAll(List.of(more));
        entries.add(new Entry(new OverTrains(name, unit, ratio, definition), value, conditions));
    }

    /** Takes the pulses of this kind in the next train. */
    void add(PulseSeries series) {
        entries.forEach(entry -> entry.quantity().add(entry.value().apply(series)));
    }

    /** Returns the findings. */
    List<Finding> findings() {
        return entries.stream()
                .map(entry -> entry.quantity().finding().under(entry.conditions()))
                .toList();
    }
}
