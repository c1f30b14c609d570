package dev.crosspoint.visa;

import com.sun.jna.Native;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What all calls of VISA have in common: their status, and their time-outs. */
final class VisaCalls {
    private VisaCalls() {}

    /**
     * Returns a status that is no error.
     *
     * @param object what was called on, which may know what a maker's own code means
     * @throws SocketTimeoutException if the time-out passed, or another session held its lock all the time
     * @throws ProtocolException if what came was garbled, or came against the rules
     * @throws InstrumentException if the resource is sound, but cannot do what was asked for
     * @throws VisaException if anything else failed
     */
    static int check(Visa visa, int object, int status) throws IOException {
        if (status >= 0) {
            return status;
        }
        String description = description(visa, object, status);
        // A maker's own code says nothing about the link, so the link is not relied upon.
        VisaStatus known = VisaStatus.of(status).orElse(VisaStatus.ERROR_SYSTEM_ERROR);
        switch (known) {
            case ERROR_TMO, ERROR_RSRC_LOCKED -> throw new SocketTimeoutException(description);
            case ERROR_ASRL_PARITY,
                    ERROR_ASRL_FRAMING,
                    ERROR_ASRL_OVERRUN,
                    ERROR_RAW_RD_PROT_VIOL,
                    ERROR_RAW_WR_PROT_VIOL,
                    ERROR_INP_PROT_VIOL,
                    ERROR_OUTP_PROT_VIOL -> throw new ProtocolException(description);
            case ERROR_NSUP_OPER,
                    ERROR_NIMPL_OPER,
                    ERROR_INV_EVENT,
                    ERROR_NSUP_MECH,
                    ERROR_INV_LOCK_TYPE,
                    ERROR_SESN_NLOCKED -> throw new InstrumentException(description);
            default -> throw new VisaException(status, description);
        }
    }

    static String description(Visa visa, int object, int status) {
        return VisaStatus.of(status).map(VisaStatus::describe).orElseGet(() -> {
            byte[] text = new byte[Visa.FIND_BUFFER_LENGTH];
            visa.viStatusDesc(object, status, text);
            return VisaStatus.describe("VISA status", status, text(text));
        });
    }

    static String text(byte[] terminated) {
        return Native.toString(terminated, StandardCharsets.UTF_8);
    }

    /** Returns the ms until a deadline, rounded up so that VISA does not give up early; 0 if it is past. */
    static int millisecondsTo(long deadline) {
        long left = Math.max(0, deadline - System.nanoTime());
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(left + TimeUnit.MILLISECONDS.toNanos(1) - 1);
        return (int) Math.min(milliseconds, Integer.MAX_VALUE);
    }
}
