package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The open-circuit run that a run names, if it is one that can be subtracted. */
final class Reference {

    /** The device of a run with lifted probes. */
    static final String OPEN = "open";

    /** The parameters on which the displacement depends, with their units. */
    private static final Map<String, String> DECISIVE = new LinkedHashMap<>();

    static {
        for (String pulses : List.of("potentiation", "depression")) {
            DECISIVE.put(pulses + ".level", "V");
            DECISIVE.put(pulses + ".width", "s");
            DECISIVE.put(pulses + ".gap", "s");
        }
        DECISIVE.put("sampling.interval", "s");
        DECISIVE.put("sampling.nplc", "1");
        DECISIVE.put("sampling.current-range", "A");
    }

    private Reference() {}

    /** Returns the displacement from the run that {@code run} names, or why nothing can be subtracted. */
    static Correction of(StoredRun run, TrainSettings settings) {
        Optional<String> name = RunParameters.of(run).word("reference");
        if (name.isEmpty()) {
            return new Correction.Uncorrected("the run names no open-circuit run (parameter reference)");
        }
        Path folder = run.folder().toAbsolutePath().getParent().resolve(name.get());
        if (!StoredRuns.isRun(folder)) {
            return new Correction.Uncorrected("the reference " + folder + " is no run");
        }
        try {
            return from(StoredRuns.open(folder), run, settings);
        } catch (RunFolderException e) {
            return new Correction.Uncorrected("the reference could not be read: " + e.getMessage());
        }
    }

    /** Returns the displacement of {@code open}, or why it cannot be subtracted from {@code run}. */
    static Correction from(StoredRun open, StoredRun run, TrainSettings settings) {
        String id = open.record().path("id").asText(open.folder().toString());
        Optional<String> fault = fault(open, run);
        if (fault.isPresent()) {
            return new Correction.Uncorrected("the reference " + id + " " + fault.get());
        }
        AverageTraces traces = AverageTraces.of(open, settings);
        for (TrainSettings.Pulses kind : settings.kinds()) {
            if (traces.pulse(kind.operation()).isEmpty()) {
                return new Correction.Uncorrected(
                        "the reference " + id + " has no whole pulse of " + SiFormat.nominal(kind.level(), "V"));
            }
        }
        return new Correction.Subtracted(Displacement.aligned(id, traces, AverageTraces.of(run, settings), settings));
    }

    private static Optional<String> fault(StoredRun open, StoredRun run) {
        String protocol = open.record().at("/start/protocol").asText();
        if (!protocol.equals(PulsedIvAnalysis.PROTOCOL)) {
            return Optional.of("is a run of " + protocol + ", not of " + PulsedIvAnalysis.PROTOCOL);
        }
        String device = open.record().at("/start/device").asText();
        if (!device.equals(OPEN)) {
            return Optional.of("is a run of device " + device + ", not of lifted probes (--device " + OPEN + ")");
        }
        RunParameters there = RunParameters.of(open);
        RunParameters here = RunParameters.of(run);
        return DECISIVE.entrySet().stream()
                .filter(key -> !there.optionalNumber(key.getKey()).equals(here.optionalNumber(key.getKey())))
                .map(key -> "was taken with another " + key.getKey() + ": "
                        + text(there.optionalNumber(key.getKey()), key.getValue()) + ", here "
                        + text(here.optionalNumber(key.getKey()), key.getValue()))
                .findFirst();
    }

    private static String text(OptionalDouble value, String unit) {
        return value.isPresent() ? SiFormat.nominal(value.getAsDouble(), unit) : "none";
    }
}
