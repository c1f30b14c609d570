package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the device files of this module, so that the tests hold the files to the published figures, not a copy of them. */
public final class DeviceFiles {

    public static final Path FOLDER =
            Path.of(System.getProperty("crosspoint.home"), "simulated-instruments", "devices");

    private static final Pattern ENTRY = Pattern.compile("(?m)^ *([a-z-]+): *([^#\\s][^#\\n]*?) *(?:#.*)?$");
    private static final Map<String, Double> PREFIXES =
            Map.of("p", 1e-12, "n", 1e-9, "u", 1e-6, "m", 1e-3, "", 1.0, "k", 1e3, "M", 1e6, "G", 1e9, "T", 1e12);

    private DeviceFiles() {}

    /** Returns the parameters in {@code devices/<name>.yaml}; fails on a missing, unknown or out-of-range entry. */
    public static DeviceParameters read(String name) {
        return create(name, entries(name));
    }

    /** Returns the parameters in {@code devices/<name>.yaml} with one of them in place of the file's. */
    static DeviceParameters with(String name, String key, String text) {
        Map<String, String> entries = entries(name);
        if (entries.replace(key, text) == null) {
            throw new AssertionError(name + ".yaml has no " + key);
        }
        return create(name, entries);
    }

    private static Map<String, String> entries(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        try {
            ENTRY.matcher(Files.readString(FOLDER.resolve(name + ".yaml")))
                    .results()
                    .forEach((MatchResult entry) -> entries.put(entry.group(1), entry.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static DeviceParameters create(String name, Map<String, String> entries) {
        String model = entries.remove("model");
        Class<?> type = Arrays.stream(DeviceParameters.class.getPermittedSubclasses())
                .filter(candidate -> kebabCase(candidate.getSimpleName()).equals(model))
                .findAny()
                .orElseThrow(() -> new AssertionError("no model " + model));
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(component, entries.remove(kebabCase(component.getName()))))
                .toArray();
        if (!entries.isEmpty()) {
            throw new AssertionError(name + ".yaml has unknown entries " + entries.keySet());
        }
        return create(type, values);
    }

    /** Returns a record of {@code type} with the default of every component. */
    static DeviceParameters defaults(Class<? extends DeviceParameters> type) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(
                        component, component.getAnnotation(Parameter.class).byDefault()))
                .toArray();
        return create(type, values);
    }

    static String kebabCase(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static DeviceParameters create(Class<?> type, Object... values) {
        try {
            return (DeviceParameters) type.getConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(RecordComponent component, String text) {
        if (text == null) {
            throw new AssertionError(component.getName() + " is missing");
        }
        if (component.getType() == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (component.getType().isEnum()) {
            return Arrays.stream(component.getType().getEnumConstants())
                    .filter(constant -> constant.toString().equalsIgnoreCase(text))
                    .findAny()
                    .orElseThrow();
        }
        Parameter parameter = component.getAnnotation(Parameter.class);
        double value = quantity(text, parameter.unit());
        if (value < parameter.min() || value > parameter.max()) {
            throw new AssertionError(component.getName() + " is out of range");
        }
        return value;
    }

    private static double quantity(String text, String unit) {
        String[] parts = text.split(" ", 2);
        double number = Double.parseDouble(parts[0]);
        if (unit.equals("1")) {
            return number;
        }
        Double prefix = PREFIXES.get(parts[1].substring(0, parts[1].length() - unit.length()));
        if (prefix == null || !parts[1].endsWith(unit)) {
            throw new AssertionError(text + " is not in " + unit);
        }
        return number * prefix;
    }
}
