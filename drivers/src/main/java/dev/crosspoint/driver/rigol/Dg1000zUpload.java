package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.ScpiBlock;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiNumber;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Sends the samples of an arbitrary waveform to the volatile memory of a channel, which then drives it.
 *
 * <p>Samples are 14-bit codes, 0 for the lowest and 16383 for the highest voltage of the waveform, as little-endian 16-bit
 * numbers in blocks ("DG1000Z Programming Guide", {@code :TRACe:DATA:DAC16}).
 *
 * @param channel the channel that will drive it
 * @param waveform what it will drive
 */
record Dg1000zUpload(ScpiChannel channel, ArbitraryWaveform waveform) {
    /** The guide allows 16384 points a packet; instruments in the field take 8192 reliably. */
    private static final int MOST_POINTS_PER_PACKET = 8192;

    private static final int LEAST_POINTS_PER_PACKET = 8;

    /** The smallest memory that Rigol states for a model of the family. */
    private static final int MOST_POINTS = 2_000_000;

    private static final int HIGHEST_CODE = 0x3FFF;
    private static final int PARAMETER_ERROR = -220;

    /** Checks a number of samples without sending anything. */
    static void checkLength(int samples) {
        if (samples < LEAST_POINTS_PER_PACKET || samples > MOST_POINTS) {
            throw new LimitException("an arbitrary waveform has " + LEAST_POINTS_PER_PACKET + " to " + MOST_POINTS
                    + " samples, not " + samples);
        }
    }

    /**
     * Sends all samples, and compares the number of points that arrived.
     *
     * @throws InstrumentErrorException if the instrument refused a packet, with code -220 for one that it cannot digest
     */
    void send() {
        double[] samples = waveform.samples();
        int sent = 0;
        while (sent < samples.length) {
            int count = packetLength(samples.length - sent);
            send(samples, sent, count);
            sent += count;
        }
        verifyLength(samples.length);
    }

    /** Returns a length that leaves no remainder too short for a packet of its own. */
    private static int packetLength(int remaining) {
        if (remaining <= MOST_POINTS_PER_PACKET) {
            return remaining;
        }
        int left = remaining - MOST_POINTS_PER_PACKET;
        return left >= LEAST_POINTS_PER_PACKET
                ? MOST_POINTS_PER_PACKET
                : MOST_POINTS_PER_PACKET - LEAST_POINTS_PER_PACKET;
    }

    private void send(double[] samples, int from, int count) {
        boolean last = from + count == samples.length;
        String block = new String(ScpiBlock.encode(codes(samples, from, count)), StandardCharsets.ISO_8859_1);
        channel.send(Dg1000zCommands.UPLOAD, "VOLATILE," + (last ? "END," : "CON,") + block);
        awaitDone();
        try {
            channel.link().checkErrors();
        } catch (InstrumentErrorException e) {
            throw refused(e, from, count, samples.length);
        }
    }

    private byte[] codes(double[] samples, int from, int count) {
        ByteBuffer codes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < from + count; i++) {
            double fraction = (samples[i] - waveform.lowLevel()) / waveform.amplitudePeakToPeak();
            codes.putShort((short) Math.round(fraction * HIGHEST_CODE));
        }
        return codes.array();
    }

    /** A packet that follows too soon is lost. */
    private void awaitDone() {
        String reply = channel.link().query("*OPC?");
        if (!reply.equals("1")) {
            throw new ProtocolException(
                    channel.link().where() + ": the reply to *OPC? should be 1, but is \"" + reply + "\"");
        }
    }

    private InstrumentErrorException refused(InstrumentErrorException cause, int from, int count, int all) {
        String trap = cause.code() == PARAMETER_ERROR
                ? ". The family says so to a packet that is not " + LEAST_POINTS_PER_PACKET + " to "
                        + MOST_POINTS_PER_PACKET
                        + " points long, and to one that arrived cut or changed; check the link"
                : "";
        InstrumentErrorException failure = new InstrumentErrorException(
                cause.code(),
                channel.link().where() + ": points " + (from + 1) + " to " + (from + count) + " of " + all
                        + " of the arbitrary waveform of channel " + channel.number() + " were refused with error "
                        + cause.code() + trap);
        failure.initCause(cause);
        return failure;
    }

    private void verifyLength(int samples) {
        String query = Dg1000zCommands.UPLOADED_POINTS.on(channel.number()).shortForm() + " VOLATILE";
        double points = ScpiNumber.parse(channel.link().query(query));
        if (points != samples) {
            throw new InstrumentException(channel.link().where() + ": " + samples
                    + " points of the arbitrary waveform were sent, but " + points + " arrived (" + query + ")");
        }
    }
}
