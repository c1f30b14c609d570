package dev.crosspoint.simulation.scpi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The status of an instrument: error queue, standard event register, status byte and the three SCPI registers.
 *
 * <p>The status byte has the layout that Agilent's instruments share: bit 0 measurement, 2 error queue, 3 questionable, 4
 * message available, 5 standard events, 6 service request, 7 operation.
 */
public final class StatusModel {
    private static final Logger LOG = LoggerFactory.getLogger(StatusModel.class);

    private static final int SERVICE_REQUEST = 64;

    private final String instrument;
    private final ErrorQueue errors = new ErrorQueue();
    private final StatusRegister measurement = new StatusRegister(this::watchForService);
    private final StatusRegister questionable = new StatusRegister(this::watchForService);
    private final StatusRegister operation = new StatusRegister(this::watchForService);
    private int standardEvents = StandardEvent.POWER_ON;
    private int standardEventEnable;
    private int serviceRequestEnable;
    private boolean messageAvailable;
    private boolean serviceRequested;
    private final List<Runnable> serviceListeners = new CopyOnWriteArrayList<>();

    /** Creates the status of an instrument that has just been switched on; the name is for logs. */
    public StatusModel(String instrument) {
        this.instrument = instrument;
    }

    /** Queues an error. */
    public void report(ScpiError error) {
        report(new ErrorQueue.Entry(error.code(), error.text()), error.eventBit());
    }

    /** Queues an error that need not be one of the standard's; others are device-specific. */
    public void report(int code, String text) {
        for (ScpiError error : ScpiError.values()) {
            if (error.code() == code) {
                report(new ErrorQueue.Entry(code, text), error.eventBit());
                return;
            }
        }
        report(new ErrorQueue.Entry(code, text), StandardEvent.DEVICE_ERROR);
    }

    private void report(ErrorQueue.Entry entry, int eventBit) {
        LOG.debug("{}: error {}", instrument, entry);
        errors.add(entry);
        standardEvents |= eventBit;
        watchForService();
    }

    /** Has {@code listener} called whenever the instrument begins to ask for service. */
    public void onServiceRequest(Runnable listener) {
        serviceListeners.add(listener);
    }

    /** Has a listener called no longer. */
    public void forget(Runnable listener) {
        serviceListeners.remove(listener);
    }

    private void watchForService() {
        boolean requested = (statusByte() & SERVICE_REQUEST) != 0;
        if (requested && !serviceRequested) {
            serviceListeners.forEach(Runnable::run);
        }
        serviceRequested = requested;
    }

    /** Returns the register of limits, readings and buffers. */
    public StatusRegister measurement() {
        return measurement;
    }

    /** Returns the register of what casts doubt on readings. */
    public StatusRegister questionable() {
        return questionable;
    }

    /** Returns the register of where the trigger model stands. */
    public StatusRegister operation() {
        return operation;
    }

    /** Returns the errors that have not been read yet. */
    public ErrorQueue errors() {
        return errors;
    }

    /** Notes that everything asked for before {@code *OPC} is done. */
    public void operationComplete() {
        standardEvents |= StandardEvent.OPERATION_COMPLETE;
        watchForService();
    }

    void messageAvailable(boolean available) {
        messageAvailable = available;
    }

    int readStandardEvents() {
        int read = standardEvents;
        standardEvents = 0;
        watchForService();
        return read;
    }

    int standardEventEnable() {
        return standardEventEnable;
    }

    void standardEventEnable(int bits) {
        standardEventEnable = bits;
        watchForService();
    }

    int serviceRequestEnable() {
        return serviceRequestEnable;
    }

    void serviceRequestEnable(int bits) {
        serviceRequestEnable = bits & ~SERVICE_REQUEST;
        watchForService();
    }

    /** Returns the status byte. */
    public int statusByte() {
        int summary = (measurement.summary() ? 1 : 0)
                | (errors.count() > 0 ? 4 : 0)
                | (questionable.summary() ? 8 : 0)
                | (messageAvailable ? 16 : 0)
                | ((standardEvents & standardEventEnable) != 0 ? 32 : 0)
                | (operation.summary() ? 128 : 0);
        return (summary & serviceRequestEnable) != 0 ? summary | SERVICE_REQUEST : summary;
    }

    /** Clears all events and the error queue ({@code *CLS}). */
    void clear() {
        errors.clear();
        standardEvents = 0;
        measurement.clearEvents();
        questionable.clearEvents();
        operation.clearEvents();
        watchForService();
    }

    /** Presets filters and enables ({@code STAT:PRES}). */
    void preset() {
        measurement.preset();
        questionable.preset();
        operation.preset();
    }
}
