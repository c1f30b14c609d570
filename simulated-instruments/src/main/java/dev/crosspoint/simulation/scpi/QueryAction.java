package dev.crosspoint.simulation.scpi;

/** What a query answers. */
@FunctionalInterface
public interface QueryAction {

    /** Answers the query; an {@link ScpiException} ends in the error queue, and there is no answer then. */
    Response answer(Arguments arguments) throws InterruptedException;
}
