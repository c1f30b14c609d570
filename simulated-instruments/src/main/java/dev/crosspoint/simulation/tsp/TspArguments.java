package dev.crosspoint.simulation.tsp;

import dev.crosspoint.simulation.time.Waiter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a function was called with, and for whom; parameters count from 1, as scripts count. */
public final class TspArguments {
    private final List<Object> values;
    private final Waiter client;

    TspArguments(List<Object> values, Waiter client) {
        this.values = Collections.unmodifiableList(values);
        this.client = client;
    }

    /** Returns for whom time passes, should the function have to wait. */
    public Waiter client() {
        return client;
    }

    /** Returns how many parameters there are. */
    public int size() {
        return values.size();
    }

    /** Returns all parameters; nil is null. */
    public List<Object> all() {
        return values;
    }

    /** Returns whether a parameter is there and not nil. */
    public boolean has(int number) {
        return number <= values.size() && values.get(number - 1) != null;
    }

    /** Requires so many parameters. */
    public void requireAtLeast(int count) {
        if (values.size() < count) {
            throw new TspException(TspError.TOO_FEW_PARAMETERS, count);
        }
    }

    /** Returns a parameter that is a number, or a text that reads as one. */
    public double number(int number) {
        requireAtLeast(number);
        return TspTable.number(values.get(number - 1)).orElseThrow(() -> invalid(number));
    }

    /** Returns a parameter that is a number between two bounds. */
    public double number(int number, double minimum, double maximum) {
        return TspTable.requireBetween(number(number), minimum, maximum);
    }

    /** Returns a parameter that is a whole number between two bounds; what is behind its point is cut off, as in C. */
    public int integer(int number, int minimum, int maximum) {
        return (int) number(number, minimum, maximum);
    }

    /** Returns a parameter that is a table of numbers. */
    public List<Double> numbers(int number) {
        requireAtLeast(number);
        return TspTable.numbers(values.get(number - 1)).orElseThrow(() -> invalid(number));
    }

    /** Returns what a parameter that is one of the instrument's own tables stands for, if it is of that kind. */
    public <T> Optional<T> subject(int number, Class<T> kind) {
        return has(number) && values.get(number - 1) instanceof TspTable table ? table.subject(kind) : Optional.empty();
    }

    /** Returns an error about a parameter. */
    public TspException invalid(int number) {
        return new TspException(TspError.INVALID_PARAMETER, number);
    }
}
