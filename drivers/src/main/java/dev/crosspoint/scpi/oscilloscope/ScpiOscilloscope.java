package dev.crosspoint.scpi.oscilloscope;

import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.scpi.ScpiLink;
import java.util.Optional;
import java.util.function.Supplier;

/** An oscilloscope that takes one record at a time. */
public abstract class ScpiOscilloscope implements Oscilloscope {
    private final ScpiLink link;
    private final Identity identity;
    private final LabClock clock;
    private volatile Optional<SingleCapture> open = Optional.empty();

    /**
     * Creates an oscilloscope; nothing is sent.
     *
     * @param clock the lab's time, for waits between polls
     */
    protected ScpiOscilloscope(ScpiLink link, Identity identity, LabClock clock) {
        this.link = link;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public final Identity identity() {
        return identity;
    }

    @Override
    public final Capture arm(CaptureSettings settings) {
        Supplier<SingleAcquisition> program = program(settings);
        if (open.isPresent()) {
            throw new IllegalStateException(link.where() + ": an earlier capture is still open");
        }
        link.exclusively(() -> open =
                Optional.of(SingleCapture.start(link, clock, settings, program.get(), () -> open = Optional.empty())));
        return open.orElseThrow();
    }

    @Override
    public final void safe() {
        open.ifPresent(SingleCapture::close);
    }

    @Override
    public final void close() {
        try {
            safe();
        } finally {
            link.close();
        }
    }

    /** Returns the link that the instrument is spoken to through. */
    protected final ScpiLink link() {
        return link;
    }

    /**
     * Returns what makes the settings, and gives the acquisition that is to be started; nothing is sent until it is asked for.
     *
     * @throws dev.crosspoint.instrument.LimitException if a setting lies outside what the model can do
     */
    protected abstract Supplier<SingleAcquisition> program(CaptureSettings settings);
}
