package dev.crosspoint.simulation.instrument.k2450;

/** One building block of a trigger model ({@code :TRIG:BLOC}). */
sealed interface Block {

    /** Empties a buffer. */
    record ClearBuffer(String buffer) implements Block {}

    /** Takes over an entry of a configuration list, counted from 1. */
    record RecallConfiguration(String list, int index) implements Block {}

    /** Takes over the entry behind the last one, the first behind the last of all. */
    record NextConfiguration(String list) implements Block {}

    /** Waits, in s. */
    record Wait(double seconds) implements Block {}

    /** Measures, and keeps the readings. */
    record Measure(String buffer, int count) implements Block {}

    /** Switches the output. */
    record SwitchOutput(boolean on) implements Block {}

    /** Goes on at another block. */
    record GoTo(int block) implements Block {}

    /** Goes on at another block if the limit holds the source back. */
    record GoToIfLimited(int block) implements Block {}

    /** Waits until a trigger comes from the bus. */
    record AwaitBusTrigger() implements Block {}

    /** Goes on at another block until it has been here so many times. */
    record Repeat(int count, int block) implements Block {}

    /** Does nothing. */
    record Nothing() implements Block {}
}
