package dev.crosspoint.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredTable;
import java.util.List;
import java.util.function.Consumer;

/** The findings of a run as a table; a number that is not known is NaN, a text that is not there is empty. */
public record FindingsTable(List<JsonNode> findings) implements StoredTable {

    private static final TableSchema SCHEMA = new TableSchema(
            "findings",
            "a finding of the analysis, with its 95 % interval",
            List.of(
                    Column.text("name", "name of the finding"),
                    Column.real("value", "1", "value, in the unit of the column unit"),
                    Column.text("unit", "unit of value, low and high"),
                    Column.real("low", "1", "lower end of the 95 % interval, in the unit of the column unit"),
                    Column.real("high", "1", "upper end of the 95 % interval, in the unit of the column unit"),
                    Column.integer("n", "number of observations that the finding rests on"),
                    Column.text("resolved", "true, or false where the data do not give a value"),
                    Column.text("reason", "why there is no value"),
                    Column.text("method", "how it was found"),
                    Column.text("conditions", "what tells findings of one name apart, a JSON object")));

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public long rows() {
        return findings.size();
    }

    @Override
    public void forEachBatch(Consumer<Batch> reader) {
        reader.accept(new Rows(findings));
    }

    /** Returns the table as a whole. */
    TableData data() {
        Rows rows = new Rows(findings);
        List<Object> columns = SCHEMA.columns().stream()
                .<Object>map(column -> switch (column.type()) {
                    case REAL -> rows.reals(column.name());
                    case INTEGER -> rows.integers(column.name());
                    case TEXT -> rows.texts(column.name());
                    case SINGLE -> rows.singles(column.name());
                })
                .toList();
        return new TableData(SCHEMA, columns);
    }

    private record Rows(List<JsonNode> findings) implements Batch {

        @Override
        public int rows() {
            return findings.size();
        }

        @Override
        public double[] reals(String column) {
            return findings.stream()
                    .mapToDouble(finding -> finding.path(column).asDouble(Double.NaN))
                    .toArray();
        }

        @Override
        public float[] singles(String column) {
            throw new IllegalArgumentException("findings have no 32-bit numbers");
        }

        @Override
        public long[] integers(String column) {
            return findings.stream()
                    .mapToLong(finding -> finding.path(column).longValue())
                    .toArray();
        }

        @Override
        public String[] texts(String column) {
            return findings.stream().map(finding -> text(finding, column)).toArray(String[]::new);
        }

        private static String text(JsonNode finding, String column) {
            return switch (column) {
                case "resolved" -> Boolean.toString(finding.path(column).asBoolean(true));
                case "conditions" -> finding.has(column) ? finding.get(column).toString() : "";
                default -> finding.path(column).asText("");
            };
        }
    }
}
