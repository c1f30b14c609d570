package dev.crosspoint.simulation.tsp;

import java.util.List;

/** A command that is called, such as {@code smua.measure.iv()}. */
@FunctionalInterface
public interface TspFunction {

    /**
     * Carries the command out.
     *
     * @return what it returns, in the types that {@link TspTable} names
     * @throws TspException if the instrument refuses
     * @throws InterruptedException if it had to wait and the client has gone
     */
    List<?> call(TspArguments arguments) throws InterruptedException;

    /** A command that returns nothing. */
    @FunctionalInterface
    interface Action {

        /** Carries the command out. */
        void perform(TspArguments arguments) throws InterruptedException;
    }

    /** Returns a function that returns nothing. */
    static TspFunction of(Action action) {
        return arguments -> {
            action.perform(arguments);
            return List.of();
        };
    }
}
