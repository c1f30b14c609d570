package dev.crosspoint.driver.pico;

import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.Timebase;
import java.time.Duration;
import java.util.List;

/** A unit that waits for its triggers and takes its records. */
final class PicoBlock implements AutoCloseable {
    /** A record is asked for about a hundred times while it grows: its end is seen soon, and the transcript stays short. */
    private static final double POLLS_OF_A_RECORD = 100;

    /** Room for what the unit and the library do beside sampling, in the lab's time. */
    private static final double MARGIN = 2;

    private final PicoAcquisition acquisition;
    private final PicoProgram program;
    private final LabClock clock;

    PicoBlock(PicoAcquisition acquisition, PicoProgram program, LabClock clock) {
        this.acquisition = acquisition;
        this.program = program;
        this.clock = clock;
    }

    PicoAcquisition acquisition() {
        return acquisition;
    }

    PicoProgram program() {
        return program;
    }

    Timebase timebase() {
        return program.timebase().timebase();
    }

    List<InputRange> ranges() {
        return program.inputs().stream().map(PicoInput::inputRange).toList();
    }

    /**
     * Waits until the records are complete, and returns whether they are; those that are not are overdue.
     *
     * @throws dev.crosspoint.instrument.InstrumentConnectionException if they are overdue because the unit is gone
     */
    boolean await(Duration untilTrigger) throws InterruptedException {
        long deadline =
                clock.nanoTime() + untilTrigger.toNanos() + PicoPolling.nanoseconds(program.duration() + MARGIN);
        long pause = PicoPolling.pause(program.duration() / POLLS_OF_A_RECORD);
        while (!isReady()) {
            long now = clock.nanoTime();
            if (now >= deadline) {
                requireConnected();
                return false;
            }
            clock.sleepUntil(Math.min(deadline, now + pause));
        }
        return true;
    }

    @Override
    public void close() {
        acquisition.close();
    }

    private boolean isReady() {
        acquisition.requireRunning();
        ShortByReference ready = new ShortByReference();
        acquisition.unit().call("ps6000IsReady", (ps6000, handle) -> ps6000.ps6000IsReady(handle, ready));
        return ready.getValue() != 0;
    }

    /** A unit that waits for its trigger may say that it is busy, which is an answer, too. */
    private void requireConnected() {
        int status = acquisition.unit().status("ps6000PingUnit", Ps6000::ps6000PingUnit);
        if (!PicoStatus.BUSY.is(status)) {
            acquisition.unit().require("ps6000PingUnit", status);
        }
    }
}
