package dev.crosspoint.driver.pico;

import dev.crosspoint.instrument.DownsamplingCapture;
import dev.crosspoint.instrument.EnvelopeBlock;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.Timebase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One record around one trigger. */
final class PicoCapture implements DownsamplingCapture {
    private final PicoBlock block;
    private boolean complete;

    PicoCapture(PicoBlock block) {
        this.block = block;
    }

    @Override
    public Timebase timebase() {
        return block.timebase();
    }

    @Override
    public List<InputRange> ranges() {
        return block.ranges();
    }

    @Override
    public void await(Duration untilTrigger) throws InterruptedException {
        if (!block.await(untilTrigger)) {
            PicoTrigger trigger = block.program().trigger();
            throw new InstrumentTimeoutException(block.acquisition().unit().where() + ": no trigger, or no end of the"
                    + " record, came within " + untilTrigger.toMillis() / 1e3 + " s and the "
                    + block.program().duration() + " s of the record; the trigger is a "
                    + trigger.settings().edge().name().toLowerCase(Locale.ROOT) + " edge through "
                    + String.format(Locale.ROOT, "%.4g V", trigger.level()) + " at input "
                    + trigger.settings().input());
        }
        complete = true;
    }

    @Override
    public void fetch(Consumer<SampleBlock> reader) {
        reader().samples(1, Ps6000.PS6000_RATIO_MODE_NONE, reader);
    }

    @Override
    public void fetchEnvelope(int ratio, Consumer<EnvelopeBlock> reader) {
        reader().envelope(ratio, reader);
    }

    @Override
    public void fetchAverages(int ratio, Consumer<SampleBlock> reader) {
        reader().samples(ratio, Ps6000.PS6000_RATIO_MODE_AVERAGE, reader);
    }

    @Override
    public void fetchDecimated(int ratio, Consumer<SampleBlock> reader) {
        reader().samples(ratio, Ps6000.PS6000_RATIO_MODE_DECIMATE, reader);
    }

    @Override
    public void close() {
        block.close();
    }

    private PicoRecordReader reader() {
        block.acquisition().requireRunning();
        if (!complete) {
            throw new IllegalStateException("the record is not complete yet");
        }
        return new PicoRecordReader(block.acquisition(), block.program());
    }
}
