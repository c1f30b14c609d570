package dev.crosspoint.connection;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.visa.ViAttrState;
import dev.crosspoint.visa.Visa;
import dev.crosspoint.visa.VisaStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A VISA library that fails as it is told, for failures that no real one can be made to have. */
final class ScriptedVisa implements Visa {
    private static final int MANAGER = 1000;

    private record Read(int status, String bytes) {}

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> statuses = new HashMap<>();
    private final Deque<Read> reads = new ArrayDeque<>();
    private int sessions;
    /** Done within each read. */
    Runnable whileReading = () -> {};

    void answer(String function, int status) {
        statuses.put(function, status);
    }

    void read(VisaStatus status, String bytes) {
        read(status.code(), bytes);
    }

    void read(int status, String bytes) {
        reads.add(new Read(status, bytes));
    }

    private int call(String function, Object... arguments) {
        calls.add(function + List.of(arguments));
        return statuses.getOrDefault(function, 0);
    }

    @Override
    public int viOpenDefaultRM(IntByReference resourceManager) {
        resourceManager.setValue(MANAGER);
        return call("viOpenDefaultRM");
    }

    @Override
    public int viFindRsrc(
            int resourceManager, String expression, IntByReference findList, IntByReference count, byte[] description) {
        return call("viFindRsrc", expression);
    }

    @Override
    public int viFindNext(int findList, byte[] description) {
        return call("viFindNext");
    }

    @Override
    public int viParseRsrcEx(
            int resourceManager,
            String name,
            ShortByReference interfaceType,
            ShortByReference interfaceNumber,
            byte[] resourceClass,
            byte[] expandedName,
            byte[] alias) {
        return call("viParseRsrcEx", name);
    }

    @Override
    public int viOpen(int resourceManager, String name, int accessMode, int openTimeout, IntByReference session) {
        session.setValue(++sessions);
        return call("viOpen", name, openTimeout);
    }

    @Override
    public int viClose(int object) {
        return call("viClose", object == MANAGER ? "manager" : object);
    }

    @Override
    public int viRead(int session, Pointer buffer, int count, IntByReference returned) {
        whileReading.run();
        Read read = reads.isEmpty() ? new Read(VisaStatus.ERROR_TMO.code(), "") : reads.remove();
        byte[] bytes = read.bytes().getBytes(StandardCharsets.ISO_8859_1);
        buffer.write(0, bytes, 0, bytes.length);
        returned.setValue(bytes.length);
        return read.status();
    }

    @Override
    public int viWrite(int session, byte[] buffer, int count, IntByReference written) {
        int status = call("viWrite", new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        written.setValue(status < 0 ? 0 : count);
        return status;
    }

    @Override
    public int viReadSTB(int session, ShortByReference statusByte) {
        statusByte.setValue((short) 0);
        return call("viReadSTB");
    }

    @Override
    public int viClear(int session) {
        return call("viClear");
    }

    @Override
    public int viSetAttribute(int object, int attribute, ViAttrState state) {
        return call("viSetAttribute", Integer.toHexString(attribute), state.longValue());
    }

    @Override
    public int viGetAttribute(int object, int attribute, Pointer state) {
        return VisaStatus.ERROR_NSUP_ATTR.code();
    }

    @Override
    public int viStatusDesc(int object, int status, byte[] description) {
        byte[] text = "a maker's own failure".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, description, 0, text.length);
        return 0;
    }

    @Override
    public int viLock(int session, int lockType, int timeout, String requestedKey, byte[] accessKey) {
        return call("viLock", lockType);
    }

    @Override
    public int viUnlock(int session) {
        return call("viUnlock");
    }

    @Override
    public int viEnableEvent(int session, int eventType, short mechanism, int context) {
        return call("viEnableEvent");
    }

    @Override
    public int viDiscardEvents(int session, int eventType, short mechanism) {
        return call("viDiscardEvents");
    }

    @Override
    public int viWaitOnEvent(
            int session, int eventType, int timeout, IntByReference occurredType, IntByReference occurredEvent) {
        return call("viWaitOnEvent");
    }
}
