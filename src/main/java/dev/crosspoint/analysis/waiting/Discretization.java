package dev.crosspoint.analysis.waiting;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How waiting times are rounded and counted.
 *
 * @param resolution width in s of the steps in which times are known, each given by its middle; 0 if they are exact
 * @param countWidth width in s of the bins that are counted for the Poisson form, which depends on it; empty for none
 * @param edges between the bins of χ², in s; none for no such test
 */
public record Discretization(double resolution, OptionalDouble countWidth, List<Double> edges) {

    public Discretization {
        edges = List.copyOf(edges);
    }
}
