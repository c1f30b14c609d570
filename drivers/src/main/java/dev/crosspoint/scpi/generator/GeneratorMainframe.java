package dev.crosspoint.scpi.generator;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.PhaseAlignment;
import dev.crosspoint.scpi.Mainframe;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The mainframe of a generator; its channels are the instruments. */
public final class GeneratorMainframe extends Mainframe<GeneratorChannel> implements PhaseAlignment {
    /** A reset takes 1 s to 2 s; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(10);

    private final GeneratorFamily family;

    private GeneratorMainframe(
            ScpiLink link, Identity identity, GeneratorFamily family, List<GeneratorChannel> channels) {
        super(link, identity, channels, GeneratorSafeState.of(link, channels));
        this.family = family;
    }

    /**
     * Takes over an instrument that has said who it is: switches its outputs off, and resets it.
     *
     * @param timeout how long a plain query may take in real time
     */
    public static GeneratorMainframe open(ScpiLink link, Identity identity, GeneratorFamily family, Duration timeout) {
        List<GeneratorChannel> channels = IntStream.rangeClosed(1, family.channels())
                .mapToObj(number -> new GeneratorChannel(identity, new ScpiChannel(link, number), family))
                .toList();
        GeneratorMainframe instrument = new GeneratorMainframe(link, identity, family, channels);
        instrument.safe();
        instrument.reset(timeout.plus(RESET));
        return instrument;
    }

    @Override
    public void alignPhases() {
        family.alignPhases(new ScpiChannel(link(), 1));
        link().checkErrors();
    }

    @Override
    public void safe() {
        channels().forEach(GeneratorChannel::disarm);
        super.safe();
    }

    /** Ends what an earlier user left, such as modulation and coupled channels, once nothing is energised. */
    private void reset(Duration deadline) {
        link().send("*RST");
        link().queryBytes("*OPC?", deadline);
        link().send("*CLS");
        family.prepare(link());
    }
}
