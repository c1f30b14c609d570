package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * The symmetric covariance matrix of estimated parameters, in the products of their units.
 *
 * @param rows as many rows as columns
 */
public record Covariance(List<List<Double>> rows) {

    public Covariance {
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Double> row : rows) {
            if (row.size() != rows.size() || !row.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a covariance matrix is square and finite, not " + rows);
            }
        }
    }

    /** Returns the inverse of an information matrix; empty if that is not of a maximum. */
    static Optional<Covariance> ofInformation(double[][] information) {
        // Parameters differ by many powers of ten: on units of their own errors the matrix has ones on its diagonal.
        int n = information.length;
        double[] unit = new double[n];
        for (int i = 0; i < n; i++) {
            if (!(information[i][i] > 0) || Double.isInfinite(information[i][i])) {
                return Optional.empty();
            }
            unit[i] = 1 / Math.sqrt(information[i][i]);
        }
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            int row = i;
            Arrays.setAll(scaled[row], j -> j == row ? 1 : information[row][j] * unit[row] * unit[j]);
        }
        try {
            RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(scaled))
                    .getSolver()
                    .getInverse();
            RealMatrix units = new DiagonalMatrix(unit);
            return Optional.of(of(units.multiply(inverse).multiply(units)));
        } catch (MathRuntimeException notPositiveDefinite) {
            return Optional.empty();
        }
    }

    /** Returns a matrix as covariances. */
    static Covariance of(RealMatrix matrix) {
        return new Covariance(Arrays.stream(matrix.getData())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    /** Returns the covariances as a matrix. */
    RealMatrix matrix() {
        return new Array2DRowRealMatrix(rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
    }

    /** Returns the covariance of two parameters, in the product of their units. */
    public double get(int first, int second) {
        return rows.get(first).get(second);
    }

    /** Returns the standard error of a parameter, in its unit. */
    public double standardError(int index) {
        return Math.sqrt(get(index, index));
    }

    /** Returns the standard error of what changes by {@code gradient} per unit of each parameter. */
    double standardErrorOf(double[] gradient) {
        double variance = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient.length; j++) {
                variance += gradient[i] * get(i, j) * gradient[j];
            }
        }
        return Math.sqrt(variance);
    }
}
