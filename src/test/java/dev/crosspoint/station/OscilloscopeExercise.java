package dev.crosspoint.station;

import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.DownsamplingCapture;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.SampleStream;
import dev.crosspoint.instrument.SegmentedCapture;
import dev.crosspoint.instrument.SegmentedOscilloscope;
import dev.crosspoint.instrument.StreamSettings;
import dev.crosspoint.instrument.StreamingOscilloscope;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What every oscilloscope must be able to do where a square wave of 100 Hz and 1 Vpp is at its inputs 1 and 2. */
record OscilloscopeExercise(Oscilloscope oscilloscope) implements RoleExercise {
    /** So short a record that an instrument which samples as fast as it can has no million samples to send. */
    private static final double INTERVAL = 4e-9;

    private static final double BEFORE = 4e-7;
    private static final double AFTER = 1.6e-6;
    private static final double STREAM_INTERVAL = 1e-5;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int RATIO = 10;

    private static CaptureSettings capture(InputSettings second, double after) {
        return new CaptureSettings(
                List.of(input(1, 1), second), INTERVAL, BEFORE, after, new EdgeTrigger(1, 0.2, Edge.RISING, 0));
    }

    private static InputSettings input(int number, double range) {
        return new InputSettings(number, range, 0, InputCoupling.DC, 1, false);
    }

    private static CaptureSettings capture() {
        return capture(input(2, 1), AFTER);
    }

    @Override
    public void energise() {
        // An oscilloscope watches only.
    }

    @Override
    public void work(Consumer<String> returned) throws InterruptedException {
        returned.accept(oscilloscope.inputs() + " inputs");
        try (Capture capture = oscilloscope.arm(capture())) {
            returned.accept(capture.timebase() + " " + capture.ranges());
            capture.await(PATIENCE);
            capture.fetch(block -> returned.accept(text(block)));
            if (capture instanceof DownsamplingCapture reduced) {
                reduced.fetchEnvelope(RATIO, block -> returned.accept(block.first() + " envelope"));
                reduced.fetchAverages(RATIO, block -> returned.accept(text(block)));
                reduced.fetchDecimated(RATIO, block -> returned.accept(text(block)));
            }
        }
        if (oscilloscope instanceof SegmentedOscilloscope segmented) {
            workInSegments(segmented, returned);
        }
        if (oscilloscope instanceof StreamingOscilloscope streaming) {
            try (SampleStream stream = streaming.stream(new StreamSettings(List.of(input(1, 1)), STREAM_INTERVAL))) {
                returned.accept(text(stream.next()));
            }
        }
    }

    private static void workInSegments(SegmentedOscilloscope segmented, Consumer<String> returned)
            throws InterruptedException {
        try (SegmentedCapture capture = segmented.armSegments(capture(), 2)) {
            capture.await(PATIENCE);
            for (int segment = 0; segment < capture.complete(); segment++) {
                capture.fetch(segment, block -> returned.accept(text(block)));
            }
        }
    }

    /** What tells one block from another; some have more than a hundred thousand samples. */
    private static String text(SampleBlock block) {
        return block.first() + ": " + block.samples() + " samples "
                + block.volts().stream().map(Arrays::hashCode).toList() + " " + block.overRange();
    }

    @Override
    public Map<String, Runnable> beyondLimits() {
        return Map.of(
                "range", () -> oscilloscope.arm(capture(input(2, 1e6), AFTER)),
                "input", () -> oscilloscope.arm(capture(input(99, 1), AFTER)),
                "length of the record", () -> oscilloscope.arm(capture(input(2, 1), 1e9)));
    }
}
