package dev.crosspoint.scpi.generator;

import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiReal;

/**
 * The load that a channel with 50 ohm is set for ("DG1000Z Programming Guide" and "33500 Series Operating and Service
 * Guide", {@code OUTPut:LOAD}, which agree).
 *
 * <p>It changes nothing at the output but what the numbers of amplitude and offset mean, and so it comes before them: the
 * same 1 V written for 50 ohm puts 2 V on a High-Z load.
 */
public final class GeneratorLoad {
    /** The output resistance in ohm, whatever load is set. */
    public static final double OUTPUT_RESISTANCE = 50;

    private static final ScpiReal OHMS = ScpiReal.of("load setting", ":OUTPut[c]:LOAD", "ohm", 1, 10_000);
    private static final String HIGH_Z = "INF";

    private GeneratorLoad() {}

    /** Returns what the setting is, in the words of the field. */
    public static String name() {
        return OHMS.name();
    }

    /** Checks a load without sending anything. */
    public static void check(LoadImpedance load) {
        if (load instanceof LoadImpedance.Ohms ohms) {
            OHMS.check(ohms.value());
        }
    }

    /** Writes a load, checks the error queue, and compares what is read back. */
    public static void apply(ScpiChannel channel, LoadImpedance load) {
        if (load instanceof LoadImpedance.Ohms ohms) {
            channel.set(OHMS, ohms.value());
        } else {
            channel.send(OHMS.header(), HIGH_Z);
        }
        channel.link().checkErrors();
        verify(channel, load);
    }

    /**
     * Compares the load that the instrument reports.
     *
     * @throws InstrumentException if it is another one
     */
    public static void verify(ScpiChannel channel, LoadImpedance load) {
        LoadImpedance readBack = read(channel);
        if (!agree(load, readBack)) {
            throw new InstrumentException(channel.link().where() + ": the " + OHMS.name() + " of channel "
                    + channel.number() + " should be " + load + ", but reads back as " + readBack
                    + "; set for 50 ohm, a channel puts twice its amplitude and offset on a High-Z load");
        }
    }

    /**
     * Returns the load that the instrument is set for now.
     *
     * @throws ProtocolException if what it reports is none
     */
    public static LoadImpedance read(ScpiChannel channel) {
        double ohms = channel.get(OHMS);
        if (!(ohms > 0)) {
            throw new ProtocolException(channel.link().where() + ": the " + OHMS.name() + " of channel "
                    + channel.number() + " reads back as " + ohms + " ohm");
        }
        return Double.isInfinite(ohms) ? LoadImpedance.highZ() : LoadImpedance.ohms(ohms);
    }

    private static boolean agree(LoadImpedance wanted, LoadImpedance readBack) {
        return wanted instanceof LoadImpedance.Ohms one && readBack instanceof LoadImpedance.Ohms other
                ? OHMS.agrees(one.value(), other.value())
                : wanted.equals(readBack);
    }
}
