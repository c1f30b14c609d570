package dev.crosspoint.simulation.scpi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The status of an instrument: error queue, standard event register, status byte and the three SCPI registers. An instrument
 * that keeps its events in a way of its own extends it.
 */
public class StatusModel {
    private static final Logger LOG = LoggerFactory.getLogger(StatusModel.class);

    private static final int SERVICE_REQUEST = 64;

    private final String instrument;
    private final StatusByteLayout layout;
    private final ErrorQueue errors;
    private final StatusRegister measurement = new StatusRegister(this::watchForService);
    private final StatusRegister questionable = new StatusRegister(this::watchForService);
    private final StatusRegister operation = new StatusRegister(this::watchForService);
    private int standardEvents = StandardEvent.POWER_ON;
    private int standardEventEnable;
    private int serviceRequestEnable;
    private boolean messageAvailable;
    private boolean wasSummarised;
    private boolean serviceRequested;
    private final List<Runnable> serviceListeners = new CopyOnWriteArrayList<>();

    /** Creates the status of an instrument that has just been switched on; the name is for logs. */
    public StatusModel(String instrument) {
        this(instrument, StatusByteLayout.AGILENT, ErrorQueue.USUAL_LENGTH);
    }

    /** Creates the status of an instrument whose error queue holds so many errors. */
    public StatusModel(String instrument, int errorQueueLength) {
        this(instrument, StatusByteLayout.AGILENT, errorQueueLength);
    }

    /** Creates the status of an instrument whose status byte has a layout of its own. */
    public StatusModel(String instrument, StatusByteLayout layout) {
        this(instrument, layout, ErrorQueue.USUAL_LENGTH);
    }

    private StatusModel(String instrument, StatusByteLayout layout, int errorQueueLength) {
        this.instrument = instrument;
        this.layout = layout;
        this.errors = new ErrorQueue(errorQueueLength, this::watchForService);
    }

    /** Queues an error. */
    public final void report(ScpiError error) {
        report(error.code(), error.text());
    }

    /** Queues an error that need not be one of those that are known here; its code tells what kind of error it is. */
    public void report(int code, String text) {
        ErrorQueue.Entry entry = new ErrorQueue.Entry(code, text);
        LOG.debug("{}: error {}", instrument, entry);
        errors.add(entry);
        standardEvents(ScpiError.eventBit(code));
    }

    /** Sets bits of the standard event status register. */
    protected final void standardEvents(int bits) {
        standardEvents |= bits;
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
        boolean summarised = (statusByte() & SERVICE_REQUEST) != 0;
        boolean begins = summarised && !wasSummarised;
        wasSummarised = summarised;
        serviceRequested = summarised && (serviceRequested || begins);
        if (begins) {
            serviceListeners.forEach(Runnable::run);
        }
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
        standardEvents(StandardEvent.OPERATION_COMPLETE);
    }

    void messageAvailable(boolean available) {
        messageAvailable = available;
    }

    /** Returns the standard event status register and clears it ({@code *ESR?}). */
    public int readStandardEvents() {
        int read = standardEvents;
        standardEvents = 0;
        watchForService();
        return read;
    }

    /** Returns which standard events show in the status byte. */
    public int standardEventEnable() {
        return standardEventEnable;
    }

    /** Chooses which standard events show in the status byte. */
    public void standardEventEnable(int bits) {
        standardEventEnable = bits;
        watchForService();
    }

    /** Returns which bits of the status byte ask for service. */
    public int serviceRequestEnable() {
        return serviceRequestEnable;
    }

    /** Chooses which bits of the status byte ask for service. */
    public void serviceRequestEnable(int bits) {
        serviceRequestEnable = bits & ~SERVICE_REQUEST;
        watchForService();
    }

    /**
     * Returns the status byte as a serial poll finds it: its bit 6 says whether service has been asked for since the last poll
     * (RQS), and is taken back by this one (IEEE 488.2, 11.3).
     */
    public int serialPoll() {
        int polled = statusByte() & ~SERVICE_REQUEST | (serviceRequested ? SERVICE_REQUEST : 0);
        serviceRequested = false;
        return polled;
    }

    /** Returns the status byte, whose bit 6 is the summary of all that may ask for service (MSS). */
    public int statusByte() {
        int summary = (measurement.summary() ? layout.measurement() : 0)
                | (errors.count() > 0 ? layout.errors() : 0)
                | (questionable.summary() ? layout.questionable() : 0)
                | (messageAvailable ? 16 : 0)
                | ((standardEvents & standardEventEnable) != 0 ? 32 : 0)
                | (operation.summary() ? layout.operation() : 0);
        return (summary & serviceRequestEnable) != 0 ? summary | SERVICE_REQUEST : summary;
    }

    /** Clears all events and the error queue ({@code *CLS}). */
    public void clear() {
        errors.clear();
        standardEvents = 0;
        clearEvents();
    }

    /** Clears the events of the three registers. */
    public void clearEvents() {
        measurement.clearEvents();
        questionable.clearEvents();
        operation.clearEvents();
        watchForService();
    }

    /** Presets filters and enables ({@code STAT:PRES}). */
    public void preset() {
        measurement.preset();
        questionable.preset();
        operation.preset();
    }
}
