package dev.crosspoint.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** Finds the kind of value that a Java type holds. */
final class ValueTypes {

    private ValueTypes() {}

    /**
     * Returns the kind of value of a type.
     *
     * @param place the component that has the type, for the message
     * @throws IllegalArgumentException if no setting can have that type
     */
    static ValueType of(Type type, String place, SettingInfo info, List<SettingReader> readers) {
        if (type == double.class || type == Double.class) {
            return QuantityType.of(info);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return new WholeNumberType(type == long.class || type == Long.class, info.min(), info.max());
        }
        if (type == boolean.class || type == Boolean.class) {
            return new SwitchType();
        }
        if (type == String.class) {
            return new TextType();
        }
        if (type == SettingsNode.class) {
            return new TreeType();
        }
        if (type instanceof Class<?> structure) {
            return ofStructure(structure, place, readers);
        }
        if (type instanceof ParameterizedType generic) {
            return ofCollection(generic, place, info, readers);
        }
        throw unsupported(type, place);
    }

    private static ValueType ofStructure(Class<?> type, String place, List<SettingReader> readers) {
        if (type.isEnum()) {
            return WordType.of(type);
        }
        if (type.isRecord()) {
            return RecordType.of(type.asSubclass(Record.class), readers);
        }
        if (type.isAnnotationPresent(ChosenBy.class)) {
            return ChoiceType.of(Choice.of(type), readers);
        }
        throw unsupported(type, place);
    }

    private static ValueType ofCollection(
            ParameterizedType type, String place, SettingInfo info, List<SettingReader> readers) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new ListType(of(arguments[0], place, info, readers));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new MapType(of(arguments[1], place, info, readers));
        }
        throw unsupported(type, place);
    }

    private static IllegalArgumentException unsupported(Type type, String place) {
        return new IllegalArgumentException(
                place + " has the type " + type.getTypeName() + ", which no setting can have");
    }
}
