package dev.crosspoint.report.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** The path data of a shape, in steps from point to point, which is what keeps a figure of many lines small. */
final class SvgPath {

    private final StringBuilder data = new StringBuilder();
    private int x;
    private int y;
    private int startX;
    private int startY;
    private char command;

    private SvgPath() {}

    static String of(Shape shape, AffineTransform transform) {
        SvgPath path = new SvgPath();
        double[] points = new double[6];
        for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
            path.append(i.currentSegment(points), points);
        }
        return path.data.toString();
    }

    private void append(int segment, double[] points) {
        switch (segment) {
            case PathIterator.SEG_MOVETO -> moveTo(SvgNumbers.tenths(points[0]), SvgNumbers.tenths(points[1]));
            case PathIterator.SEG_LINETO -> lineTo(SvgNumbers.tenths(points[0]), SvgNumbers.tenths(points[1]));
            case PathIterator.SEG_QUADTO -> curve('q', points, 2);
            case PathIterator.SEG_CUBICTO -> curve('c', points, 3);
            case PathIterator.SEG_CLOSE -> close();
            default -> throw new IllegalArgumentException("unknown path segment " + segment);
        }
    }

    private void moveTo(int toX, int toY) {
        data.append('M');
        SvgNumbers.append(data, toX);
        SvgNumbers.append(data, toY);
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
        command = 'M';
    }

    /** Steps too small to see are left out, except the first: a line to its own start is a dot. */
    private void lineTo(int toX, int toY) {
        if (toX == x && toY == y && command != 'M') {
            return;
        }
        if (toX == x) {
            step('v', toY - y);
        } else if (toY == y) {
            step('h', toX - x);
        } else {
            step('l', toX - x, toY - y);
        }
        x = toX;
        y = toY;
    }

    private void step(char next, int... numbers) {
        // The same command again need not be said again.
        if (command != next) {
            data.append(next);
        }
        for (int number : numbers) {
            SvgNumbers.append(data, number);
        }
        command = next;
    }

    private void curve(char next, double[] points, int count) {
        int[] numbers = new int[2 * count];
        for (int i = 0; i < numbers.length; i += 2) {
            numbers[i] = SvgNumbers.tenths(points[i]) - x;
            numbers[i + 1] = SvgNumbers.tenths(points[i + 1]) - y;
        }
        step(next, numbers);
        x += numbers[numbers.length - 2];
        y += numbers[numbers.length - 1];
    }

    private void close() {
        data.append('z');
        x = startX;
        y = startY;
        command = 'z';
    }
}
