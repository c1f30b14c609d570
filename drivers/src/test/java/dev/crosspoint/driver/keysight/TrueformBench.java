package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.generator.GeneratorChannel;
import dev.crosspoint.scpi.generator.GeneratorMainframe;
import java.time.Duration;
import java.util.Optional;

/** A 33522B that is a transcript. */
final class TrueformBench {
    static final PulseWaveform PULSE = new PulseWaveform(0, 0.75, 5e-3, 0.03, 20e-9, 20e-9);
    static final WaveformSettings TEN_PULSES = new WaveformSettings(
            LoadImpedance.highZ(), PULSE, Optional.of(new Burst.Cycles(10, new BurstTrigger.Software(), 1e-3)), true);

    final TranscriptConnection connection;
    final GeneratorMainframe instrument;
    final GeneratorChannel channel;
    WaveformOutput output;

    private TrueformBench(Transcript transcript) {
        connection = new TranscriptConnection(TrueformTraffic.opening().then(transcript));
        instrument = new TrueformProvider()
                .open(connection, new DriverOptions(new VirtualClock(), 50, Duration.ofSeconds(2)));
        channel = instrument.channels().get(0);
    }

    /** Returns a bench with the instrument opened; the traffic is what follows. */
    static TrueformBench opened(Transcript traffic) {
        return new TrueformBench(traffic);
    }

    /** Returns a bench with channel 1 armed with {@link #TEN_PULSES}. */
    static TrueformBench armed(Transcript traffic) {
        TrueformBench bench = new TrueformBench(TrueformTraffic.arming().then(traffic));
        bench.channel.arm(TEN_PULSES);
        return bench;
    }

    /** Returns a bench with channel 1 on, waiting for the trigger of its ten pulses. */
    static TrueformBench energised(Transcript traffic) {
        TrueformBench bench = armed(TrueformTraffic.energising().then(traffic));
        bench.output = bench.channel.energise();
        return bench;
    }

    /** Returns settings of a waveform on a High-Z load that goes on as long as the output is on. */
    static WaveformSettings continuous(Waveform waveform) {
        return new WaveformSettings(LoadImpedance.highZ(), waveform, Optional.empty(), false);
    }

    static WaveformSettings pulses(Burst burst) {
        return new WaveformSettings(LoadImpedance.highZ(), PULSE, Optional.of(burst), false);
    }

    void verify() {
        connection.verify();
    }
}
