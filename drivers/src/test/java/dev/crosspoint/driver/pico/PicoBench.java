package dev.crosspoint.driver.pico;

import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.SampleBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An open PicoScope 6402C behind a scripted library. */
final class PicoBench {
    /** The drive, straight, and a capacitor through a probe. */
    static final InputSettings DRIVE = new InputSettings(1, 1, 0, InputCoupling.DC, 1, false);

    static final InputSettings CAPACITOR = new InputSettings(3, 0.5, 0, InputCoupling.DC, 10, true);
    static final EdgeTrigger ON_THE_DRIVE = new EdgeTrigger(1, 0.4, Edge.RISING, 0);
    static final CaptureSettings PULSE = new CaptureSettings(List.of(DRIVE, CAPACITOR), 4e-6, 1e-3, 5e-3, ON_THE_DRIVE);

    final ScriptedPs6000 library = new ScriptedPs6000();
    final VirtualClock clock = new VirtualClock();
    final PicoScope6000 scope;

    PicoBench() {
        scope = PicoScope6000.open(library, Optional.empty(), clock);
        library.calls.clear();
    }

    /** Returns settings of one input around the rising edge at 0 V. */
    static CaptureSettings one(InputSettings input, double sampleInterval, double afterTrigger) {
        return new CaptureSettings(
                List.of(input),
                sampleInterval,
                0,
                afterTrigger,
                new EdgeTrigger(input.number(), input.offset(), Edge.RISING, 0));
    }

    /** Returns the blocks that are handed to a reader. */
    static List<SampleBlock> blocks(Consumer<Consumer<SampleBlock>> fetch) {
        List<SampleBlock> blocks = new ArrayList<>();
        fetch.accept(blocks::add);
        return blocks;
    }
}
