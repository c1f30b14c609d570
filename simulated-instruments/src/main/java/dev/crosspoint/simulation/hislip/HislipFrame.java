package dev.crosspoint.simulation.hislip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message of HiSLIP.
 *
 * @param type its number (IVI-6.1, table 4)
 * @param control control code, 0 to 255
 * @param parameter message parameter
 * @param payload what it carries
 */
record HislipFrame(int type, int control, int parameter, byte[] payload) {
    static final int HEADER = 16;

    static final int INITIALIZE = 0;
    static final int INITIALIZE_RESPONSE = 1;
    static final int FATAL_ERROR = 2;
    static final int ERROR = 3;
    static final int ASYNC_LOCK = 4;
    static final int ASYNC_LOCK_RESPONSE = 5;
    static final int DATA = 6;
    static final int DATA_END = 7;
    static final int DEVICE_CLEAR_COMPLETE = 8;
    static final int DEVICE_CLEAR_ACKNOWLEDGE = 9;
    static final int ASYNC_REMOTE_LOCAL_CONTROL = 10;
    static final int ASYNC_REMOTE_LOCAL_RESPONSE = 11;
    static final int TRIGGER = 12;
    static final int INTERRUPTED = 13;
    static final int ASYNC_MAX_MESSAGE_SIZE = 15;
    static final int ASYNC_MAX_MESSAGE_SIZE_RESPONSE = 16;
    static final int ASYNC_INITIALIZE = 17;
    static final int ASYNC_INITIALIZE_RESPONSE = 18;
    static final int ASYNC_DEVICE_CLEAR = 19;
    static final int ASYNC_SERVICE_REQUEST = 20;
    static final int ASYNC_STATUS_QUERY = 21;
    static final int ASYNC_STATUS_RESPONSE = 22;
    static final int ASYNC_DEVICE_CLEAR_ACKNOWLEDGE = 23;
    static final int ASYNC_LOCK_INFO = 24;
    static final int ASYNC_LOCK_INFO_RESPONSE = 25;

    /** Makes a message without payload. */
    HislipFrame(int type, int control, int parameter) {
        this(type, control, parameter, new byte[0]);
    }

    /** Returns the message that ends a link, with its code (IVI-6.1, table 11). */
    static HislipFrame fatal(int code, String text) {
        return new HislipFrame(FATAL_ERROR, code, 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the message that refuses another one, with its code (IVI-6.1, table 12). */
    static HislipFrame error(int code, String text) {
        return new HislipFrame(ERROR, code, 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a message as the framing hands it over. */
    static HislipFrame of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(2);
        int type = Byte.toUnsignedInt(in.get());
        int control = Byte.toUnsignedInt(in.get());
        int parameter = in.getInt();
        in.getLong();
        byte[] payload = new byte[in.remaining()];
        in.get(payload);
        return new HislipFrame(type, control, parameter, payload);
    }

    /** Returns the message as it is sent. */
    byte[] bytes() {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) 'H')
                .put((byte) 'S')
                .put((byte) type)
                .put((byte) control)
                .putInt(parameter)
                .putLong(payload.length)
                .put(payload)
                .array();
    }
}
