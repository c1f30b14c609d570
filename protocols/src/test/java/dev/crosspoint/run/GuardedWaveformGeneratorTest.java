package dev.crosspoint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.SineWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.SiteLimits;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedWaveformGeneratorTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final DeviceWiring CAPACITOR = new DeviceWiring(OptionalDouble.of(300e-12), 0.05, NONE, NONE);
    private static final DeviceWiring RESISTOR = new DeviceWiring(NONE, 0.05, NONE, OptionalDouble.of(950));
    private static final LoadImpedance HIGH_Z = LoadImpedance.highZ();

    private int snapshots;

    @BeforeEach
    void forget() {
        ScriptedNeuron.forget();
    }

    private GuardedWaveformGenerator generator(DeviceWiring wiring, double current) {
        SiteGuard guard = new SiteGuard("generator", new SiteLimits(1, current, NONE, NONE));
        return new GuardedWaveformGenerator(
                new ScriptedNeuron(new VirtualClock()).generator, guard, wiring, () -> snapshots++);
    }

    private static WaveformSettings settings(LoadImpedance load, Waveform waveform) {
        return new WaveformSettings(load, waveform, Optional.empty(), false);
    }

    private static Waveform pulse(double base, double level) {
        return new PulseWaveform(base, level, 5e-3, 30e-3, 1e-6, 1e-6);
    }

    private void assertRefused(GuardedWaveformGenerator generator, WaveformSettings settings, String why) {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> generator.arm(settings))
                .withMessageContaining(why)
                .withMessageContaining("nothing of it was sent");
        assertThat(ScriptedNeuron.HEARD).isEmpty();
    }

    @Test
    void aPulseWithinTheLimitsPasses() {
        assertThatNoException().isThrownBy(() -> generator(CAPACITOR, 20e-3).arm(settings(HIGH_Z, pulse(0, -1))));
        assertThat(ScriptedNeuron.HEARD).containsExactly("arm generator");
    }

    @Test
    void aBaseLevelBeyondTheLimitIsNotSent() {
        assertRefused(generator(DeviceWiring.DIRECT, 1), settings(HIGH_Z, pulse(-1.1, 0)), "1.1 V");
    }

    @Test
    void theDeviceSeesTwiceWhatAFiftyOhmLoadWould() {
        assertRefused(generator(DeviceWiring.DIRECT, 1), settings(LoadImpedance.ohms(50), pulse(0, 0.6)), "1.2 V");
    }

    @Test
    void oneSampleBeyondTheLimitKeepsTheWholeWaveformFromBeingSent() {
        assertRefused(
                generator(DeviceWiring.DIRECT, 1),
                settings(HIGH_Z, new ArbitraryWaveform(new double[] {0, 0.5, -1.2, 0}, 1e3)),
                "1.2 V");
    }

    @Test
    void aCapacitorThatKeepsOnePeakAddsToTheOther() {
        WaveformSettings sine = settings(HIGH_Z, new SineWaveform(1e3, 1.2, 0));
        assertThatNoException()
                .isThrownBy(() -> generator(DeviceWiring.DIRECT, 20e-3).arm(sine));
        ScriptedNeuron.forget();
        assertRefused(generator(CAPACITOR, 1), sine, "1.2 V");
    }

    @Test
    void theCurrentThatAShortCircuitWouldDrawIsHeldAgainstTheLimit() {
        assertRefused(generator(DeviceWiring.DIRECT, 10e-3), settings(HIGH_Z, pulse(0, 0.75)), "15 mA");
    }

    @Test
    void aSeriesResistanceBoundsThatCurrent() {
        generator(RESISTOR, 1e-3).arm(settings(HIGH_Z, pulse(0, 1)));
        assertThat(ScriptedNeuron.HEARD).containsExactly("arm generator");
    }

    @Test
    void settingsAreRecordedAnewWhenOthersAreDriven() {
        GuardedWaveformGenerator generator = generator(CAPACITOR, 20e-3);
        generator.arm(settings(HIGH_Z, pulse(0, 0.75)));
        generator.energise().close();
        generator.energise().close();
        assertThat(snapshots).isEqualTo(1);
        generator.arm(settings(HIGH_Z, pulse(0, 0.4)));
        generator.energise().close();
        assertThat(snapshots).isEqualTo(2);
    }
}
