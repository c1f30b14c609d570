package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Cycle;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.SampledCycle;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The volatile waveform memory of a channel: points as codes of the 14-bit converter.
 *
 * <p>What it cannot take, it refuses with error -220, and keeps what it had.
 */
final class ArbitraryMemory {
    static final int LARGEST_CODE = 16383;
    /** Points of one packet, and of a waveform that is edited in place (Programming Guide, {@code :DATA:DAC16}). */
    static final Limits POINTS_PER_PACKET = new Limits(8, 16_384);
    /** Points that one packet of an answer has (Programming Guide, {@code :DATA:LOAD?}). */
    private static final int POINTS_PER_ANSWER = 8192;

    private static final int MOST_POINTS = 8 * 1024 * 1024;
    /** Stands for 0 V about the offset. */
    private static final short MIDDLE = 8192;

    private final List<short[]> upload = new ArrayList<>();
    private boolean uploadFailed;
    private short[] codes = {};

    boolean isEmpty() {
        return codes.length == 0;
    }

    int points() {
        return codes.length;
    }

    /** Returns the code of a point, the first being 0. */
    int code(int point) {
        return codes[point];
    }

    /** Returns the waveform as a period. */
    Cycle cycle() {
        short[] points = codes;
        return new SampledCycle(points.length, i -> 2.0 * points[i] / LARGEST_CODE - 1);
    }

    void clear() {
        codes = new short[0];
        upload.clear();
        uploadFailed = false;
    }

    /**
     * Takes a packet of little-endian codes. Once one was refused, all are until the last of that upload.
     *
     * @param last whether the waveform is complete with it
     */
    void take(byte[] packet, boolean last) {
        try {
            if (uploadFailed) {
                throw new ScpiException(ScpiError.PARAMETER_ERROR);
            }
            upload.add(points(packet));
            int total = upload.stream().mapToInt(each -> each.length).sum();
            if (total > MOST_POINTS) {
                throw new ScpiException(ScpiError.PARAMETER_ERROR);
            }
            if (last) {
                codes = joined(total);
            }
        } catch (ScpiException e) {
            uploadFailed = true;
            throw e;
        } finally {
            if (last || uploadFailed) {
                upload.clear();
            }
            uploadFailed &= !last;
        }
    }

    private short[] joined(int total) {
        short[] all = new short[total];
        int position = 0;
        for (short[] each : upload) {
            System.arraycopy(each, 0, all, position, each.length);
            position += each.length;
        }
        return all;
    }

    /** Replaces the waveform. */
    void replace(short[] points) {
        requirePacket(points);
        codes = points.clone();
    }

    /** Replaces the waveform by little-endian codes. */
    void replaceBy(byte[] packet) {
        codes = points(packet);
    }

    private static short[] points(byte[] packet) {
        if (packet.length % Short.BYTES != 0) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        short[] points = new short[packet.length / Short.BYTES];
        ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(points);
        requirePacket(points);
        return points;
    }

    private static void requirePacket(short[] points) {
        boolean fits = points.length >= POINTS_PER_PACKET.minimum() && points.length <= POINTS_PER_PACKET.maximum();
        if (!fits) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        for (short point : points) {
            if (point < 0 || point > LARGEST_CODE) {
                throw new ScpiException(ScpiError.PARAMETER_ERROR);
            }
        }
    }

    /** Begins a flat waveform of {@code points} points. */
    void create(int points) {
        codes = new short[points];
        Arrays.fill(codes, MIDDLE);
    }

    /** Changes one point, the first being 0. */
    void set(int point, int code) {
        codes = codes.clone();
        codes[point] = (short) code;
    }

    /** Returns how many packets it takes to answer the waveform. */
    int packets() {
        return (codes.length + POINTS_PER_ANSWER - 1) / POINTS_PER_ANSWER;
    }

    /** Returns one of those packets, the first being 0. */
    byte[] packet(int index) {
        int first = index * POINTS_PER_ANSWER;
        int count = Math.min(POINTS_PER_ANSWER, codes.length - first);
        ByteBuffer bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(codes, first, count);
        return bytes.array();
    }

    short[] contents() {
        return codes.clone();
    }

    /** Puts back what {@link #contents} returned. */
    void restore(short[] contents) {
        codes = contents.clone();
    }
}
