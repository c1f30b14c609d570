package dev.crosspoint.store;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** Table schemas as Arrow writes them; names, units and descriptions travel as Arrow metadata. */
final class ArrowSchemas {

    private static final String TABLE = "table";
    private static final String UNIT = "unit";
    private static final String DESCRIPTION = "description";

    private static final ArrowType REAL = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
    private static final ArrowType SINGLE = new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
    private static final ArrowType INTEGER = new ArrowType.Int(Long.SIZE, true);
    private static final ArrowType TEXT = ArrowType.Utf8.INSTANCE;

    private ArrowSchemas() {}

    static Schema toArrow(TableSchema table) {
        List<Field> fields = table.columns().stream().map(ArrowSchemas::toArrow).toList();
        return new Schema(fields, Map.of(TABLE, table.name(), DESCRIPTION, table.description()));
    }

    private static Field toArrow(Column column) {
        ArrowType type = switch (column.type()) {
            case REAL -> REAL;
            case SINGLE -> SINGLE;
            case INTEGER -> INTEGER;
            case TEXT -> TEXT;
        };
        Map<String, String> metadata = Map.of(UNIT, column.unit(), DESCRIPTION, column.description());
        return new Field(column.name(), new FieldType(false, type, null, metadata), List.of());
    }

    /** Returns the table that {@link #toArrow} made the schema of. */
    static TableSchema fromArrow(Schema schema) {
        return new TableSchema(
                metadata(schema.getCustomMetadata(), TABLE),
                metadata(schema.getCustomMetadata(), DESCRIPTION),
                schema.getFields().stream().map(ArrowSchemas::fromArrow).toList());
    }

    private static Column fromArrow(Field field) {
        return new Column(
                field.getName(),
                columnType(field.getType()),
                metadata(field.getMetadata(), UNIT),
                metadata(field.getMetadata(), DESCRIPTION));
    }

    private static Column.Type columnType(ArrowType type) {
        if (type.equals(REAL)) {
            return Column.Type.REAL;
        }
        if (type.equals(SINGLE)) {
            return Column.Type.SINGLE;
        }
        if (type.equals(INTEGER)) {
            return Column.Type.INTEGER;
        }
        if (type.equals(TEXT)) {
            return Column.Type.TEXT;
        }
        throw new RunFolderException("a column of Arrow type " + type + " is none that a run writes");
    }

    private static String metadata(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new RunFolderException("the Arrow schema has no \"" + key + "\" in its metadata, as a run's would");
        }
        return value;
    }
}
