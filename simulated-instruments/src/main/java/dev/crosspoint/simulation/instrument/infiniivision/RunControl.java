package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.instrument.oscilloscope.BlockCapture;
import dev.crosspoint.simulation.instrument.oscilloscope.Digitizer;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.scpi.StatusRegister;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;
import java.util.function.Function;

/** Runs and stops, and keeps the registers that tell of it. Whatever asks it anything calls {@link #look} first. */
final class RunControl {
    /** Bits of the operation register. */
    private static final int RUNNING = 1 << 3;

    private static final int ARMED = 1 << 5;

    /** What the registers of arming and of the trigger have in them. */
    private static final int EVENT = 1;

    /** What it is doing. */
    enum Mode {
        STOPPED,
        RUNNING,
        SINGLE,
        DIGITIZING;

        /** Returns whether one record follows the other, as it would if it did not stand still. */
        boolean repeats() {
            return this == STOPPED || this == RUNNING;
        }
    }

    private final RecordAcquisition<Setup, Trace> acquisition;
    private final Function<Mode, Setup> setups;
    private final StatusRegister operation;
    private final StatusRegister triggerEvents;
    private final StatusRegister armEvents;
    private Mode mode = Mode.STOPPED;
    private long triggers;
    private long armings;

    /**
     * Creates one that has stopped.
     *
     * @param digitizer observes {@code circuit}
     * @param setups what the settings make of the next record
     * @param status has the trigger event register in place of its measurement register, and that of arming in place of the
     *     questionable one
     */
    RunControl(
            Timeline timeline, Circuit circuit, Digitizer digitizer, Function<Mode, Setup> setups, StatusModel status) {
        this.setups = setups;
        this.operation = status.operation();
        this.triggerEvents = status.measurement();
        this.armEvents = status.questionable();
        triggerEvents.enable(EVENT);
        this.acquisition = new RecordAcquisition<>(timeline, circuit, digitizer, () -> setups.apply(mode), Trace::new);
    }

    /** Takes one record after the other. */
    void run() {
        begin(Mode.RUNNING);
    }

    /** Takes one record once the trigger comes; until it is there, there is none. */
    void single() {
        acquisition.clear();
        begin(Mode.SINGLE);
    }

    /** Takes as many records as make a whole one. */
    void digitize() {
        acquisition.clear();
        begin(Mode.DIGITIZING);
    }

    private void begin(Mode wanted) {
        mode = wanted;
        acquisition.run();
    }

    void stop() {
        mode = Mode.STOPPED;
        acquisition.stop();
    }

    /** Triggers at once. */
    void force() {
        acquisition.force();
    }

    /** Forgets what has been taken. */
    void clear() {
        acquisition.clear();
    }

    boolean isRunning() {
        return mode != Mode.STOPPED;
    }

    boolean isDigitizing() {
        return mode == Mode.DIGITIZING;
    }

    /** Returns the latest record. */
    Optional<Trace> trace() {
        return acquisition.trace();
    }

    /** Returns what records are taken with, or the latest one was, or the next will be. */
    Setup present() {
        return isRunning() ? setups.apply(mode) : trace().map(Trace::setup).orElseGet(() -> setups.apply(mode));
    }

    /** Brings everything to the present. */
    void look() {
        acquisition.look();
        if (!acquisition.isRunning()) {
            mode = Mode.STOPPED;
        }
        if (acquisition.armings() > armings) {
            armings = acquisition.armings();
            armEvents.happen(EVENT);
            operation.happen(ARMED);
        }
        if (acquisition.triggers() > triggers) {
            triggers = acquisition.triggers();
            triggerEvents.happen(EVENT);
        }
        operation.set(RUNNING, isRunning());
        operation.set(
                ARMED,
                acquisition.phase().filter(BlockCapture.Phase.WAITING::equals).isPresent());
    }

    /** Returns 1 if a trigger has come since this was last asked, else 0. */
    int readTriggerEvent() {
        return triggerEvents.readEvent();
    }

    /** Returns 1 if the trigger has become able to come since this was last asked, else 0. */
    int readArmEvent() {
        return armEvents.readEvent();
    }
}
