package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.ScpiBlock;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends the samples of an arbitrary waveform to the volatile memory of a channel, and selects it.
 *
 * <p>Samples are codes of -32767 for the lowest and 32767 for the highest voltage of the waveform, as big-endian 16-bit
 * numbers in one block ("33500 Series Operating and Service Guide", {@code DATA:ARBitrary:DAC}). As the codes reach both
 * ends, amplitude and offset mean the levels of the waveform.
 */
record TrueformUpload(ScpiChannel channel, ArbitraryWaveform waveform) {
    private static final String NAME = "CROSSPOINT";
    private static final int HIGHEST_CODE = 32_767;

    /** The time that the instrument may take to digest a block, in real time: fixed, and for a slow link. */
    private static final Duration DIGESTION = Duration.ofSeconds(10);

    private static final int SAMPLES_PER_SECOND = 50_000;

    /**
     * Sends all samples, compares the number of points that arrived, and selects the waveform.
     *
     * @throws dev.crosspoint.instrument.InstrumentErrorException if the instrument refused the block
     */
    void send() {
        double[] samples = waveform.samples();
        channel.send(TrueformCommands.CLEAR_MEMORY, "");
        String block = new String(ScpiBlock.encode(codes(samples)), StandardCharsets.ISO_8859_1);
        channel.send(TrueformCommands.UPLOAD, NAME + "," + block);
        awaitDone(DIGESTION.plusSeconds(samples.length / SAMPLES_PER_SECOND));
        channel.link().checkErrors();
        verifyLength(samples.length);
        channel.send(TrueformCommands.SELECTED_ARBITRARY, NAME);
        channel.link().checkErrors();
        verifySelected(channel);
    }

    /**
     * Compares which arbitrary waveform the channel drives.
     *
     * @throws InstrumentException if it is another one than was sent
     */
    static void verifySelected(ScpiChannel channel) {
        String query = TrueformCommands.SELECTED_ARBITRARY.on(channel.number()).shortForm() + "?";
        String selected = channel.link().query(query).replace("\"", "");
        if (!selected.equals(NAME)) {
            throw new InstrumentException(channel.link().where() + ": channel " + channel.number()
                    + " should drive the arbitrary waveform " + NAME + ", but has \"" + selected + "\" selected");
        }
    }

    private byte[] codes(double[] samples) {
        ByteBuffer codes = ByteBuffer.allocate(samples.length * Short.BYTES);
        for (double sample : samples) {
            double fraction = (sample - waveform.lowLevel()) / waveform.amplitudePeakToPeak();
            codes.putShort((short) Math.round((2 * fraction - 1) * HIGHEST_CODE));
        }
        return codes.array();
    }

    private void awaitDone(Duration deadline) {
        String reply = new String(channel.link().queryBytes("*OPC?", deadline), StandardCharsets.ISO_8859_1).strip();
        if (!reply.equals("1")) {
            throw new ProtocolException(
                    channel.link().where() + ": the reply to *OPC? should be 1, but is \"" + reply + "\"");
        }
    }

    private void verifyLength(int samples) {
        String query = TrueformCommands.UPLOADED_POINTS.on(channel.number()).shortForm() + " " + NAME;
        double points = ScpiNumber.parse(channel.link().query(query));
        if (points != samples) {
            throw new InstrumentException(channel.link().where() + ": " + samples
                    + " points of the arbitrary waveform were sent, but " + points + " arrived (" + query + ")");
        }
    }
}
