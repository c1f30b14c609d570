package dev.crosspoint.scpi.generator;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.MultiChannel;
import dev.crosspoint.instrument.PhaseAlignment;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The mainframe of a generator; its channels are the instruments. */
public final class GeneratorMainframe implements Instrument, MultiChannel, PhaseAlignment {
    /** A reset takes 1 s to 2 s; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(10);

    private final ScpiLink link;
    private final Identity identity;
    private final GeneratorFamily family;
    private final List<GeneratorChannel> channels;

    private GeneratorMainframe(ScpiLink link, Identity identity, GeneratorFamily family) {
        this.link = link;
        this.identity = identity;
        this.family = family;
        this.channels = IntStream.rangeClosed(1, family.channels())
                .mapToObj(number -> new GeneratorChannel(identity, new ScpiChannel(link, number), family))
                .toList();
    }

    /**
     * Takes over an instrument that has said who it is: switches its outputs off, and resets it.
     *
     * @param timeout how long a plain query may take in real time
     */
    public static GeneratorMainframe open(ScpiLink link, Identity identity, GeneratorFamily family, Duration timeout) {
        GeneratorMainframe instrument = new GeneratorMainframe(link, identity, family);
        instrument.safe();
        instrument.reset(timeout.plus(RESET));
        return instrument;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public List<GeneratorChannel> channels() {
        return channels;
    }

    @Override
    public void alignPhases() {
        family.alignPhases(new ScpiChannel(link, 1));
        link.checkErrors();
    }

    @Override
    public void safe() {
        channels.forEach(GeneratorChannel::disarm);
        GeneratorSafeState.of(link, channels).reach();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> snapshot = new LinkedHashMap<>();
        for (int i = 0; i < channels.size(); i++) {
            String prefix = "channel " + (i + 1) + " ";
            channels.get(i).settings().forEach((name, value) -> snapshot.put(prefix + name, value));
        }
        return snapshot;
    }

    @Override
    public void close() {
        try {
            safe();
        } finally {
            link.close();
        }
    }

    /** Ends what an earlier user left, such as modulation and coupled channels, once nothing is energised. */
    private void reset(Duration deadline) {
        link.send("*RST");
        link.queryBytes("*OPC?", deadline);
        link.send("*CLS");
        family.prepare(link);
    }
}
