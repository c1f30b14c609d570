package dev.crosspoint.simulation.scpi;

/** A SCPI status register: condition, transition filters, event and enable (SCPI-1999, volume 1, section 9). */
public final class StatusRegister {
    private static final int ALL = 0x7fff;

    private int condition;
    private int positiveTransitions;
    private int negativeTransitions;
    private int event;
    private int enable;
    private final Runnable changed;

    /** Creates a register; {@code changed} is called after each change of its events. */
    public StatusRegister(Runnable changed) {
        this.changed = changed;
        preset();
    }

    /** Sets or clears bits of the condition; the filters decide what becomes an event. */
    public void set(int bits, boolean on) {
        int before = condition;
        condition = on ? condition | bits : condition & ~bits;
        event |= ~before & condition & positiveTransitions | before & ~condition & negativeTransitions;
        changed.run();
    }

    /** Notes something that happens without lasting. */
    public void happen(int bits) {
        event |= bits & positiveTransitions;
        changed.run();
    }

    /** Returns the bits that hold at present. */
    public int condition() {
        return condition;
    }

    /** Returns what has happened and forgets it. */
    public int readEvent() {
        int read = event;
        event = 0;
        return read;
    }

    /** Returns which events show in the summary. */
    public int enable() {
        return enable;
    }

    /** Chooses which events show in the summary. */
    public void enable(int bits) {
        enable = bits & ALL;
    }

    /** Returns which bits are events when they begin to hold. */
    public int positiveTransitions() {
        return positiveTransitions;
    }

    /** Chooses which bits are events when they begin to hold. */
    public void positiveTransitions(int bits) {
        positiveTransitions = bits & ALL;
    }

    /** Returns which bits are events when they hold no longer. */
    public int negativeTransitions() {
        return negativeTransitions;
    }

    /** Chooses which bits are events when they hold no longer. */
    public void negativeTransitions(int bits) {
        negativeTransitions = bits & ALL;
    }

    /** Returns whether any of the enabled events has happened. */
    public boolean summary() {
        return (event & enable) != 0;
    }

    /** Presets filters and enable. */
    public void preset() {
        positiveTransitions = ALL;
        negativeTransitions = 0;
        enable = 0;
    }

    /** Forgets what has happened. */
    public void clearEvents() {
        event = 0;
    }
}
