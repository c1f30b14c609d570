package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.instrument.WaveformSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packets of an arbitrary waveform that the generator refuses or never gets. Three of them make this one; its last byte is a
 * blank if it is taken for text.
 */
class ArbitraryUploadTest {
    private static final int SAMPLES = 20_000;
    private static final WaveformSettings SINE = new WaveformSettings(
            LoadImpedance.highZ(),
            new ArbitraryWaveform(
                    IntStream.range(0, SAMPLES)
                            .mapToDouble(i -> 0.5 * Math.sin(2 * Math.PI * i / SAMPLES))
                            .toArray(),
                    1e6),
            Optional.empty(),
            false);

    @TempDir
    private Path folder;

    private void withGenerator(String faults, Consumer<WaveformGenerator> work) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bench.yaml"), """
                name: generator only
                device: neuron
                site-limits: {voltage: 1 V, current: 20 mA}
                instruments:
                  generator: {driver: rigol-dg1000z}
                simulation:
                  device: %s/simulated-instruments/devices/ohmic-resistor.yaml
                  twins:
                    generator: {model: rigol-dg1062z, faults: [%s]}
                """.formatted(System.getProperty("crosspoint.home"), faults));
        BenchFile bench = BenchFile.read(file);
        try (Station station = Station.of(bench, OptionalLong.empty());
                Bench opened = Bench.open(
                        bench.settings(),
                        station.addresses(),
                        station.clock(),
                        station.libraries(),
                        ConnectionWrapper.none())) {
            work.accept((WaveformGenerator) opened.instruments().get("generator"));
        }
    }

    @Test
    void aWaveformOfManyPacketsArrivesWholeAndCanBeDriven() throws IOException {
        withGenerator("", generator -> {
            generator.arm(SINE);
            try (var output = generator.energise()) {
                assertThat(generator.settings()).containsEntry("output", "on");
            }
            assertThat(generator.settings()).containsEntry("output", "off");
        });
    }

    @Test
    void aPacketRefusedWithMinus220IsNamedAndNothingIsDriven() throws IOException {
        withGenerator("{kind: error, message: DAC16, after: 1, times: 1, error-code: -220}", generator -> {
            assertThatExceptionOfType(InstrumentErrorException.class)
                    .isThrownBy(() -> generator.arm(SINE))
                    .withMessageContaining("points 8193 to 16384 of 20000")
                    .withMessageContaining("refused with error -220")
                    .withMessageContaining("check the link")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(-220));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(generator::energise);
            assertThat(generator.settings()).containsEntry("output", "off");
        });
    }

    @Test
    void aPacketThatIsLostOnItsWayIsMissed() throws IOException {
        withGenerator("{kind: silent, message: DAC16, after: 1, times: 1}", generator -> {
            assertThatExceptionOfType(InstrumentException.class)
                    .isThrownBy(() -> generator.arm(SINE))
                    .withMessageContaining("20000 points of the arbitrary waveform were sent, but 11808");
            assertThat(generator.settings()).containsEntry("output", "off");
        });
    }
}
