package dev.crosspoint.connection;

import java.time.Duration;

/** A connection that can ask for an instrument's status byte outside of its messages (IEEE 488.1). */
public interface StatusByte {

    /** The bit by which an instrument says that a response is ready, MAV. */
    int MESSAGE_AVAILABLE = 0x10;

    /** The bit by which an instrument says that it has asked for service, RQS. */
    int REQUEST_SERVICE = 0x40;

    /**
     * Returns the status byte, 0 to 255, even while the instrument is busy with a message.
     *
     * @param deadline how long to wait for it in real time, from now
     * @throws dev.crosspoint.instrument.InstrumentTimeoutException if it does not come by then
     */
    int readStatusByte(Duration deadline);
}
