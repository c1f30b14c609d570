package dev.crosspoint.analysis.ivsweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The readings of one cycle, in order.
 *
 * @param number the cycle, from 1
 * @param points its readings
 * @param stride distance in the table between the readings; 1 unless there were too many for memory
 * @param branches its branches, in order
 */
record Cycle(long number, List<Point> points, long stride, List<Branch> branches) {

    static Cycle of(long number, List<Point> points, long stride) {
        return new Cycle(number, List.copyOf(points), stride, split(points));
    }

    /** Returns the first branch of this polarity (−1 or 1) and direction. */
    Optional<Branch> branch(int polarity, Branch.Direction direction) {
        return branches.stream()
                .filter(branch -> branch.polarity() == polarity && branch.direction() == direction)
                .findFirst();
    }

    /** Returns whether the sweep went on after this branch, so that the branch is as long as it was meant to be. */
    boolean goesOnAfter(Branch branch) {
        return branches.get(branches.size() - 1) != branch;
    }

    private static List<Branch> split(List<Point> points) {
        List<Branch> branches = new ArrayList<>();
        List<Point> current = new ArrayList<>();
        for (Point point : points) {
            boolean continues = !current.isEmpty()
                    && current.get(0).leg() == point.leg()
                    && current.get(0).polarity() == point.polarity();
            if (!continues && !current.isEmpty()) {
                addBranch(branches, current);
                current.clear();
            }
            if (point.polarity() != 0) {
                current.add(point);
            }
        }
        if (!current.isEmpty()) {
            addBranch(branches, current);
        }
        return List.copyOf(branches);
    }

    private static void addBranch(List<Branch> branches, List<Point> points) {
        int polarity = points.get(0).polarity();
        double change =
                points.get(points.size() - 1).magnitude() - points.get(0).magnitude();
        boolean returns = branches.stream().anyMatch(earlier -> earlier.polarity() == polarity);
        boolean outward = change == 0 ? !returns : change > 0;
        branches.add(new Branch(
                polarity, outward ? Branch.Direction.OUTWARD : Branch.Direction.RETURN, List.copyOf(points)));
    }
}
