package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message of HiSLIP (IVI-6.1, section 2.1).
 *
 * @param type what it is
 * @param control its control code, 0 to 255
 * @param parameter its message parameter
 * @param payload what it carries
 */
record HislipMessage(Type type, int control, int parameter, byte[] payload) {

    /** Bytes before the payload. */
    static final int HEADER = 16;

    /** What a message is, by its number; those that neither end of our links uses are left out. */
    enum Type {
        INITIALIZE(0),
        INITIALIZE_RESPONSE(1),
        FATAL_ERROR(2),
        ERROR(3),
        ASYNC_LOCK(4),
        ASYNC_LOCK_RESPONSE(5),
        DATA(6),
        DATA_END(7),
        DEVICE_CLEAR_COMPLETE(8),
        DEVICE_CLEAR_ACKNOWLEDGE(9),
        INTERRUPTED(13),
        ASYNC_INTERRUPTED(14),
        ASYNC_MAXIMUM_MESSAGE_SIZE(15),
        ASYNC_MAXIMUM_MESSAGE_SIZE_RESPONSE(16),
        ASYNC_INITIALIZE(17),
        ASYNC_INITIALIZE_RESPONSE(18),
        ASYNC_DEVICE_CLEAR(19),
        ASYNC_SERVICE_REQUEST(20),
        ASYNC_STATUS_QUERY(21),
        ASYNC_STATUS_RESPONSE(22),
        ASYNC_DEVICE_CLEAR_ACKNOWLEDGE(23),
        OTHER(-1);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        static Type of(int number) {
            for (Type type : values()) {
                if (type.number == number) {
                    return type;
                }
            }
            return OTHER;
        }
    }

    /** A header, from which the length of the whole message is known. */
    record Header(Type type, int control, int parameter, long length) {

        /**
         * Reads a header.
         *
         * @throws ProtocolException if the bytes are none
         */
        static Header of(ByteBuffer bytes) {
            if (bytes.get() != 'H' || bytes.get() != 'S') {
                throw new ProtocolException("what arrived is no HiSLIP message");
            }
            return new Header(
                    Type.of(Byte.toUnsignedInt(bytes.get())),
                    Byte.toUnsignedInt(bytes.get()),
                    bytes.getInt(),
                    bytes.getLong());
        }
    }

    /** Makes a message without payload. */
    HislipMessage(Type type, int control, int parameter) {
        this(type, control, parameter, new byte[0]);
    }

    /** Returns the message as it is sent. */
    byte[] bytes() {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) 'H')
                .put((byte) 'S')
                .put((byte) type.number)
                .put((byte) control)
                .putInt(parameter)
                .putLong(payload.length)
                .put(payload)
                .array();
    }

    /** Returns the payload as text, as errors carry it. */
    String text() {
        return new String(payload, StandardCharsets.ISO_8859_1);
    }
}
