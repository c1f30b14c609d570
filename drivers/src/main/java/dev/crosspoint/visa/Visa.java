package dev.crosspoint.visa;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;

/**
 * The C interface of VISA (IVI VPP-4.3.2, "VISA Implementation Specification for Textual Languages"), as far as it is called here.
 *
 * <p>A method is the C function of the same name; parameters have the order and the width of the C ones. All functions return a
 * {@code ViStatus}, negative for an error. A text that is returned needs {@link #FIND_BUFFER_LENGTH} bytes.
 */
public interface Visa extends Library {

    int FIND_BUFFER_LENGTH = 256;

    int NO_LOCK = 0;
    int EXCLUSIVE_LOCK = 1;

    int EVENT_SERVICE_REQ = 0x3FFF200B;
    short QUEUE = 1;

    int viOpenDefaultRM(IntByReference resourceManager);

    /** Leaves the first resource in {@code description}; the others come by {@link #viFindNext}. */
    int viFindRsrc(
            int resourceManager, String expression, IntByReference findList, IntByReference count, byte[] description);

    int viFindNext(int findList, byte[] description);

    int viParseRsrcEx(
            int resourceManager,
            String name,
            ShortByReference interfaceType,
            ShortByReference interfaceNumber,
            byte[] resourceClass,
            byte[] expandedName,
            byte[] alias);

    /** Opens a session; {@code openTimeout} is in ms. */
    int viOpen(int resourceManager, String name, int accessMode, int openTimeout, IntByReference session);

    /** Closes a resource manager with all its sessions, a session, a find list or an event. */
    int viClose(int object);

    int viRead(int session, Pointer buffer, int count, IntByReference returned);

    int viWrite(int session, byte[] buffer, int count, IntByReference written);

    int viReadSTB(int session, ShortByReference statusByte);

    int viClear(int session);

    int viSetAttribute(int object, int attribute, ViAttrState state);

    /** Writes as many bytes as the attribute has, up to 8, or {@link #FIND_BUFFER_LENGTH} for a text. */
    int viGetAttribute(int object, int attribute, Pointer state);

    int viStatusDesc(int object, int status, byte[] description);

    /** Locks a session; {@code timeout} is in ms, and both keys are null for an exclusive lock. */
    int viLock(int session, int lockType, int timeout, String requestedKey, byte[] accessKey);

    int viUnlock(int session);

    int viEnableEvent(int session, int eventType, short mechanism, int context);

    int viDiscardEvents(int session, int eventType, short mechanism);

    /** Waits for an event, which is to be closed; {@code timeout} is in ms. */
    int viWaitOnEvent(
            int session, int eventType, int timeout, IntByReference occurredType, IntByReference occurredEvent);
}
