package dev.crosspoint.query;

import dev.crosspoint.export.CsvRow;
import java.io.PrintWriter;
import java.util.List;

/** A query's result as CSV with all digits; NULL and NaN are empty. */
public final class CsvResult implements ResultWriter {

    private final PrintWriter out;

    public CsvResult(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        out.write(CsvRow.of(names));
    }

    @Override
    public void row(List<Object> cells) {
        out.write(CsvRow.of(cells.stream().map(CsvResult::text).toList()));
    }

    @Override
    public void end() {
        out.flush();
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return CsvRow.number(number);
        }
        if (cell instanceof Float number) {
            return CsvRow.number(number);
        }
        return cell == null ? "" : cell.toString();
    }
}
