package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SourceSweep;
import java.time.Duration;

/** A source meter with one channel that is a transcript, in virtual time. */
final class SourceMeterBench {
    static final SourceMeasureSettings VOLTAGE_SOURCE = new SourceMeasureSettings(
            SourceFunction.VOLTAGE,
            new MeasureRange.Fixed(2),
            new MeasureRange.Auto(100e-9),
            new MeasureRange.Fixed(2),
            1,
            SenseMode.TWO_WIRE,
            OffMode.NORMAL);

    final VirtualClock clock = new VirtualClock();
    final TranscriptConnection connection;
    final SourceMeasureUnit unit;
    EnergisedOutput output;

    /** Opens the instrument; the traffic includes that of opening it. */
    SourceMeterBench(ConnectionDriverProvider provider, Transcript traffic) {
        connection = new TranscriptConnection(traffic);
        unit = (SourceMeasureUnit) provider.open(connection, new DriverOptions(clock, 50, Duration.ofSeconds(2)));
    }

    /** Configures it as {@link #VOLTAGE_SOURCE}. */
    SourceMeterBench configured() {
        unit.configure(VOLTAGE_SOURCE);
        return this;
    }

    /** Switches it on at 0 V with a compliance of 1 mA. */
    SourceMeterBench energised() {
        output = unit.energise(Compliance.current(1e-3));
        return this;
    }

    RunningSweep start(SourceSweep sweep) {
        return ((HardwareSweep) unit).start(output, sweep);
    }

    void verify() {
        connection.verify();
    }
}
