package dev.crosspoint.connection;

import java.time.Duration;

/** A connection that hears an instrument ask for service (IEEE 488.1, SRQ). */
public interface ServiceRequest {

    /**
     * Waits until the instrument asks for service; a request that came since the last wait counts.
     *
     * @param deadline how long to wait in real time, from now
     * @return whether it asked by then
     */
    boolean awaitServiceRequest(Duration deadline);
}
