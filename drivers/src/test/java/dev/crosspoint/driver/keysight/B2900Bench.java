package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.B2902ATraffic.configuring;
import static dev.crosspoint.driver.keysight.B2902ATraffic.energising;
import static dev.crosspoint.driver.keysight.B2902ATraffic.opening;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import java.time.Duration;

/** A B2902A that is a transcript, in virtual time. */
final class B2900Bench {
    static final SourceMeasureSettings VOLTAGE_SOURCE = new SourceMeasureSettings(
            SourceFunction.VOLTAGE,
            new MeasureRange.Auto(2),
            new MeasureRange.Auto(1e-9),
            new MeasureRange.Fixed(2),
            1,
            SenseMode.TWO_WIRE,
            OffMode.NORMAL);

    final VirtualClock clock = new VirtualClock();
    final TranscriptConnection connection;
    final B2900 instrument;
    final B2900Channel channel;
    EnergisedOutput output;

    private B2900Bench(Transcript transcript) {
        connection = new TranscriptConnection(opening().then(transcript));
        instrument = B2900.open(connection, new DriverOptions(clock, 50, Duration.ofSeconds(2)));
        channel = instrument.channels().get(0);
    }

    /** Returns a bench with the instrument opened; the traffic is what follows. */
    static B2900Bench opened(Transcript traffic) {
        return new B2900Bench(traffic);
    }

    /** Returns a bench with channel 1 configured as {@link #VOLTAGE_SOURCE}. */
    static B2900Bench configured(Transcript traffic) {
        B2900Bench bench = new B2900Bench(configuring().then(traffic));
        bench.channel.configure(VOLTAGE_SOURCE);
        return bench;
    }

    /** Returns a bench with channel 1 on, at 0 V with a compliance of 1 mA. */
    static B2900Bench energised(Transcript traffic) {
        B2900Bench bench = configured(energising().then(traffic));
        bench.output = bench.channel.energise(Compliance.current(1e-3));
        return bench;
    }

    void verify() {
        connection.verify();
    }
}
