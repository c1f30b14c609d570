package dev.crosspoint.run;

import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.Timebase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The oscilloscope of a {@link ScriptedNeuron}: sees the drive, and half of it at the capacitor. */
final class ScriptedOscilloscope implements Oscilloscope {
    private static final int BLOCK = 700;

    private final ScriptedNeuron neuron;

    ScriptedOscilloscope(ScriptedNeuron neuron) {
        this.neuron = neuron;
    }

    @Override
    public int inputs() {
        return 4;
    }

    @Override
    public Capture arm(CaptureSettings settings) {
        neuron.hear("arm oscilloscope");
        neuron.hear("trigger on input " + settings.trigger().input() + " "
                + settings.trigger().edge() + " at " + settings.trigger().level() + " V");
        return new Record(settings, neuron.seconds());
    }

    /** A record of whatever the generator does. */
    private final class Record implements Capture {
        private final CaptureSettings settings;
        private final double armedAt;

        Record(CaptureSettings settings, double armedAt) {
            this.settings = settings;
            this.armedAt = armedAt;
        }

        @Override
        public Timebase timebase() {
            double interval = settings.sampleInterval() * (ScriptedNeuron.FAILING.contains("fine timebase") ? 10 : 1);
            long before = Math.round(settings.beforeTrigger() / interval);
            return new Timebase(interval, before, before + Math.round(settings.afterTrigger() / interval));
        }

        @Override
        public List<InputRange> ranges() {
            return settings.inputs().stream()
                    .map(input -> new InputRange(input.number(), -input.range(), input.range(), input.range() / 128))
                    .toList();
        }

        @Override
        public void await(Duration untilTrigger) throws InterruptedException {
            neuron.hear("await");
            double triggeredAt = neuron.generator.triggeredAt();
            boolean early = triggeredAt - armedAt < settings.beforeTrigger();
            if (early || ScriptedNeuron.FAILING.contains("any trigger")) {
                neuron.clock.sleep(untilTrigger);
                throw new InstrumentTimeoutException("no trigger within " + untilTrigger.toSeconds() + " s");
            }
            neuron.clock.sleepUntil(Math.round((triggeredAt + settings.afterTrigger()) * 1e9));
        }

        @Override
        public void fetch(Consumer<SampleBlock> reader) {
            neuron.hear("fetch");
            Timebase time = timebase();
            double start = neuron.generator.triggeredAt() - time.samplesBeforeTrigger() * time.sampleInterval();
            for (long first = 0; first < time.samples(); first += BLOCK) {
                neuron.hear("block at " + first);
                int count = (int) Math.min(BLOCK, time.samples() - first);
                float[] drive = new float[count];
                float[] capacitor = new float[count];
                for (int i = 0; i < count; i++) {
                    // In the middle of a sample, so that rounding decides nothing.
                    drive[i] = (float) neuron.generator.at(start + (first + i + 0.5) * time.sampleInterval());
                    capacitor[i] = drive[i] / 2;
                }
                boolean over = ScriptedNeuron.FAILING.contains("range of the capacitor") && first > 0;
                reader.accept(new SampleBlock(first, List.of(drive, capacitor), List.of(false, over)));
                if (ScriptedNeuron.FAILING.contains("all but the first block")) {
                    return;
                }
            }
        }

        @Override
        public void close() {
            neuron.hear("capture closed");
        }
    }

    @Override
    public Identity identity() {
        return new Identity("Test", "oscilloscope", "0", "1");
    }

    @Override
    public void safe() {
        neuron.hear("oscilloscope safe");
    }

    @Override
    public Map<String, String> settings() {
        neuron.hear("oscilloscope settings");
        return Map.of("timebase", "100 us");
    }

    @Override
    public void close() {
        neuron.hear("oscilloscope close");
    }
}
