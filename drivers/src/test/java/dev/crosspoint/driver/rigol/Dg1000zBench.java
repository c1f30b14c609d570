package dev.crosspoint.driver.rigol;

import static dev.crosspoint.driver.rigol.Dg1062zTraffic.arming;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.energising;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.opening;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.SystemLabClock;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.generator.GeneratorChannel;
import dev.crosspoint.scpi.generator.GeneratorMainframe;
import java.time.Duration;
import java.util.Optional;

/** A DG1062Z that is a transcript. */
final class Dg1000zBench {
    static final PulseWaveform PULSE = new PulseWaveform(0, 0.75, 5e-3, 0.03, 20e-9, 20e-9);
    static final WaveformSettings TEN_PULSES = new WaveformSettings(
            LoadImpedance.highZ(), PULSE, Optional.of(new Burst.Cycles(10, new BurstTrigger.Software(), 1e-3)), true);

    final TranscriptConnection connection;
    final GeneratorMainframe instrument;
    final GeneratorChannel channel;
    WaveformOutput output;

    private Dg1000zBench(Transcript transcript) {
        connection = new TranscriptConnection(opening().then(transcript));
        instrument = new Dg1000zProvider()
                .open(connection, new DriverOptions(new SystemLabClock(), 50, Duration.ofSeconds(2)));
        channel = instrument.channels().get(0);
    }

    /** Returns a bench with the instrument opened; the traffic is what follows. */
    static Dg1000zBench opened(Transcript traffic) {
        return new Dg1000zBench(traffic);
    }

    /** Returns a bench with channel 1 armed with {@link #TEN_PULSES}. */
    static Dg1000zBench armed(Transcript traffic) {
        Dg1000zBench bench = new Dg1000zBench(arming().then(traffic));
        bench.channel.arm(TEN_PULSES);
        return bench;
    }

    /** Returns a bench with channel 1 on, waiting for the trigger of its ten pulses. */
    static Dg1000zBench energised(Transcript traffic) {
        Dg1000zBench bench = armed(energising().then(traffic));
        bench.output = bench.channel.energise();
        return bench;
    }

    /** Returns settings of a waveform on a High-Z load that goes on as long as the output is on. */
    static WaveformSettings continuous(Waveform waveform) {
        return new WaveformSettings(LoadImpedance.highZ(), waveform, Optional.empty(), false);
    }

    static WaveformSettings pulses(Burst burst, boolean syncOutput) {
        return new WaveformSettings(LoadImpedance.highZ(), PULSE, Optional.of(burst), syncOutput);
    }

    void verify() {
        connection.verify();
    }
}
