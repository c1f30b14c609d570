package dev.crosspoint.scpi;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Floating-point numbers as bytes (IEEE 754), which SCPI names {@code REAL,32} and {@code REAL,64}. */
public enum RealFormat {
    REAL_32(Float.BYTES) {
        @Override
        void put(ByteBuffer bytes, double value) {
            bytes.putFloat((float) value);
        }

        @Override
        double get(ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    REAL_64(Double.BYTES) {
        @Override
        void put(ByteBuffer bytes, double value) {
            bytes.putDouble(value);
        }

        @Override
        double get(ByteBuffer bytes) {
            return bytes.getDouble();
        }
    };

    private final int width;

    RealFormat(int width) {
        this.width = width;
    }

    /** Returns the number of bytes of one number. */
    public int width() {
        return width;
    }

    /** Returns the numbers as bytes. */
    public byte[] encode(double[] values, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * width).order(order);
        for (double value : values) {
            put(bytes, value);
        }
        return bytes.array();
    }

    /**
     * Returns the numbers in bytes; the codes for not-a-number and the infinities become those.
     *
     * @throws ProtocolException if the bytes are no whole number of numbers
     */
    public double[] decode(byte[] payload, ByteOrder order) {
        if (payload.length % width != 0) {
            throw new ProtocolException(
                    payload.length + " bytes are no whole number of numbers of " + width + " bytes each");
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload).order(order);
        double[] values = new double[payload.length / width];
        for (int i = 0; i < values.length; i++) {
            values[i] = ScpiNumber.decode(get(bytes));
        }
        return values;
    }

    abstract void put(ByteBuffer bytes, double value);

    abstract double get(ByteBuffer bytes);
}
