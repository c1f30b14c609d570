package dev.crosspoint.run;

import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.site.DeviceWiring;
import java.util.Optional;

/**
 * A generator channel that is set for nothing beyond the site's limits, as the device would see it whatever the load: a
 * generator has no compliance, so its current is that into a device which has become a short circuit.
 */
final class GuardedWaveformGenerator extends GuardedInstrument<WaveformGenerator> implements WaveformGenerator {
    private final DeviceWiring wiring;
    private final Runnable snapshot;
    private Optional<WaveformSettings> armed = Optional.empty();
    private Optional<WaveformSettings> recorded = Optional.empty();

    /**
     * Creates the guard.
     *
     * @param wiring what stands between the generator and the device
     * @param snapshot takes a snapshot of the settings; called when the output has been switched on with others than before
     */
    GuardedWaveformGenerator(WaveformGenerator guarded, SiteGuard guard, DeviceWiring wiring, Runnable snapshot) {
        super(guarded, guard);
        this.wiring = wiring;
        this.snapshot = snapshot;
    }

    @Override
    public double outputResistance() {
        return guarded().outputResistance();
    }

    @Override
    public void arm(WaveformSettings settings) {
        double volts = largestDeviceVoltage(settings);
        guard().checkDriven(settings.load(), volts, volts / wiring.limitingResistance(outputResistance()));
        armed = Optional.empty();
        guarded().arm(settings);
        armed = Optional.of(settings);
    }

    private double largestDeviceVoltage(WaveformSettings settings) {
        return wiring.largestDeviceVoltage(
                settings.load().openCircuitVoltage(settings.waveform().lowLevel(), outputResistance()),
                settings.load().openCircuitVoltage(settings.waveform().highLevel(), outputResistance()));
    }

    @Override
    public WaveformOutput energise() {
        WaveformOutput output = guarded().energise();
        if (!recorded.equals(armed)) {
            SnapshotWhileOn.take(snapshot, output::close);
            recorded = armed;
        }
        return output;
    }

    @Override
    public void stop() {
        guarded().stop();
    }
}
