package dev.crosspoint.station;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.scpi.ScpiSetting;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The settings that the drivers of one package can write, found by reflection: in static fields, and in records in them, and in
 * static methods that make a setting for a frequency of the mains.
 *
 * @param settings each setting with the class it stands in
 */
record CommandTable(Map<ScpiSetting<?>, Class<?>> settings) {
    private static final double MAINS = 50;
    private static final String OURS = "dev.crosspoint";

    private static final Map<String, CommandTable> FOUND = new ConcurrentHashMap<>();

    /** Returns the settings of a driver, and of those beside it. */
    static CommandTable of(DriverProvider provider) {
        return FOUND.computeIfAbsent(provider.getClass().getPackageName(), CommandTable::find);
    }

    private static CommandTable find(String packageName) {
        Map<ScpiSetting<?>, Class<?>> settings = new LinkedHashMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .map(JavaClass::reflect)
                        .forEach(type -> values(type).forEach(value -> collect(value, type, settings)));
        return new CommandTable(settings);
    }

    private static Stream<Object> values(Class<?> type) {
        Stream<Object> fields = Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(CommandTable::get);
        Stream<Object> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && ScpiSetting.class.isAssignableFrom(method.getReturnType())
                        && List.of(method.getParameterTypes()).equals(List.of(double.class)))
                .map(CommandTable::callForMains);
        return Stream.concat(fields, methods);
    }

    private static void collect(Object value, Class<?> owner, Map<ScpiSetting<?>, Class<?>> settings) {
        if (value instanceof ScpiSetting<?> setting) {
            settings.putIfAbsent(setting, owner);
        } else if (value instanceof Record row
                && row.getClass().getPackageName().startsWith(OURS)) {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                collect(get(row, component), owner, settings);
            }
        }
    }

    private static Object get(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object callForMains(Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(null, MAINS);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
