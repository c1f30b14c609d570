package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.StandardEvent;
import dev.crosspoint.simulation.scpi.StatusModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The status of the instrument: errors, and whatever else sets a bit of the standard event register, are events in one queue.
 * They can be read once {@code *ESR?} has been asked, and are gone when it is asked again ("Status and Events" in the programmer
 * manual). The status byte says nothing of the queue.
 */
final class EventStatus extends StatusModel {
    private static final Logger LOG = LoggerFactory.getLogger(EventStatus.class);

    /** So many events are kept; the last of them says that there were more. */
    private static final int LENGTH = 33;

    /** A quoted text has at most so many characters; an assumption after the TDS2000 series. */
    private static final int LONGEST_MESSAGE = 1000;

    private static final int QUEUE_OVERFLOW = 350;
    private static final int POWER_ON = 401;
    private static final int OPERATION_COMPLETE = 402;
    private static final int USER_REQUEST = 64;
    private static final int ALL = 255;

    private final String instrument;
    private final Deque<Event> pending = new ArrayDeque<>();
    private final Deque<Event> available = new ArrayDeque<>();
    private int enabled = ALL;
    private List<String> header = List.of();

    /**
     * One event.
     *
     * @param code number of the event
     * @param message what happened, and behind a semicolon more of it
     */
    record Event(int code, String message) {
        private static final Event NONE = new Event(0, "No events to report - queue empty");
        private static final Event PENDING = new Event(1, "No events to report - new events pending *ESR?");
    }

    /** The status of an instrument that has just been switched on; the name is for logs. */
    EventStatus(String instrument) {
        super(instrument);
        this.instrument = instrument;
        happen(POWER_ON, "Power on; ", StandardEvent.POWER_ON);
    }

    /** Takes note of the command that is carried out from now on. */
    void carryingOut(List<String> keywords) {
        header = keywords;
    }

    /** Returns which bits of the standard event register events can set; the others do not happen. */
    int enabled() {
        return enabled;
    }

    void enabled(int bits) {
        enabled = bits;
    }

    /** Lets all events happen again. */
    void enableAll() {
        enabled = ALL;
    }

    /** Queues an error under the standard's code without its sign. */
    @Override
    public void report(int code, String text) {
        if (code == ScpiError.UNDEFINED_HEADER.code() || code == ScpiError.HEADER_SUFFIX_OUT_OF_RANGE.code()) {
            ScpiError undefined = ScpiError.UNDEFINED_HEADER;
            happen(
                    -undefined.code(),
                    undefined.text() + "; unrecognized command - " + String.join(":", header),
                    StandardEvent.COMMAND_ERROR);
        } else {
            happen(Math.abs(code), text + "; ", bit(Math.abs(code)));
        }
    }

    /** Returns the bit that an event sets ("Status and Events", tables of messages). */
    private static int bit(int code) {
        return switch (code / 100) {
            case 1 -> StandardEvent.COMMAND_ERROR;
            case 3, 6 -> StandardEvent.DEVICE_ERROR;
            case 4 -> code == 403 ? USER_REQUEST : StandardEvent.QUERY_ERROR;
            default -> StandardEvent.EXECUTION_ERROR;
        };
    }

    private void happen(int code, String message, int bit) {
        if ((enabled & bit) == 0) {
            return;
        }
        LOG.debug("{}: event {} {}", instrument, code, message);
        if (pending.size() + available.size() < LENGTH) {
            pending.add(new Event(code, message.substring(0, Math.min(message.length(), LONGEST_MESSAGE))));
        } else {
            pending.pollLast();
            pending.add(new Event(QUEUE_OVERFLOW, "Queue overflow; "));
        }
        standardEvents(bit);
    }

    @Override
    public void operationComplete() {
        happen(OPERATION_COMPLETE, "Operation complete; ", StandardEvent.OPERATION_COMPLETE);
    }

    @Override
    public int readStandardEvents() {
        available.clear();
        available.addAll(pending);
        pending.clear();
        return super.readStandardEvents();
    }

    @Override
    public void clear() {
        pending.clear();
        available.clear();
        super.clear();
    }

    /** Returns how many events can be read. */
    int available() {
        return available.size();
    }

    /** Takes the oldest of the events that can be read; code 0 or 1 if there is none. */
    Event next() {
        if (!available.isEmpty()) {
            return available.remove();
        }
        return pending.isEmpty() ? Event.NONE : Event.PENDING;
    }
}
