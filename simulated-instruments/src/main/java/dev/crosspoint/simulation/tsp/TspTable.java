package dev.crosspoint.simulation.tsp;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * One table of an instrument's commands, such as {@code smua.source}: constants, functions, further tables, and attributes.
 *
 * <p>Values are {@link Double}, {@link String}, {@link Boolean}, {@link TspTable} and {@link List} of numbers for a table of them.
 */
public final class TspTable {

    /** Writes an element. */
    @FunctionalInterface
    public interface ElementSetter {

        /** Writes it, or refuses what it cannot take. */
        void set(int index, Object value);
    }

    /** Something that reads as a value, and may be written. */
    private record Attribute(Supplier<Object> getter, Optional<Consumer<Object>> setter) {}

    private final Object subject;
    private final Map<Object, Object> members = new LinkedHashMap<>();
    private final Map<String, Attribute> attributes = new HashMap<>();
    private IntFunction<Optional<?>> elements = index -> Optional.empty();
    private Optional<ElementSetter> elementSetter = Optional.empty();
    private String kind = "";

    /** Makes an empty table that stands for nothing but its name. */
    public TspTable() {
        this("");
    }

    /** Makes an empty table that stands for {@code subject}, which functions find when they are given the table. */
    public TspTable(Object subject) {
        this.subject = subject;
    }

    <T> Optional<T> subject(Class<T> kind) {
        return kind.isInstance(subject) ? Optional.of(kind.cast(subject)) : Optional.empty();
    }

    /** Adds a constant. */
    public TspTable constant(String name, double value) {
        members.put(name, value);
        return this;
    }

    /** Adds a function. */
    public TspTable function(String name, TspFunction function) {
        members.put(name, function);
        return this;
    }

    /** Adds a function that returns nothing. */
    public TspTable action(String name, TspFunction.Action action) {
        return function(name, TspFunction.of(action));
    }

    /** Adds a table. */
    public TspTable table(String name, TspTable table) {
        members.put(name, table);
        return this;
    }

    /** Adds a table under a number, such as {@code trigger.timer[1]}. */
    public TspTable table(int index, TspTable table) {
        members.put((double) index, table);
        return this;
    }

    /** Lets the table be read by index; what is empty is nil. */
    public TspTable elements(IntFunction<Optional<?>> newElements) {
        elements = newElements;
        return this;
    }

    /** Lets the table be written by index, too. */
    public TspTable elements(IntFunction<Optional<?>> newElements, ElementSetter setter) {
        elementSetter = Optional.of(setter);
        return elements(newElements);
    }

    /** Says what kind of table it is, for scripts that ask its metatable ({@code luatype}). */
    public TspTable kind(String newKind) {
        kind = newKind;
        return this;
    }

    /** Adds an attribute that is read only. */
    public TspTable attribute(String name, Supplier<Object> getter) {
        attributes.put(name, new Attribute(getter, Optional.empty()));
        return this;
    }

    /** Adds an attribute of any type; the setter refuses what it cannot take. */
    public TspTable attribute(String name, Supplier<Object> getter, Consumer<Object> setter) {
        attributes.put(name, new Attribute(getter, Optional.of(setter)));
        return this;
    }

    /** Adds an attribute that is a number between two bounds. */
    public TspTable number(String name, double minimum, double maximum, DoubleSupplier getter, DoubleConsumer setter) {
        return attribute(
                name,
                getter::getAsDouble,
                value -> setter.accept(requireBetween(requireNumber(value), minimum, maximum)));
    }

    /** Adds an attribute that is a whole number between two bounds; what is behind its point is cut off, as in C. */
    public TspTable integer(String name, int minimum, int maximum, IntSupplier getter, IntConsumer setter) {
        return number(name, minimum, maximum, getter::getAsInt, value -> setter.accept((int) value));
    }

    /** Adds an attribute that is 0 or 1. */
    public TspTable flag(String name, Supplier<Boolean> getter, Consumer<Boolean> setter) {
        return integer(name, 0, 1, () -> getter.get() ? 1 : 0, value -> setter.accept(value == 1));
    }

    /** Adds an attribute that takes a number between two bounds, keeps it, and has no effect. */
    public TspTable withoutEffect(String name, double minimum, double maximum, double initial) {
        double[] kept = {initial};
        return number(name, minimum, maximum, () -> kept[0], value -> kept[0] = value);
    }

    /** Returns a number that an attribute is to have. */
    public static double requireNumber(Object value) {
        return number(value).orElseThrow(() -> new TspException(TspError.DATA_TYPE));
    }

    static double requireBetween(double value, double minimum, double maximum) {
        if (value > maximum || Double.isNaN(value)) {
            throw new TspException(TspError.TOO_BIG);
        } else if (value < minimum) {
            throw new TspException(TspError.TOO_SMALL);
        }
        return value;
    }

    static Optional<Double> number(Object value) {
        if (value instanceof Double number) {
            return Optional.of(number);
        } else if (value instanceof String text) {
            try {
                return Optional.of(Double.parseDouble(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns the numbers of a list, unless there is anything else in it. */
    public static Optional<List<Double>> numbers(Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(Double.class::isInstance)) {
            return Optional.of(list.stream().map(Double.class::cast).toList());
        }
        return Optional.empty();
    }

    Map<Object, Object> members() {
        return members;
    }

    String kind() {
        return kind;
    }

    /** Returns the names of all attributes, each with whether it can be written. */
    Map<String, Boolean> attributes() {
        Map<String, Boolean> names = new TreeMap<>();
        attributes.forEach(
                (name, attribute) -> names.put(name, attribute.setter().isPresent()));
        return names;
    }

    /** Returns an attribute or an element. */
    Optional<?> read(Object key) {
        if (key instanceof Double index) {
            return elements.apply(index.intValue());
        }
        Attribute attribute = attributes.get(key);
        return attribute == null
                ? Optional.empty()
                : Optional.of(attribute.getter().get());
    }

    /** Writes an attribute; returns whether there is one that can be written. */
    boolean write(Object key, Object value) {
        if (key instanceof Double index && elementSetter.isPresent()) {
            elementSetter.get().set(index.intValue(), value);
            return true;
        }
        Attribute attribute = attributes.get(key);
        if (attribute == null || attribute.setter().isEmpty()) {
            return false;
        }
        attribute.setter().get().accept(value);
        return true;
    }
}
