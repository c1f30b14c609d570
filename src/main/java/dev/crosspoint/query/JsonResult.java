package dev.crosspoint.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/** A query's result as one JSON array with an object a row, a line each; NULL, NaN and infinities are null. */
public final class JsonResult implements ResultWriter {

    private final PrintWriter out;
    private List<String> names = List.of();
    private boolean isFirst = true;

    public JsonResult(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> columns) {
        names = columns;
        out.write("[");
    }

    @Override
    public void row(List<Object> cells) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            put(object, names.get(i), cells.get(i));
        }
        out.write((isFirst ? "\n" : ",\n") + object);
        isFirst = false;
    }

    @Override
    public void end() {
        out.write(isFirst ? "]\n" : "\n]\n");
        out.flush();
    }

    private static void put(ObjectNode object, String name, Object cell) {
        if (cell instanceof Number number && !Double.isFinite(number.doubleValue())) {
            object.putNull(name);
        } else {
            object.putPOJO(name, cell);
        }
    }
}
