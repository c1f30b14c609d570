package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.scpi.StatusRegister;

/**
 * A channel's bits in the instrument's status registers (SCPI Command Reference, table 4-5; the order in the operation
 * register is an assumption).
 */
final class ChannelStatus {
    private static final int READING_AVAILABLE = 1 << 1;
    private static final int READING_OVERFLOW = 1 << 2;
    private static final int BUFFER_AVAILABLE = 1 << 3;
    private static final int BUFFER_FULL = 1 << 4;
    private static final int TRANSIENT_EVENT_LOST = 1 << 11;
    private static final int ACQUIRE_EVENT_LOST = 1 << 12;
    private static final int TRANSIENT_IDLE = 1 << 1;
    private static final int ACQUIRE_IDLE = 1 << 4;

    private final StatusRegister measurement;
    private final StatusRegister questionable;
    private final StatusRegister operation;
    private final int sixBits;
    private final int twoBits;

    ChannelStatus(int number, StatusModel status) {
        measurement = status.measurement();
        questionable = status.questionable();
        operation = status.operation();
        sixBits = 6 * (number - 1);
        twoBits = 2 * (number - 1);
    }

    void cleared() {
        measurement.set((READING_AVAILABLE | READING_OVERFLOW) << sixBits, false);
    }

    void measured(boolean overflow) {
        measurement.set(READING_AVAILABLE << sixBits, !overflow);
        measurement.set(READING_OVERFLOW << sixBits, overflow);
    }

    void buffer(Readings trace) {
        measurement.set(BUFFER_AVAILABLE << sixBits, trace.size() > 0);
        measurement.set(BUFFER_FULL << sixBits, trace.isFull());
    }

    void transientLate() {
        questionable.happen(TRANSIENT_EVENT_LOST << twoBits);
    }

    void acquisitionLate() {
        questionable.happen(ACQUIRE_EVENT_LOST << twoBits);
    }

    void states(TriggerSequence.State transients, TriggerSequence.State acquisitions) {
        show(TRANSIENT_IDLE, transients);
        show(ACQUIRE_IDLE, acquisitions);
    }

    /** Idle, waiting for a trigger and waiting for an arm event are three neighbouring bits. */
    private void show(int idleBit, TriggerSequence.State state) {
        operation.set(idleBit << sixBits, state == TriggerSequence.State.IDLE);
        operation.set(idleBit << (sixBits + 1), state == TriggerSequence.State.WAITING_FOR_TRIGGER);
        operation.set(idleBit << (sixBits + 2), state == TriggerSequence.State.WAITING_FOR_ARM);
    }
}
