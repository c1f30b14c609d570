package dev.crosspoint.protocol.writeverify;

import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.util.List;

/** The tables of what was decided, beside that of the readings. */
final class WriteVerifyTables {
    private final TableWriter writes;
    private final TableWriter levels;

    WriteVerifyTables(RunContext context) {
        this.writes = context.table(new TableSchema(
                "writes",
                "verifying reads, in the order they were taken, and what was decided from each",
                List.of(
                        Column.integer("attempt", "number of the target's attempt in the run, from 1"),
                        Column.integer("pulse", "number of pulses before it in this attempt"),
                        Column.real("time_s", "s", "time since the run began"),
                        Column.real("target_s", "S", "conductance to be reached"),
                        Column.real("voltage_sourced_v", "V", "level of the pulse before it; 0 V if there was none"),
                        Column.real("conductance_s", "S", "conductance read; NaN if the current was limited"),
                        Column.real("conductance_error_s", "S", "its standard error from the scatter of the samples"),
                        Column.text("decision", "accept, set or reset (by the next pulse), give_up"))));
        this.levels = context.table(new TableSchema(
                "levels",
                "attempts at a target, in order",
                List.of(
                        Column.integer("attempt", "number of the attempt in the run, from 1"),
                        Column.integer("repeat", "how often the targets are gone through, from 1"),
                        Column.integer("level", "number of the target, from 1"),
                        Column.real("time_s", "s", "end of the attempt since the run began"),
                        Column.real("target_s", "S", "conductance to be reached"),
                        Column.real("low_s", "S", "lowest conductance accepted"),
                        Column.real("high_s", "S", "highest conductance accepted"),
                        Column.text("outcome", "reached or not_reached"),
                        Column.integer("pulses", "pulses that it took"),
                        Column.real(
                                "conductance_s",
                                "S",
                                "conductance read once more at the end, which nothing was decided from; NaN if the current"
                                        + " was limited"),
                        Column.real(
                                "conductance_error_s", "S", "its standard error from the scatter of the samples"))));
    }

    void verified(
            long attempt,
            int pulse,
            double time,
            Target target,
            double sourced,
            VerifyingRead read,
            Decision decision) {
        writes.append(
                attempt,
                pulse,
                time,
                target.conductance(),
                sourced,
                read.conductance(),
                read.standardError(),
                decision.word());
    }

    void ended(long attempt, int repeat, double time, Target target, boolean reached, int pulses, VerifyingRead last) {
        levels.append(
                attempt,
                repeat,
                target.level(),
                time,
                target.conductance(),
                target.low(),
                target.high(),
                reached ? "reached" : "not_reached",
                pulses,
                last.conductance(),
                last.standardError());
    }
}
