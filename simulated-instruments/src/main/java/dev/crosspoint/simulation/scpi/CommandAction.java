package dev.crosspoint.simulation.scpi;

/** What a command does. */
@FunctionalInterface
public interface CommandAction {

    /** Carries the command out; an {@link ScpiException} ends in the error queue. */
    void perform(Arguments arguments) throws InterruptedException;
}
