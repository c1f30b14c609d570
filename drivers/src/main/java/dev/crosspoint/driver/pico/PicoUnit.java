package dev.crosspoint.driver.pico;

import com.sun.jna.Native;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open unit: every call goes to it one at a time, and what it returns is an exception unless it is good. */
final class PicoUnit {
    private static final Logger LOG = LoggerFactory.getLogger(PicoUnit.class);
    private static final int LONGEST_TEXT = 256;

    /** A function of the library, with this unit's handle. */
    @FunctionalInterface
    interface Function {
        int call(Ps6000 library, short handle);
    }

    private final Ps6000 library;
    private final short handle;
    private final PicoBuffers buffers = new PicoBuffers();
    private String name;
    private boolean closed;
    private volatile boolean lost;

    PicoUnit(Ps6000 library, short handle, String name) {
        this.library = library;
        this.handle = handle;
        this.name = name;
    }

    /** Returns the unit's name in messages. */
    String where() {
        return name;
    }

    /** Returns the buffers that the library writes to. */
    PicoBuffers buffers() {
        return buffers;
    }

    /** Returns who the unit says it is. */
    Identity identify() {
        Identity identity = new Identity(
                PicoModel.MANUFACTURER,
                text(Ps6000.PICO_VARIANT_INFO),
                text(Ps6000.PICO_BATCH_AND_SERIAL),
                text(Ps6000.PICO_FIRMWARE_VERSION_1));
        name = "PicoScope " + identity.model() + " " + identity.serialNumber();
        return identity;
    }

    /** Returns one of the texts that the unit has about itself. */
    String text(int info) {
        byte[] text = new byte[LONGEST_TEXT];
        call(
                "ps6000GetUnitInfo",
                (ps6000, unit) ->
                        ps6000.ps6000GetUnitInfo(unit, text, (short) text.length, new ShortByReference(), info));
        return Native.toString(text, StandardCharsets.ISO_8859_1);
    }

    /** Divides the memory, for as many captures in a row. Returns the samples of a segment; the inputs in use share them. */
    long divideMemory(int segments) {
        IntByReference samples = new IntByReference();
        call("ps6000MemorySegments", (ps6000, unit) -> ps6000.ps6000MemorySegments(unit, segments, samples));
        call("ps6000SetNoOfCaptures", (ps6000, unit) -> ps6000.ps6000SetNoOfCaptures(unit, segments));
        return Integer.toUnsignedLong(samples.getValue());
    }

    /** Returns whether an offset in V at the input goes together with a range. */
    boolean allowsOffset(PicoRange range, int coupling, double offset) {
        FloatByReference highest = new FloatByReference();
        FloatByReference lowest = new FloatByReference();
        call(
                "ps6000GetAnalogueOffset",
                (ps6000, unit) -> ps6000.ps6000GetAnalogueOffset(unit, range.code(), coupling, highest, lowest));
        return offset >= lowest.getValue() && offset <= highest.getValue();
    }

    /** Ends whatever the unit does; one that is gone has come to its end. */
    void stop() {
        requireUnlessLost("ps6000Stop", closed() ? 0 : status("ps6000Stop", Ps6000::ps6000Stop));
    }

    /** Gives the unit back; a second call does nothing. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        requireUnlessLost("ps6000CloseUnit", library.ps6000CloseUnit(handle));
    }

    /**
     * Calls a function.
     *
     * @throws InstrumentConnectionException if the unit is gone
     * @throws InstrumentErrorException if it returns anything else but that all is well
     */
    void call(String name, Function function) {
        require(name, status(name, function));
    }

    /** Calls a function that may refuse what it is asked for. */
    void callWithin(PicoStatus refusal, String problem, String name, Function function) {
        int status = status(name, function);
        if (refusal.is(status)) {
            throw new LimitException(where() + ": " + problem + ": " + name + ": " + PicoStatus.describe(status));
        }
        require(name, status);
    }

    /** Calls a function, and returns its status. */
    synchronized int status(String name, Function function) {
        if (closed) {
            throw new IllegalStateException(where() + " is closed");
        }
        try {
            return function.call(library, handle);
        } catch (LinkageError e) {
            throw new InstrumentConnectionException(
                    where() + ": the installed library has no " + name + ", or not the one that is expected", e);
        }
    }

    void require(String name, int status) {
        if (!PicoStatus.OK.is(status)) {
            throw failure(name, status);
        }
    }

    /** The end of a unit that is gone is no failure, and news only if nothing has said so before. */
    private void requireUnlessLost(String name, int status) {
        if (!PicoStatus.isLoss(status)) {
            require(name, status);
        } else if (!lost) {
            LOG.warn("{}", failure(name, status).getMessage());
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    private InstrumentException failure(String name, int status) {
        String message = where() + ": " + name + ": " + PicoStatus.describe(status);
        if (!PicoStatus.isLoss(status)) {
            return new InstrumentErrorException(status, message);
        }
        lost = true;
        return new InstrumentConnectionException(
                message + "; the unit is gone: look at its USB cable and its power supply");
    }
}
