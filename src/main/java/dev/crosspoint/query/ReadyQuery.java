package dev.crosspoint.query;

import java.util.List;

/**
 * A query that has a name.
 *
 * @param name what a user types: lower-case words joined by hyphens
 * @param description one line that says what its rows are
 * @param sql one SELECT
 */
public record ReadyQuery(String name, String description, String sql) {

    /** The findings that a device has only if it switched. */
    private static final String SWITCHED =
            "('set_voltage', 'threshold_voltage_positive', 'threshold_voltage_negative')";

    private static final List<ReadyQuery> ALL = List.of(
            new ReadyQuery("runs", "all runs, oldest first", """
                    SELECT run_id, started, protocol, device, sample, coalesce(outcome, 'not closed') AS outcome, "rows"
                    FROM runs ORDER BY started, run_id"""),
            new ReadyQuery("devices", "each device: its runs, how many were completed, first and last", """
                    SELECT device, sample, count(*) AS runs, count(*) FILTER (outcome = 'completed') AS completed,
                        min(started) AS first, max(started) AS last
                    FROM runs GROUP BY device, sample ORDER BY device, sample"""),
            new ReadyQuery(
                    "findings-by-device", "each finding of each device: median, least and largest of its runs", """
                    SELECT device, name, unit, count(*) AS runs, median(value) AS median, min(value) AS least,
                        max(value) AS largest
                    FROM findings WHERE resolved GROUP BY device, name, unit ORDER BY device, name, unit"""),
            new ReadyQuery(
                    "set-voltage-over-time",
                    "set or threshold voltages with 95 % intervals, oldest first",
                    """
                    SELECT started, device, name, value, low, high, unit, n, run_id
                    FROM findings JOIN runs USING (run_id, device)
                    WHERE resolved AND name IN %s ORDER BY started, run_id, name""".formatted(SWITCHED)),
            // Score interval for a share: E. B. Wilson, J. Am. Stat. Assoc. 22, 209 (1927); 1.96 is the normal 97.5 %
            // point.
            new ReadyQuery(
                    "yield",
                    "each sample: share of its devices that switched in a completed run, 95 % interval",
                    """
                    WITH devices AS (
                        SELECT sample, device, bool_or(run_id IN (
                            SELECT run_id FROM findings WHERE resolved AND name IN %s)) AS switched
                        FROM runs WHERE outcome = 'completed' GROUP BY sample, device),
                    samples AS (
                        SELECT sample, count(*) AS n, count(*) FILTER (switched) AS k, k / n AS p, 1.959963984540054 AS z
                        FROM devices GROUP BY sample),
                    intervals AS (
                        SELECT *, (p + z * z / (2 * n)) / (1 + z * z / n) AS middle,
                            z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
                        FROM samples)
                    SELECT sample, k AS switched, n AS devices, p AS yield, middle - half AS low, middle + half AS high
                    FROM intervals ORDER BY sample""".formatted(SWITCHED)),
            new ReadyQuery("energy-by-device", "energies in J of each device and condition: median of its runs", """
                    SELECT device, name, conditions, count(*) AS runs, median(value) AS median_j, min(low) AS low_j,
                        max(high) AS high_j
                    FROM findings WHERE resolved AND unit = 'J'
                    GROUP BY device, name, conditions ORDER BY device, name, median_j"""),
            new ReadyQuery(
                    "firing-probability-by-condition",
                    "firing probability of neurons by amplitude, width and frequency of the pulses, 95 % intervals",
                    """
                    SELECT device, (conditions->>'amplitude_v')::DOUBLE AS amplitude_v,
                        (conditions->>'width_s')::DOUBLE AS width_s, (conditions->>'frequency_hz')::DOUBLE AS frequency_hz,
                        value AS probability, low, high, n AS pulses, run_id
                    FROM findings WHERE resolved AND name = 'firing_probability'
                    ORDER BY device, amplitude_v, width_s, frequency_hz, run_id"""),
            new ReadyQuery(
                    "resistance-over-time", "resistances and their ratio with 95 % intervals, oldest first", """
                    SELECT started, device, name, conditions, value, low, high, unit, n, run_id
                    FROM findings JOIN runs USING (run_id, device)
                    WHERE resolved AND (unit = 'ohm' OR name LIKE '%resistance%') ORDER BY started, run_id, name"""),
            new ReadyQuery("notes", "runs that somebody tagged or wrote about", """
                    SELECT run_id, device, tags, notes
                    FROM runs WHERE len(tags) > 0 OR len(notes) > 0 ORDER BY started, run_id"""),
            new ReadyQuery("unresolved", "findings that the data did not resolve, and why", """
                    SELECT run_id, device, name, n, reason
                    FROM findings WHERE NOT resolved ORDER BY run_id, name"""));

    /** Returns all of them. */
    public static List<ReadyQuery> all() {
        return ALL;
    }

    /**
     * Returns the query of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static ReadyQuery named(String name) {
        return ALL.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no ready query " + name + "; there are "
                        + String.join(", ", ALL.stream().map(ReadyQuery::name).toList())
                        + ", and any SELECT in quotes"));
    }
}
