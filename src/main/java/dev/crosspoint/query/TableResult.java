package dev.crosspoint.query;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A query's result as columns of text: numbers to the right, NULL empty, and the number of rows below. */
public final class TableResult implements ResultWriter {

    /** Rows that decide how wide the columns are; a wider cell further down is shown whole, out of line. */
    private static final int MEASURED_ROWS = 1000;

    private static final String GAP = "  ";

    private final PrintWriter out;
    private final List<List<Object>> waiting = new ArrayList<>();
    private List<String> names = List.of();
    private int[] widths = {};
    private long rows;

    public TableResult(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> columns) {
        names = columns;
        widths = columns.stream().mapToInt(String::length).toArray();
    }

    @Override
    public void row(List<Object> cells) {
        rows++;
        if (rows > MEASURED_ROWS) {
            print(cells);
            return;
        }
        waiting.add(cells);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], text(cells.get(i)).length());
        }
        if (rows == MEASURED_ROWS) {
            printWaiting();
        }
    }

    @Override
    public void end() {
        if (rows < MEASURED_ROWS) {
            printWaiting();
        }
        out.println("(" + rows + (rows == 1 ? " row)" : " rows)"));
    }

    private void printWaiting() {
        print(Collections.unmodifiableList(names));
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        print(rules);
        waiting.forEach(this::print);
        waiting.clear();
    }

    private void print(List<?> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = text(cells.get(i));
            String space = " ".repeat(Math.max(0, widths[i] - text.length()));
            line.append(i == 0 ? "" : GAP).append(cells.get(i) instanceof Number ? space + text : text + space);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
